import { areaName, columnName } from '../../../src/sheet/place.js';
import type { Rect } from './content.js';
import { MAX_COLUMNS, MAX_ROWS } from './units.js';

/** Single cells joined to as few rectangles as a simple sweep finds: runs along rows, equal runs joined downwards. */
export function rectsOf(cells: readonly { readonly row: number; readonly column: number }[]): Rect[] {
  const rows = new Map<number, number[]>();
  for (const cell of cells) {
    const columns = rows.get(cell.row);
    if (columns) columns.push(cell.column);
    else rows.set(cell.row, [cell.column]);
  }
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next: Rect[] = [];
    for (const [left, right] of runs(rows.get(row) ?? [])) {
      const above = open.find((rect) => rect.bottom === row - 1 && rect.left === left && rect.right === right);
      if (above) {
        open = open.filter((rect) => rect !== above);
        next.push({ ...above, bottom: row });
      } else {
        next.push({ top: row, left, bottom: row, right });
      }
    }
    done.push(...open);
    open = next;
  }
  return [...done, ...open];
}

function runs(columns: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}

/** `E7`, `A5:C9`, `5:7` for whole rows, `B:C` for whole columns. */
export function rectName(rect: Rect): string {
  if (isWholeColumns(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  if (isWholeRows(rect)) return `${String(rect.top + 1)}:${String(rect.bottom + 1)}`;
  return areaName(rect);
}

export function isWholeRows(rect: Rect): boolean {
  return rect.left === 0 && rect.right >= MAX_COLUMNS - 1;
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.top === 0 && rect.bottom >= MAX_ROWS - 1 && !isWholeRows(rect);
}

export function wholeRows(first: number, last: number): Rect {
  return { top: first, left: 0, bottom: last, right: MAX_COLUMNS - 1 };
}

export function wholeColumns(first: number, last: number): Rect {
  return { top: 0, left: first, bottom: MAX_ROWS - 1, right: last };
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : undefined;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

/** Reads an address without a sheet: a cell, a rectangle, whole rows or whole columns; `undefined` for anything else. */
export function parseRect(text: string): Rect | undefined {
  const [from = '', to = from, more] = text.split(':');
  if (more !== undefined) return undefined;
  const first = parsePart(from);
  const last = parsePart(to);
  if (!first || !last) return undefined;
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  if ((first.row === undefined || first.column === undefined) && !text.includes(':')) return undefined;
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1] as const;
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1] as const;
  const rect = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return rect.bottom < MAX_ROWS && rect.right < MAX_COLUMNS ? rect : undefined;
}

function parsePart(text: string): { row?: number; column?: number } | undefined {
  const match = PART.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const part: { row?: number; column?: number } = {};
  if (match[2] !== undefined) part.row = Number(match[2]) - 1;
  if (match[1] !== undefined) {
    let column = 0;
    for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    part.column = column - 1;
  }
  return part;
}
