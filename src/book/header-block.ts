/** The rows of a sheet that are a table's header, as words and where they stand. */
import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { FormEntry, FormIndex } from './form-index.js';
import { isBlank, plain, textOf } from './plain.js';

export interface Word {
  readonly column: number;
  readonly text: string;
}

/** Header rows, top to bottom, blank ones left out; words from left to right. */
export interface HeaderBlock {
  readonly rows: readonly (readonly Word[])[];
  /** How far below the top each of them stands. */
  readonly offsets: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

const NO_ENTRIES: readonly FormEntry[] = [];
const LONGEST_WORD = 40;
/** Blank rows that may stand inside a header. */
const LONGEST_GAP = 3;
/** Any of these heads a total column, whatever the form prints. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set(['合计', '小计', '总计', '金额', '合计数', '总额']);
const YEAR_BEFORE = /^(?:19|20)\d\d年度?/;
const UNIT_BEHIND = /\((?:单位:)?(?:万元|元)\)$/;

/** A header word without the year before it and the unit behind it: `2019年预算数（万元）` is `预算数`. */
export function bareWord(text: string): string {
  if (!text.endsWith(')') && !text.startsWith('1') && !text.startsWith('2')) return text;
  const bare = text.replace(YEAR_BEFORE, '').replace(UNIT_BEHIND, '');
  return bare === '' ? text : bare;
}

/** The words of a row; `undefined` where it holds a number or a long text, as no header does. */
export function headerWords(sheet: Sheet, row: number): readonly Word[] | undefined {
  const values: readonly CellValue[] = sheet.values[row] ?? [];
  if (values.some(isNoWord)) return undefined;
  const words: Word[] = [];
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column];
    if (typeof value === 'string' && !isBlank(value)) words.push({ column, text: plain(value) });
  }
  return words;
}

/** A number, a logical value or a long text: rows of lists are told by it before any word is read. */
function isNoWord(value: CellValue): boolean {
  return typeof value === 'string' ? value.length > LONGEST_WORD * 2 && !isBlank(value) : value !== null;
}

/**
 * The tables whose header could begin at a row: two of its different words, and more than half of the row; with its title seen
 * above, one word and half of the row do, and it is the only one.
 */
export function headerStarts(
  words: readonly Word[],
  index: FormIndex,
  titled: FormEntry | undefined,
): readonly FormEntry[] {
  const likely = titled?.kind === 'grid' && halfKnown(titled, words) ? titled : undefined;
  let counts: Map<FormEntry, number> | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const text = words[at]?.text ?? '';
    const having = index.words.get(text) ?? index.words.get(bareWord(text));
    if (likely !== undefined && having?.includes(likely)) return [likely];
    if (having === undefined || words.findIndex((word) => word.text === text) < at) continue;
    counts ??= new Map<FormEntry, number>();
    for (const entry of having) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  if (counts === undefined) return NO_ENTRIES;
  const starts: FormEntry[] = [];
  for (const [entry, count] of counts) {
    if (entry.kind === 'card') continue;
    const enough = count >= 2 && mostlyKnown(entry, words);
    if (enough || (entry === titled && halfKnown(entry, words))) starts.push(entry);
  }
  return starts;
}

/** Whether a table's header (or a card's labels) has a word. */
export function knows(entry: FormEntry, text: string): boolean {
  return entry.words.has(text) || TOTAL_WORDS.has(text) || entry.words.has(bareWord(text));
}

/**
 * The header that begins at `top`: rows of words that the tables in question know, and a row of column numbers below.
 * @param begun the first rows, where these were read before
 */
export function headerBlock(
  sheet: Sheet,
  top: number,
  begun: Pick<HeaderBlock, 'rows' | 'offsets'>,
  entries: readonly FormEntry[],
): HeaderBlock {
  let { rows, offsets } = begun;
  let bottom = top + (offsets.at(-1) ?? 0);
  let gap = 0;
  for (let row = bottom + 1; row < sheet.values.length && gap <= LONGEST_GAP; row += 1) {
    const words = headerWords(sheet, row);
    if (words === undefined) break;
    if (words.length === 0) {
      gap += 1;
      continue;
    }
    if (isTotalRow(words, rows, entries) || !entries.some((entry) => mostlyKnown(entry, words))) break;
    rows = [...rows, words];
    offsets = [...offsets, row - top];
    bottom = row;
    gap = 0;
  }
  return { rows, offsets, top, bottom: numbersBelow(sheet, bottom) };
}

/** 合计 alone below the header of codes, names or projects is the label of a total on top; below a heading of amounts it is a header word. */
function isTotalRow(
  words: readonly Word[],
  above: readonly (readonly Word[])[],
  entries: readonly FormEntry[],
): boolean {
  const word = words[0];
  if (words.length !== 1 || word === undefined || !TOTAL_WORDS.has(word.text)) return false;
  const head = above.flat().findLast(({ column }) => column === word.column)?.text;
  return entries.some(
    (entry) =>
      entry.kind === 'grid' &&
      entry.columns.some((one) => one.column.kind !== 'amount' && head !== undefined && one.words.includes(head)),
  );
}

function mostlyKnown(entry: FormEntry, words: readonly Word[]): boolean {
  return knownOf(entry, words) * 2 > words.length;
}

function halfKnown(entry: FormEntry, words: readonly Word[]): boolean {
  return knownOf(entry, words) * 2 >= words.length;
}

function knownOf(entry: FormEntry, words: readonly Word[]): number {
  let known = 0;
  for (const word of words) if (knows(entry, word.text)) known += 1;
  return known;
}

/** A row of column numbers (栏次 1 2 3 …) right below the header belongs to it. */
function numbersBelow(sheet: Sheet, bottom: number): number {
  const values = sheet.values[bottom + 1] ?? [];
  let expected = 0;
  let told = false;
  for (const value of values) {
    if (isBlank(value)) continue;
    const text = typeof value === 'number' ? '' : plain(textOf(value));
    const number = typeof value === 'number' ? value : Number(text);
    if (Number.isNaN(number)) {
      if (text === '栏次' || text === '行次' || text === '序号') told = true;
      else if (!/^\d+=/.test(text) && !['类', '款', '项', '甲', '乙', '丙', '**'].includes(text)) return bottom;
      else if (text.startsWith(`${expected + 1}=`)) expected += 1;
      continue;
    }
    if (number !== expected + 1) return bottom;
    expected = number;
  }
  return expected >= (told ? 2 : 3) ? bottom + 1 : bottom;
}
