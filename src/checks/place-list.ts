import type { Row } from '../book/budget.js';
import type { ColumnId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import type { TableIndex } from './table-index.js';

/** So many cells of one operand are named; nobody clicks through more. */
const MOST = 50;

/** The cells of a sum that are worth a look: those that hold something, or the first one where none does. */
export class PlaceList {
  readonly #filled: Place[] = [];
  #first: Place | undefined;

  add(index: TableIndex, row: Row, column: ColumnId): void {
    this.#first ??= index.place(row, column);
    const reading = row.figures.get(column)?.reading;
    if (reading === undefined || reading.kind === 'blank' || (reading.kind === 'amount' && reading.fen === 0)) return;
    if (this.#filled.length < MOST) this.#filled.push(index.place(row, column));
  }

  get list(): readonly Place[] {
    if (this.#filled.length > 0) return this.#filled;
    return this.#first ? [this.#first] : [];
  }
}
