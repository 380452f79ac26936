import type { Row } from '../book/budget.js';
import type { ColumnId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import { halfStep } from './half-step.js';
import type { Part } from './part.js';
import type { TableIndex } from './table-index.js';

/** So many cells of one operand are named; nobody clicks through more. */
const MOST = 50;

/** One operand of a comparison while its cells are gathered: what a sentence says of a sum that does not hold. */
export class Operand {
  /** Whole 分, before its sign. */
  fen = 0;
  /** How far rounding of its cells can reach, in 分. */
  band = 0;
  readonly #filled: Place[] = [];
  #first: Place | undefined;

  constructor(
    readonly label: string,
    readonly sign: 1 | -1 = 1,
  ) {}

  add(index: TableIndex, row: Row, column: ColumnId): void {
    this.#first ??= index.place(row, column);
    const reading = row.figures.get(column)?.reading;
    if (reading === undefined || reading.kind === 'blank') return;
    if (reading.kind === 'amount') {
      this.fen += reading.fen;
      this.band += halfStep(reading.places, index.table.unit);
      if (reading.fen === 0) return;
    }
    if (this.#filled.length < MOST) this.#filled.push(index.place(row, column));
  }

  /** The cells that are worth a look: those that hold something, or the first one where none does. */
  get places(): readonly Place[] {
    if (this.#filled.length > 0) return this.#filled;
    return this.#first ? [this.#first] : [];
  }

  get part(): Part {
    return { label: this.label, fen: this.fen, sign: this.sign, places: this.places };
  }
}
