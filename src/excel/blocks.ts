import type { CellChange } from '../changes/change.js';
import type { CellValue } from '../sheet/sheet.js';

/** A rectangle to write at once; `null` leaves a cell as it is. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly (CellValue | undefined)[])[];
}

/** A rectangle may hold this many cells for each cell that is written, before it is cut in two. */
const SPARSE = 8;

/**
 * Cell changes as few rectangles, so that a pasted block of 300 rows is one write. Cells between the changed ones are `undefined`
 * and stay untouched.
 */
export function blocksOf(changes: readonly CellChange[]): Block[] {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of changes) {
    const list = bySheet.get(change.at.sheet);
    if (list) list.push(change);
    else bySheet.set(change.at.sheet, [change]);
  }
  return [...bySheet].flatMap(([sheet, list]) =>
    cut([...list].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column)).map((part) => blockOf(sheet, part)),
  );
}

function cut(sorted: readonly CellChange[]): (readonly CellChange[])[] {
  const { rows, columns } = extent(sorted);
  if (rows * columns <= sorted.length * SPARSE || sorted.length === 1) return [sorted];
  const gap = widestGap(sorted);
  return [...cut(sorted.slice(0, gap)), ...cut(sorted.slice(gap))];
}

function extent(changes: readonly CellChange[]): { top: number; left: number; rows: number; columns: number } {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { at } of changes) {
    top = Math.min(top, at.row);
    left = Math.min(left, at.column);
    bottom = Math.max(bottom, at.row);
    right = Math.max(right, at.column);
  }
  return { top, left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Where in row order the list is best cut: before the largest step down, else in the middle. */
function widestGap(sorted: readonly CellChange[]): number {
  let best = Math.floor(sorted.length / 2);
  let widest = 1;
  for (let index = 1; index < sorted.length; index += 1) {
    const step = (sorted[index]?.at.row ?? 0) - (sorted[index - 1]?.at.row ?? 0);
    if (step > widest) {
      widest = step;
      best = index;
    }
  }
  return best;
}

function blockOf(sheet: string, changes: readonly CellChange[]): Block {
  const { top, left, rows, columns } = extent(changes);
  const contents: (CellValue | undefined)[][] = Array.from({ length: rows }, () =>
    new Array<CellValue | undefined>(columns).fill(undefined),
  );
  for (const { at, after } of changes) {
    const row = contents[at.row - top];
    if (row) row[at.column - left] = after;
  }
  return { sheet, top, left, contents };
}

/** The range of a block on its sheet. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, contents }: Block): Excel.Range {
  return sheet.getRangeByIndexes(top, left, contents.length, contents[0]?.length ?? 1);
}
