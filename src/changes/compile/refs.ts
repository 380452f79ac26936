/** A1 references as formulas write them. */
import { cellName, columnName, quoteSheet } from '../../sheet/place.js';

/** The cell that a formula is written for: references to its own sheet need no name, relative ones count from it. */
export interface Home {
  readonly sheet: string;
  readonly row: number;
}

/** A part of columns side by side; one column where `right` equals `left`. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function blockOf(sheet: string, column: number, top: number, bottom: number): Block {
  return { sheet, top, bottom, left: column, right: column };
}

function sheetPrefix(home: Home, sheet: string): string {
  return sheet === home.sheet ? '' : `${quoteSheet(sheet)}!`;
}

/** One cell; `pin` names what stays when the formula is moved or applied to the next cell. */
export function cellRef(
  home: Home,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  pin: { readonly row?: boolean; readonly column?: boolean } = {},
): string {
  return `${sheetPrefix(home, at.sheet)}${cellName(at.row, at.column, pin)}`;
}

/** A block with its rows pinned; its columns too where `column` says so. One row prints as one cell where the block is one column. */
export function blockRef(home: Home, block: Block, pinColumn: boolean): string {
  const pin = { row: true, column: pinColumn };
  const first = cellName(block.top, block.left, pin);
  const last = cellName(block.bottom, block.right, pin);
  return `${sheetPrefix(home, block.sheet)}${first === last ? first : `${first}:${last}`}`;
}

/**
 * A part of the column that the formula's own cell is not in: from the row below it (`1`) to the row above `end`, or up to the row above
 * it (`-1`): `INDEX(E:E,ROW()+1):INDEX(E:E,ROW($A$40)-1)`. Rows inserted at either end are in it.
 */
export function indexRef(
  column: number,
  from: 1 | -1,
  end: number | undefined,
  pinned: boolean,
  endColumn = 0,
): string {
  const name = `${pinned ? '$' : ''}${columnName(column)}`;
  const whole = `${name}:${name}`;
  if (from === -1) return `INDEX(${whole},ROW()-1)`;
  const last = cellName(end ?? 0, endColumn, { row: true, column: true });
  return `INDEX(${whole},ROW()+1):INDEX(${whole},ROW(${last})-1)`;
}

/** A whole column: `E:E`. */
export function wholeColumn(column: number): string {
  return `${columnName(column)}:${columnName(column)}`;
}

/** A text as a formula writes it. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
