/** A cell of a workbook. Rows and columns count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on one sheet, both corners included. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters: 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 name of a cell without its sheet; `pin` chooses what is absolute (`$A$1`). */
export function cellName(row: number, column: number, pin: { row?: boolean; column?: boolean } = {}): string {
  return `${pin.column ? '$' : ''}${columnName(column)}${pin.row ? '$' : ''}${row + 1}`;
}

/** How a person names a cell: `表三!E7`. */
export function placeName(place: Place): string {
  return `${place.sheet}!${cellName(place.row, place.column)}`;
}

/** A sheet's name as a formula wants it: always quoted, inner quotes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A1 name of a rectangle without its sheet. */
export function areaName(area: Omit<Area, 'sheet'>): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Reads `E7`, `$E$7`; `undefined` for anything else. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = CELL.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reads `E7:G9` or `E7` without a sheet; `undefined` for anything else (whole rows or columns too). */
export function parseArea(text: string): Omit<Area, 'sheet'> | undefined {
  const [from = '', to = from] = text.split(':');
  const first = parseCell(from);
  const last = parseCell(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export function samePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
