import type { Row } from '../book/budget.js';
import type { ColumnId } from '../forms/form.js';
import type { Part } from './part.js';
import { PlaceList } from './place-list.js';
import type { TableIndex } from './table-index.js';
import { emptyTally, type Tally } from './tally.js';

/** A column's sum over rows, in 分. */
export function sumRows(index: TableIndex, rows: readonly Row[], column: ColumnId): Tally {
  const tally = emptyTally();
  for (const row of rows) index.add(tally, row, column, 1);
  return tally;
}

/** The same with its cells, for a sentence. */
export function partOfRows(index: TableIndex, rows: readonly Row[], column: ColumnId, label: string): Part {
  const places = new PlaceList();
  for (const row of rows) places.add(index, row, column);
  return { label, fen: sumRows(index, rows, column).fen, sign: 1, places: places.list };
}
