import type { CellValue } from '../../../../src/sheet/sheet.js';
import type { Rect } from '../../engine/content.js';
import { invalidArgument } from '../../engine/excel-error.js';
import { MAX_COLUMNS, MAX_ROWS } from '../../engine/units.js';
import type { Areas, Scope } from '../type.js';
import { columnCount, firstRect, rowCount } from './ranges.js';

/** Excel gives `null` instead of values for more cells than this. */
const CELL_LIMIT = 5_000_000;

/** Reads something of every cell of a range, row by row; `null` for whole rows and columns beyond Excel's limit. */
export function readGrid<T>(areas: Areas, read: (row: number, column: number) => T): T[][] | null {
  const rect = firstRect(areas);
  if (rowCount(rect) * columnCount(rect) > CELL_LIMIT) return null;
  const grid: T[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const line: T[] = [];
    for (let column = rect.left; column <= rect.right; column++) line.push(read(row, column));
    grid.push(line);
  }
  return grid;
}

/** Values as Office.js has them: blank is an empty text. */
export function shownValue(value: CellValue): string | number | boolean {
  return value ?? '';
}

/**
 * What is set to a range: a block of its own size, or one value for all its cells.
 * @throws ExcelError InvalidArgument if the sizes differ
 */
export function blockFor(areas: Areas, value: unknown, name: string): (string | number | boolean | null)[][] {
  const rect = firstRect(areas);
  const rows = rowCount(rect);
  const columns = columnCount(rect);
  if (Array.isArray(value)) {
    if (value.length !== rows) throw invalidArgument(`${name}: rows`);
    return value.map((line: unknown) => {
      if (!Array.isArray(line) || line.length !== columns) throw invalidArgument(`${name}: columns`);
      return line.map((cell) => cellInput(cell, name));
    });
  }
  if (rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw invalidArgument(`${name}: unbounded range`);
  const input = cellInput(value, name);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => input));
}

function cellInput(cell: unknown, name: string): string | number | boolean | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  throw invalidArgument(name);
}

/** The value that all cells of some ranges share, `null` where they differ. Whole lines are read as far as the sheet is used. */
export function shared<T>(scope: Scope, areas: Areas, read: (row: number, column: number) => T): T | null {
  let first: { value: T } | undefined;
  for (const rect of areas.rects) {
    const bounded = boundedRect(scope, areas.sheet, rect);
    for (let row = bounded.top; row <= bounded.bottom; row++) {
      for (let column = bounded.left; column <= bounded.right; column++) {
        const value = read(row, column);
        if (!first) first = { value };
        else if (first.value !== value) return null;
      }
    }
  }
  return first ? first.value : null;
}

export function boundedRect(scope: Scope, sheet: string, rect: Rect): Rect {
  const target = scope.parts.book.sheet(sheet);
  return {
    ...rect,
    bottom: Math.max(rect.top, Math.min(rect.bottom, target.getRowCount() - 1)),
    right: Math.max(rect.left, Math.min(rect.right, target.getColumnCount() - 1)),
  };
}
