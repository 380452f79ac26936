import { intersection, isWholeRows, parseRect, rectName, wholeColumns, wholeRows } from '../../engine/rects.js';
import { ExcelError, invalidArgument } from '../../engine/excel-error.js';
import { writeSheet } from '../../engine/formula-refs.js';
import type { Rect } from '../../engine/content.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/units.js';
import type { Areas, Scope } from '../type.js';

/** Letters that an address may have at most. */
const ADDRESS_LIMIT = 8192;

export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** Reads the address given to `getRange`: one rectangle, or a name of the sheet or the workbook. */
export function rectOf(scope: Scope, sheet: string, address: string): Areas {
  const areas = areasOf(scope, sheet, address);
  if (areas.rects.length !== 1) throw invalidArgument('address');
  return areas;
}

/** Reads a list of addresses separated by commas. */
export function areasOf(scope: Scope, sheet: string, address: string): Areas {
  if (address.length > ADDRESS_LIMIT) throw invalidArgument('address longer than 8192 characters');
  let home = sheet;
  const rects = splitAddress(address).flatMap((part) => {
    const bang = part.lastIndexOf('!');
    if (bang >= 0) home = sheetNamed(scope, part.slice(0, bang));
    const local = part.slice(bang + 1).trim();
    const rect = parseRect(local);
    if (rect) return [rect];
    const named = namedAreas(scope, home, local);
    if (!named) throw invalidArgument('address');
    home = named.sheet;
    return named.rects;
  });
  return { sheet: home, rects };
}

/** Commas between addresses, not those inside a quoted sheet name. */
function splitAddress(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? [];
}

function sheetNamed(scope: Scope, written: string): string {
  const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  const id = scope.parts.book.sheetId(name.trim());
  if (id === undefined) throw invalidArgument('address of an unknown sheet');
  return id;
}

export function namedAreas(scope: Scope, sheet: string, name: string): Areas | undefined {
  const { names } = scope.parts;
  const item = names.find(name, sheet) ?? names.find(name, undefined);
  if (!item) return undefined;
  return refersTo(scope, item.formula);
}

/** The cells that a name's formula stands for; `undefined` if it is no plain reference. */
export function refersTo(scope: Scope, formula: string): Areas | undefined {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z\d:]+)$/.exec(formula);
  const rect = match?.[3] === undefined ? undefined : parseRect(match[3]);
  const id = scope.parts.book.sheetId(match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? '');
  return rect && id !== undefined ? { sheet: id, rects: [rect] } : undefined;
}

/** `表三!E7:G9`, as Excel gives addresses back. */
export function addressOf(scope: Scope, areas: Areas): string {
  const sheet = writeSheet(scope.parts.book.sheet(areas.sheet).getName());
  return areas.rects
    .map((rect) => (isSheet(rect) ? `${sheet}!1:${String(MAX_ROWS)}` : `${sheet}!${rectName(rect)}`))
    .join(',');
}

function isSheet(rect: Rect): boolean {
  return isWholeRows(rect) && rect.top === 0 && rect.bottom === MAX_ROWS - 1;
}

/** A rectangle that must lie on the sheet. */
export function onSheet(rect: Rect): Rect {
  if (rect.top < 0 || rect.left < 0 || rect.bottom >= MAX_ROWS || rect.right >= MAX_COLUMNS) {
    throw invalidArgument('outside of the sheet');
  }
  if (rect.bottom < rect.top || rect.right < rect.left) throw invalidArgument('empty range');
  return rect;
}

export function entireRows(rect: Rect): Rect {
  return wholeRows(rect.top, rect.bottom);
}

export function entireColumns(rect: Rect): Rect {
  return wholeColumns(rect.left, rect.right);
}

export function bounding(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function cellCount(rects: readonly Rect[]): number {
  const count = rects.reduce((sum, rect) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
  return count > 2_147_483_647 ? -1 : count;
}

export function rowCount(rect: Rect): number {
  return rect.bottom - rect.top + 1;
}

export function columnCount(rect: Rect): number {
  return rect.right - rect.left + 1;
}

export function firstRect(areas: Areas): Rect {
  const [rect] = areas.rects;
  if (!rect) throw new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
  return rect;
}

/** What two sets of cells have in common. */
export function common(a: Areas, b: Areas): Areas | undefined {
  if (a.sheet !== b.sheet) throw invalidArgument('ranges of different sheets');
  const rects = a.rects.flatMap((one) => b.rects.flatMap((other) => intersection(one, other) ?? []));
  return rects.length > 0 ? { sheet: a.sheet, rects } : undefined;
}
