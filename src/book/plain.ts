/** Words of a sheet in the one form in which they are compared. */
import type { CellValue } from '../sheet/sheet.js';

const ELLIPSIS = /^\s*(?:[…⋯]+|\.{3,}|。{3,})\s*$/;
const GAPS = /[\s\u200B-\u200D\u2060\uFEFF]+/g;
const OPENING = /[〔【\[{〈《]/g;
const CLOSING = /[〕】\]}〉》]/g;
/** Nothing in such a text would change. */
const SAME = /^[\u4E00-\u9FFF\w,.;:()%+-]*$/;
const QUOTES = /["'‘’“”「」『』`´]/g;

/**
 * A text without blanks, half width, with one kind of bracket, quote and colon: `项    目` and `项目`, `（境）` and `(境)`,
 * `“三公”` and `"三公"` become the same.
 */
export function plain(text: string): string {
  if (SAME.test(text)) return text;
  const known = plainTexts.get(text);
  if (known !== undefined) return known;
  const made = makePlain(text);
  if (text.length <= LONGEST_KEPT) {
    if (plainTexts.size >= MOST_KEPT) plainTexts.clear();
    plainTexts.set(text, made);
  }
  return made;
}

/** Titles, header words and labels come again with every edit: a bounded number of short ones is kept. */
const plainTexts = new Map<string, string>();
const LONGEST_KEPT = 64;
const MOST_KEPT = 2048;

function makePlain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(GAPS, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(QUOTES, '"')
    .replace(/[∶︓]/g, ':');
}

/** Nothing to be seen: no value, or blanks alone. A formula's result is asked for apart. */
export function isBlank(value: CellValue | undefined): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  return (first <= 0x20 || first === 0xa0 || first === 0x3000 || first >= 0x2000) && value.trim() === '';
}

/** `…` alone: the place of a row that the empty form shows, and nothing else. */
export function isEllipsis(value: CellValue | undefined): boolean {
  return typeof value === 'string' && ELLIPSIS.test(value);
}

/** What a cell says in words; `''` for a blank one. */
export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
