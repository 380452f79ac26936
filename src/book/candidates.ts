import type { FormSet } from '../forms/form.js';
import { spokenTexts } from '../forms/printed.js';
import type { Sheet } from '../sheet/sheet.js';
import { Kept } from './kept.js';

/** Titles of so many different tables settle which form set it is. */
const ENOUGH = 3;
/** Titles stand in the first columns, and are no longer than a line. */
const COLUMNS = 4;
const LONGEST = 60;
/** Of UTF-16. */
const CHARACTERS = 0x10000;

/**
 * The form sets worth reading the workbook by: the only one whose own titles stand in the sheets, three or more of them, where none of
 * any other does; else all. Far cheaper than reading, and never wrong where it says one: a form set without a title of its own in the
 * workbook cannot fit it better.
 */
export function candidates(
  sheets: readonly Sheet[],
  formSets: readonly [FormSet, ...FormSet[]],
): readonly [FormSet, ...FormSet[]] {
  const known = formSets.map((formSet) => ({ formSet, titles: titlesOf(formSet), seen: new Set<string>() }));
  const mayEnd = titleEnds(formSets);
  for (const { values } of sheets) {
    for (let row = 0; row < values.length; row += 1) {
      const cells = values[row] ?? [];
      const columns = Math.min(COLUMNS, cells.length);
      for (let column = 0; column < columns; column += 1) {
        const value = cells[column];
        if (typeof value !== 'string' || value.length < 4 || value.length > LONGEST) continue;
        if (mayEnd[lastChar(value)] === 0) continue;
        const text = undatedTexts.of(value);
        for (const { titles, seen } of known) {
          const table = titles.get(text);
          if (table !== undefined) seen.add(table);
        }
      }
    }
  }
  const [only, ...more] = known.filter(({ seen }) => seen.size > 0);
  return only && more.length === 0 && only.seen.size >= ENOUGH ? [only.formSet] : formSets;
}

/** Tables by their own titles, without years and blanks. */
type Titles = ReadonlyMap<string, string>;

const cache = new WeakMap<FormSet, Titles>();

function titlesOf(formSet: FormSet): Titles {
  let titles = cache.get(formSet);
  if (!titles) {
    titles = new Map(
      formSet.tables.flatMap(({ id, title }) =>
        spokenTexts(title, formSet).map((text): [string, string] => [undated(text), id]),
      ),
    );
    cache.set(formSet, titles);
  }
  return titles;
}

const cachedEnds = new WeakMap<readonly FormSet[], Uint8Array>();

/** For each character whether a title may end with it: those of any of the form sets do, or it may be a blank. Most texts are told from titles so. */
function titleEnds(formSets: readonly FormSet[]): Uint8Array {
  let ends = cachedEnds.get(formSets);
  if (!ends) {
    ends = Uint8Array.from({ length: CHARACTERS }, (_, char) => (isSeen(char) ? 0 : 1));
    for (const formSet of formSets) for (const title of titlesOf(formSet).keys()) ends[lastChar(title)] = 1;
    cachedEnds.set(formSets, ends);
  }
  return ends;
}

function lastChar(text: string): number {
  return text.charCodeAt(text.length - 1);
}

/** Surely no blank of any kind: a title may be followed by those. */
function isSeen(char: number): boolean {
  return (char > 0x20 && char < 0x80) || (char > 0x3000 && char < 0xfe00);
}

/** A title is compared once for each form set, and workbooks have the same ones. */
const undatedTexts = new Kept(undated);

function undated(text: string): string {
  return text.replace(/^\s*\d{4}\s*年?度?/u, '').replaceAll(/\s/gu, '');
}
