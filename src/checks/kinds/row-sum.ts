import type { Row } from '../../book/budget.js';
import type { RowSumCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Comparer } from '../amount-check.js';
import { isExactFormula } from '../exact.js';
import { columnWords } from '../form-facts.js';
import type { Part } from '../part.js';
import { rowName } from '../row-name.js';
import type { TableIndex } from '../table-index.js';
import { clear, emptyTally, type Blocker } from '../tally.js';

/** Row by row: total = Σ parts, on every row of the panel. */
export const compareRowSum: Comparer<RowSumCheck> = (check, run, see) => {
  const indexes = run.tables(check.table);
  if (indexes.length === 0) return { why: 'table-missing', table: check.table };
  let blocker: Blocker | undefined;
  // Two sums serve every row.
  const left = emptyTally();
  const right = emptyTally();
  for (const index of indexes) {
    const missing = [check.total, ...check.parts]
      .map((column) => index.missing(column))
      .find((one) => one !== undefined);
    if (missing) {
      blocker ??= missing;
      continue;
    }
    for (const row of index.table.rows) {
      if (!index.inPanel(row, check.total)) continue;
      clear(left);
      clear(right);
      index.add(left, row, check.total, 1);
      check.parts.forEach((column) => {
        index.add(right, row, column, 1);
      });
      see(left, '=', right, () => ({
        left: [partOfCell(index, row, check.total)],
        right: check.parts.map((column) => partOfCell(index, row, column)),
        unit: index.table.unit,
        which: rowName(row),
        ...(row.code?.kind === 'code' ? { key: row.code.code } : {}),
        exact: isExactFormula(row.figures.get(check.total), 'here'),
      }));
    }
  }
  return blocker;
};

function partOfCell(index: TableIndex, row: Row, column: ColumnId): Part {
  const tally = emptyTally();
  index.add(tally, row, column, 1);
  return { label: columnWords(index.table.form, column), fen: tally.fen, sign: 1, places: [index.place(row, column)] };
}
