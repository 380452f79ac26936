/** Sheets without most of the rows that cannot tell which form set they follow. */
import type { Sheet } from '../sheet/sheet.js';

/** So many rows of a run with figures are kept at either end. */
const KEPT = 20;

/**
 * The sheet without the middle of long runs of rows with figures: neither titles nor headers stand there, so that it shows the same tables
 * with the same columns.
 * @returns the very sheet where no run is long
 */
export function thinned(sheet: Sheet): Sheet {
  const { values } = sheet;
  const kept: number[] = [];
  let start = 0;
  for (let row = 0; row <= values.length; row += 1) {
    if (row < values.length && values[row]?.some((value) => typeof value === 'number')) continue;
    // The run of rows with figures from `start` to here, and this row.
    for (let one = start; one < row; one += 1) if (one < start + KEPT || one >= row - KEPT) kept.push(one);
    if (row < values.length) kept.push(row);
    start = row + 1;
  }
  if (kept.length === values.length) return sheet;
  return {
    ...sheet,
    values: kept.map((row) => values[row] ?? []),
    formulas: kept.map((row) => sheet.formulas[row] ?? []),
  };
}
