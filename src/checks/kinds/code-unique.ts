import { codeText } from '../code-text.js';
import type { Evaluator } from '../evaluation.js';
import { overTables } from '../rule.js';
import type { RuleCheck } from '../../forms/check.js';

/** The same code in two detail rows, where the table lists each code once. Both count in sums. */
export const codeUnique: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    const { list, counts } = index.keyed('code');
    list.keys.forEach((code, key) => {
      report.count();
      if ((counts[key] ?? 0) < 2) return;
      const rows = index.rowsOf('code', code);
      const [first, at, ...more] = rows.map((row) => index.codePlace(row));
      if (!first || !at) return;
      report.add({
        at,
        related: [first, ...more],
        key: code,
        says: 'code-unique',
        values: { code: codeText(code), count: rows.length },
      });
    });
  });
