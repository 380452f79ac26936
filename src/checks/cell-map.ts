import type { Place } from '../sheet/place.js';

/** Columns of a worksheet of Excel. */
const COLUMNS = 16_384;

/** What is known of cells, by where they stand. */
export class CellMap<T> {
  readonly #sheets = new Map<string, Map<number, T>>();

  get({ sheet, row, column }: Place): T | undefined {
    return this.#sheets.get(sheet)?.get(row * COLUMNS + column);
  }

  set({ sheet, row, column }: Place, value: T): void {
    let cells = this.#sheets.get(sheet);
    if (!cells) this.#sheets.set(sheet, (cells = new Map<number, T>()));
    cells.set(row * COLUMNS + column, value);
  }
}
