/** Which table a header belongs to. */
import type { Sheet } from '../sheet/sheet.js';
import { findColumns, type ColumnsFound } from './find-columns.js';
import type { FormEntry, GridEntry } from './form-index.js';
import { headerBlock, type HeaderBlock, type Word } from './header-block.js';

export interface Identified {
  readonly entry: GridEntry;
  readonly block: HeaderBlock;
  readonly found: ColumnsFound;
}

export type Identity =
  | { readonly kind: 'table'; readonly table: Identified }
  /** The title's table has too few of its columns here. */
  | { readonly kind: 'columns-missing'; readonly entry: FormEntry; readonly bottom: number }
  /** Several tables have this header. */
  | { readonly kind: 'title-missing'; readonly bottom: number }
  | { readonly kind: 'none' };

/** Of the columns that are no codes, so many must be there: 2 of 3. */
const ENOUGH = 2 / 3;

/**
 * The title decides, if its columns are there. Without a title the header words do, if they are complete and of one table alone; the number
 * line and the sheet's name (`hints`) choose among equals.
 */
export function identify(
  sheet: Sheet,
  row: number,
  words: readonly Word[],
  starts: readonly FormEntry[],
  titled: FormEntry | undefined,
  hints: readonly (FormEntry | undefined)[],
): Identity {
  if (titled?.kind === 'grid') {
    const table = tryEntry(sheet, row, words, titled, true);
    return enough(table)
      ? { kind: 'table', table }
      : { kind: 'columns-missing', entry: titled, bottom: table.block.bottom };
  }
  const grids = starts.filter((entry) => entry.kind === 'grid');
  const tried = grids.map((entry) => tryEntry(sheet, row, words, entry, false));
  const complete = tried.filter(({ found }) => found.missing.length === 0);
  const best = Math.max(...complete.map(({ found }) => found.score));
  const equals = complete.filter(({ found }) => found.score === best);
  const [first, second] = equals;
  if (first !== undefined && second === undefined) return { kind: 'table', table: first };
  for (const hint of hints) {
    if (hint?.kind !== 'grid') continue;
    const table = equals.find(({ entry }) => entry === hint);
    if (table !== undefined) return { kind: 'table', table };
    if (equals.length > 0) continue;
    const hinted = tryEntry(sheet, row, words, hint, true);
    if (starts.includes(hint) && enough(hinted)) return { kind: 'table', table: hinted };
  }
  return first === undefined ? { kind: 'none' } : { kind: 'title-missing', bottom: first.block.bottom };
}

function tryEntry(sheet: Sheet, row: number, words: readonly Word[], entry: GridEntry, titled: boolean): Identified {
  const block = headerBlock(sheet, row, words, [entry]);
  return { entry, block, found: findColumns(entry, block, titled) };
}

function enough({ entry, found }: Identified): boolean {
  const wanted = entry.layout.columns.filter((column) => column.kind !== 'code');
  const there = wanted.filter((column) => found.columns.has(column.id));
  const money = there.some((column) => column.kind === 'amount');
  const coded = entry.layout.columns.length === wanted.length || found.codeColumns.length > 0;
  return money && (coded || there.length === wanted.length) && there.length >= wanted.length * ENOUGH;
}
