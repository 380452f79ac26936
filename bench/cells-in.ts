import type { Sheet } from '../src/sheet/sheet.js';

/** Cells that hold something. */
export function cellsIn(sheets: readonly Sheet[]): number {
  return sheets.reduce((all, { values }) => all + values.flat().filter((value) => value !== null).length, 0);
}
