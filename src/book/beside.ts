/** Two tables side by side on one sheet: each side is read as if it stood alone. */
import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { SheetReading } from './read-sheet.js';
import type { TitlesBeside } from './sheet-head.js';
import { isBlank } from './plain.js';

/** Reads the columns left of the cut and those right of it apart; `titles` are where their titles stand. */
export function besideEachOther(sheet: Sheet, titles: TitlesBeside, read: (side: Sheet) => SheetReading): SheetReading {
  const cut = cutBefore(sheet, titles);
  const sides = [leftOf(sheet, cut), rightOf(sheet, cut)].map(read);
  const tables = sides.flatMap((side) => side.tables.map((table) => ({ ...table, sheet })));
  const unused = sides.flatMap((side) => side.unused.filter((one) => one.at !== undefined));
  return { tables, unused: tables.length + unused.length > 0 ? unused : (sides[0]?.unused ?? []) };
}

/**
 * A title may stand over the middle of its table: the cut is right of the last blank column before it, and right of the other title, so that
 * each side has fewer titles than both.
 */
function cutBefore(sheet: Sheet, { left, right: title }: TitlesBeside): number {
  for (let column = title - 1; column > left; column -= 1) {
    if (!sheet.values.every((row) => isBlank(row[column]))) continue;
    // With nothing left of the cut the right side would be the sheet once more.
    return sheet.values.some((row) => row.slice(0, column).some((value) => !isBlank(value))) ? column + 1 : title;
  }
  return title;
}

function leftOf(sheet: Sheet, cut: number): Sheet {
  return {
    ...sheet,
    values: sheet.values.map((row) => row.slice(0, cut)),
    formulas: sheet.formulas.map((row) => row.slice(0, cut)),
  };
}

function rightOf(sheet: Sheet, cut: number): Sheet {
  return {
    ...sheet,
    values: sheet.values.map((row) => row.map((value, column): CellValue => (column < cut ? null : value))),
    formulas: sheet.formulas.map((row) => row.map((formula, column) => (column < cut ? '' : formula))),
  };
}
