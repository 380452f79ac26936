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
    for (const column of amountColumns(form)) {
      const missing = index.missing(column);
      const own = index.totals(column);
      const [total] = index.rowsAt(own);
      if (missing || !total) {
        blocker ??= missing ?? (hasTotalRow(form, column) ? { why: 'total-missing', sheet: index.sheet } : undefined);
        continue;
      }
      const { top } = index.tree(index.panelOf(column));
      if (!judge.wantsKnown(sumRows(index, own, column), '=', sumRows(index, top, column))) continue;
      judge.tell({
        relation: '=',
        left: [operandOfRows(index, own, column, rowName(total))],
        right: [operandOfRows(index, top, column, `Σ ${columnWords(form, column)}`)],
        unit: index.table.unit,
        which: columnWords(form, column),
        exact: isExactFormula(total.figures.get(column), 'here'),
      });
    }
  }
  return blocker;
};
