/** Words of a sheet in the one form in which they are compared. */
import type { CellValue } from '../sheet/sheet.js';
import { Kept } from './kept.js';

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
  return SAME.test(text) ? text : plainTexts.of(text);
}

const plainTexts = new Kept(makePlain);

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
  if (typeof value !== 'string' || isWritten(value.charCodeAt(0))) return false;
  return ELLIPSIS.test(value);
}

/** A digit, a Latin letter or a Chinese character: what nearly every text begins with. */
function isWritten(char: number): boolean {
  return (char >= 0x30 && char <= 0x7a) || (char >= 0x4e00 && char <= 0x9fff);
}

/** What a cell says in words; `''` for a blank one. */
export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
