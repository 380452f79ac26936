import type { TotalRowCheck } from '../../forms/check.js';
import type { Comparer } from '../amount-check.js';
import { isExactFormula } from '../exact.js';
import { amountColumns, columnWords, hasTotalRow } from '../form-facts.js';
import { rowName } from '../row-name.js';
import { operandOfRows, sumRows } from '../rows-part.js';
import type { Blocker } from '../tally.js';

/** Column by column: total row = Σ top-level rows. A table whose form has no total row has nothing to compare. */
export const compareTotalRow: Comparer<TotalRowCheck> = (check, run, judge) => {
  const indexes = run.tables(check.table);
  if (indexes.length === 0) return { why: 'table-missing', table: check.table };
  let blocker: Blocker | undefined;
  for (const index of indexes) {
    const { form } = index.table;
    for (const id of amountColumns(form)) {
      const column = index.column(id);
      const { missing } = column;
      const { totals, tree } = column.panel;
      const total = index.table.rows[totals[0] ?? -1];
      if (missing || !total) {
        blocker ??= missing ?? (hasTotalRow(form, id) ? { why: 'total-missing', sheet: index.sheet } : undefined);
        continue;
      }
      if (!judge.wantsKnown(sumRows(column, totals), '=', sumRows(column, tree.top))) continue;
      judge.tell({
        relation: '=',
        left: [operandOfRows(column, totals, rowName(total))],
        right: [operandOfRows(column, tree.top, `Σ ${columnWords(form, id)}`)],
        unit: index.table.unit,
        which: columnWords(form, id),
        exact: isExactFormula(total.figures.get(id), 'here'),
      });
    }
  }
  return blocker;
};
