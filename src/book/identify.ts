/** Which table a header belongs to. */
import type { Sheet } from '../sheet/sheet.js';
import { findColumns, type ColumnsFound } from './find-columns.js';
import type { FormEntry, GridEntry } from './form-index.js';
import { keepHeader, knownHeader } from './known-headers.js';
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
    return table.found.enough
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
    if (starts.includes(hint) && hinted.found.enough) return { kind: 'table', table: hinted };
  }
  return first === undefined ? { kind: 'none' } : { kind: 'title-missing', bottom: first.block.bottom };
}

/** The titled table whose very header stands at a row. */
export function identifyAgain(sheet: Sheet, row: number, titled: FormEntry | undefined): Identified | undefined {
  const table = titled?.kind === 'grid' ? tryKnown(sheet, row, titled, true) : undefined;
  return table?.found.enough ? table : undefined;
}

function tryEntry(sheet: Sheet, row: number, words: readonly Word[], entry: GridEntry, titled: boolean): Identified {
  const known = tryKnown(sheet, row, entry, titled);
  if (known !== undefined) return known;
  const block = headerBlock(sheet, row, { rows: [words], offsets: [0] }, [entry]);
  const found = findColumns(entry, block, titled);
  keepHeader(sheet, block, entry, titled, found);
  return { entry, block, found };
}

/** The table by a header that was read before; `undefined` where there is none, or where this one goes on below it. */
function tryKnown(sheet: Sheet, row: number, entry: GridEntry, titled: boolean): Identified | undefined {
  const known = knownHeader(sheet, row, entry, titled);
  if (known === undefined) return undefined;
  const block = headerBlock(sheet, row, known, [entry]);
  return block.rows === known.rows ? { entry, block, found: known.found } : undefined;
}
