import { codeText } from '../code-text.js';
import type { Evaluator } from '../evaluation.js';
import { overTables } from '../rule.js';
import type { RuleCheck } from '../../forms/check.js';

/** The same code in two detail rows, where the table lists each code once. Both count in sums. */
export const codeUnique: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    for (const [code, rows] of index.keyed('code').byKey) {
      report.count();
      const [first, ...again] = rows.map((row) => index.codePlace(row));
      const [at, ...others] = again;
      if (!first || !at) continue;
      report.add({
        at,
        related: [first, ...others],
        key: code,
        says: 'code-unique',
        values: { code: codeText(code), count: rows.length },
      });
    }
  });
