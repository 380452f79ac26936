import { Operand } from './operand.js';
import type { TableColumn } from './table-column.js';
import { emptyTally, type Tally } from './tally.js';

const NOTHING: Readonly<Tally> = emptyTally();

/** A column's sum over rows, in 分; each row by where it stands among the table's rows. */
export function sumRows(column: TableColumn, rows: readonly number[]): Readonly<Tally> {
  if (column.fen === undefined) return NOTHING;
  const tally = emptyTally();
  column.addTo(tally, rows);
  return tally;
}

/** The same with its cells, for a sentence. */
export function operandOfRows(column: TableColumn, rows: readonly number[], label: string): Operand {
  const operand = new Operand(label);
  for (const row of column.index.rowsAt(rows)) operand.add(column.index, row, column.id);
  return operand;
}
