import type { ColumnId } from '../forms/form.js';
import { Operand } from './operand.js';
import type { TableIndex } from './table-index.js';
import { emptyTally, type Tally } from './tally.js';

/** A column's sum over rows, in 分; each row by where it stands among the table's rows. */
export function sumRows(index: TableIndex, rows: readonly number[], column: ColumnId): Tally {
  const tally = emptyTally();
  index.add(tally, rows, column);
  return tally;
}

/** The same with its cells, for a sentence. */
export function operandOfRows(index: TableIndex, rows: readonly number[], column: ColumnId, label: string): Operand {
  const operand = new Operand(label);
  for (const row of index.rowsAt(rows)) operand.add(index, row, column);
  return operand;
}
