import type { Row } from '../book/budget.js';
import type { ColumnId } from '../forms/form.js';
import { Operand } from './operand.js';
import type { TableIndex } from './table-index.js';
import { emptyTally, type Tally } from './tally.js';

/** A column's sum over rows, in 分. */
export function sumRows(index: TableIndex, rows: readonly Row[], column: ColumnId): Tally {
  const tally = emptyTally();
  rows.forEach((row) => {
    index.add(tally, row, column, 1);
  });
  return tally;
}

/** The same with its cells, for a sentence. */
export function operandOfRows(index: TableIndex, rows: readonly Row[], column: ColumnId, label: string): Operand {
  const operand = new Operand(label);
  for (const row of rows) operand.add(index, row, column);
  return operand;
}
