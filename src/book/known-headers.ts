import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { ColumnsFound } from './find-columns.js';
import type { GridEntry } from './form-index.js';
import type { HeaderBlock } from './header-block.js';

/** A header that was read before: the cells of its rows, and what was read in them. */
export interface KnownHeader extends Pick<HeaderBlock, 'rows' | 'offsets'> {
  /** From its first row to its last; a row of column numbers below is not among them. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly found: ColumnsFound;
}

/** Workbooks are copied from one another, and a sheet is read again with every edit: a bounded number of headers is kept for each table. */
const MOST_HEADERS = 64;

interface Headers {
  readonly titled: KnownHeader[];
  readonly untitled: KnownHeader[];
}

const headers = new WeakMap<GridEntry, Headers>();

/** The header of a table that was read before in the same cells; `undefined` where the sheet says anything else at this row. */
export function knownHeader(sheet: Sheet, top: number, entry: GridEntry, titled: boolean): KnownHeader | undefined {
  const kept = headers.get(entry)?.[titled ? 'titled' : 'untitled'];
  return kept?.find(({ cells }) => isThere(sheet, top, cells));
}

/** Keeps what was read in a header for the next sheet that says the same. */
export function keepHeader(
  sheet: Sheet,
  block: HeaderBlock,
  entry: GridEntry,
  titled: boolean,
  found: ColumnsFound,
): void {
  let kept = headers.get(entry);
  if (kept === undefined) headers.set(entry, (kept = { titled: [], untitled: [] }));
  const own = titled ? kept.titled : kept.untitled;
  if (own.length >= MOST_HEADERS) own.length = 0;
  const height = (block.offsets.at(-1) ?? 0) + 1;
  // A copy: the rows themselves would keep the workbook.
  const cells = sheet.values.slice(block.top, block.top + height).map((row) => [...row]);
  own.push({ cells, rows: block.rows, offsets: block.offsets, found });
}

function isThere(sheet: Sheet, top: number, cells: KnownHeader['cells']): boolean {
  for (let below = 0; below < cells.length; below += 1) {
    const known = cells[below] ?? [];
    const row = sheet.values[top + below];
    if (row?.length !== known.length) return false;
    for (let column = 0; column < known.length; column += 1) if (row[column] !== known[column]) return false;
  }
  return true;
}
