import type { SubtotalCheck } from '../../forms/check.js';
import type { Comparer } from '../amount-check.js';
import { codeText } from '../code-text.js';
import { isExactFormula } from '../exact.js';
import { amountColumns, columnWords } from '../form-facts.js';
import { operandOfRows, sumRows } from '../rows-part.js';
import type { Blocker } from '../tally.js';

/** Column by column: a subtotal row (类, 款) = Σ the rows right below it. A table without such rows has nothing to compare. */
export const compareSubtotals: Comparer<SubtotalCheck> = (check, run, judge) => {
  const indexes = run.tables(check.table);
  if (indexes.length === 0) return { why: 'table-missing', table: check.table };
  let blocker: Blocker | undefined;
  for (const index of indexes) {
    const { form } = index.table;
    for (const id of amountColumns(form)) {
      const column = index.column(id);
      const { missing } = column;
      if (missing) {
        blocker ??= missing;
        continue;
      }
      const { subtotals, children } = column.panel.tree;
      for (const [code, rows] of subtotals) {
        const below = children.get(code) ?? [];
        if (!judge.wantsKnown(sumRows(column, rows), '=', sumRows(column, below))) continue;
        judge.tell({
          relation: '=',
          left: [operandOfRows(column, rows, codeText(code))],
          right: [operandOfRows(column, below, `Σ ${codeText(code)}…`)],
          unit: index.table.unit,
          which: `${codeText(code)} ${columnWords(form, id)}`,
          key: code,
          exact: index.rowsAt(rows).every((row) => isExactFormula(row.figures.get(id), 'here')),
        });
      }
    }
  }
  return blocker;
};
