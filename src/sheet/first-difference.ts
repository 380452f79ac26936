import type { Area, Place } from './place.js';
import { type CellValue, formulaAt, type Sheet, valueAt } from './sheet.js';

/**
 * The first cell in which two readings of one workbook differ in what was typed: numbers to the 15 digits that a cell has, texts without regard to
 * blanks. Formulas and their results are not compared.
 * @param areas where to look
 * @returns `undefined`: they say the same
 */
export function firstDifference(
  one: readonly Sheet[],
  other: readonly Sheet[],
  areas: readonly Area[],
): Place | undefined {
  for (const { sheet: name, top, left, bottom, right } of areas) {
    const [a, b] = [one, other].map((sheets) => sheets.find((sheet) => sheet.name === name));
    if (!a || !b) return { sheet: name, row: top, column: left };
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (formulaAt(a, row, column) !== '' || formulaAt(b, row, column) !== '') continue;
        if (!isSame(valueAt(a, row, column), valueAt(b, row, column))) return { sheet: name, row, column };
      }
    }
  }
  return undefined;
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  return plain(a) === plain(b);
}

function plain(value: CellValue): string {
  return value === null ? '' : String(value).replaceAll(/\s/gu, '');
}
