import { Kept } from '../book/kept.js';
import { parseArea, parseCell } from '../sheet/place.js';

/** A rectangle of cells on the formula's own sheet, rows and columns from 0, both corners included. */
export interface Cover {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `E$5:INDEX(E:E,ROW()-1)` and `E$5:INDEX(E$1:E$2000,ROW()-1)`: down to the row above the formula, however many rows there are. */
const DOWN_TO_ABOVE = /(\$?[A-Z]{1,3}\$?\d+):INDEX\(\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{1,3}(?:\$?\d+)?,ROW\(\)-1\)/giu;
/** `INDEX(E:E,ROW()+1):E$40`: from the row below the formula, where the total stands on top. */
const UP_TO_BELOW = /INDEX\(\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{1,3}(?:\$?\d+)?,ROW\(\)\+1\):(\$?[A-Z]{1,3}\$?\d+)/giu;
/** `INDEX(E:E,ROW()+1):INDEX(E:E,ROW($D$20)-1)`: from the row below the formula to the row above another. */
const BELOW_TO =
  /INDEX\((\$?[A-Z]{1,3}):\$?[A-Z]{1,3},ROW\(\)\+1\):INDEX\(\$?[A-Z]{1,3}:\$?[A-Z]{1,3},ROW\((\$?[A-Z]{1,3}\$?\d+)\)-1\)/giu;
/** What all of these have in common. */
const BY_ROW = /ROW\(/iu;
const REFERENCE = /\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;
/** What may stand around references in a plain sum. */
const PLAIN_SUM = /^(?:SUM|SUBTOTAL|ROUND|[()+,;\s]|\d+)*$/iu;

/**
 * The cells that a formula adds up, where it is a plain sum of cells of its own sheet (`=SUM(E5:E9)`, `=E5+E9`, or a range down to the
 * row above); `undefined` for any other formula: what it adds up is not known.
 */
export function coverOf(formula: string, row: number): readonly Cover[] | undefined {
  // Most sums name their cells alone: what they cover is the same in every row, and in every workbook of the same form.
  const covers = BY_ROW.test(formula) ? readCovers(formula, row) : named.of(formula);
  return covers.length > 0 ? covers : undefined;
}

const named = new Kept((formula) => readCovers(formula, 0));

function readCovers(formula: string, row: number): readonly Cover[] {
  const covers: Cover[] = [];
  const plain = formula.replace(/^=/u, '');
  const cells = BY_ROW.test(plain) ? withoutRanges(plain, row, covers) : plain;
  const spelled = cells.replace(REFERENCE, (reference) => {
    const area = parseArea(reference);
    if (area) covers.push(area);
    return '';
  });
  return PLAIN_SUM.test(spelled) ? covers : [];
}

/** Takes the ranges that reach to the formula's own row out of its text, and adds the cells that they cover. */
function withoutRanges(formula: string, row: number, covers: Cover[]): string {
  return formula
    .replace(DOWN_TO_ABOVE, (_, from: string) => {
      const start = parseCell(from);
      if (start && start.row < row)
        covers.push({ top: start.row, left: start.column, bottom: row - 1, right: start.column });
      return '';
    })
    .replace(BELOW_TO, (_, column: string, to: string) => {
      const end = parseCell(to);
      const start = parseCell(`${column}${row + 2}`);
      if (end && start && end.row > row)
        covers.push({ top: start.row, left: start.column, bottom: end.row - 1, right: start.column });
      return '';
    })
    .replace(UP_TO_BELOW, (_, to: string) => {
      const end = parseCell(to);
      if (end && end.row > row) covers.push({ top: row + 1, left: end.column, bottom: end.row, right: end.column });
      return '';
    });
}

export function isCovered(covers: readonly Cover[], row: number, column: number): boolean {
  // Most sums cover one range; this is asked of every cell of every total.
  for (let at = 0; at < covers.length; at += 1) {
    const cover = covers[at];
    if (cover && row >= cover.top && row <= cover.bottom && column >= cover.left && column <= cover.right) return true;
  }
  return false;
}
