import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import type { Evaluator } from '../evaluation.js';
import { overTables } from '../rule.js';
import type { Place } from '../../sheet/place.js';

/** So many rows are named at most. */
const MOST = 50;

/** Detail rows that stand below a row of a higher code: one finding a table, at the first of them. */
export const codeOrder: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    let highest = '';
    let first = { code: '', after: '' };
    const late: Place[] = [];
    index.table.rows.forEach((row) => {
      if (row.role !== 'detail' || row.code?.kind !== 'code') return;
      report.count();
      const { code } = row.code;
      if (code >= highest) {
        highest = code;
        return;
      }
      if (late.length === 0) first = { code: codeText(code), after: codeText(highest) };
      if (late.length < MOST) late.push(index.codePlace(row));
    });
    const [at, ...related] = late;
    if (at) report.add({ at, related, says: 'code-order', values: { sheet: index.sheet, ...first } });
  });
