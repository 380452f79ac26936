import type { Classification, CodeProblem, CodeReading, Level } from './code.js';

/** Digits of each part: 类 款 项 3-2-2, economic 类 款 3-2. */
export const PART_DIGITS: Readonly<Record<Classification, readonly number[]>> = {
  functional: [3, 2, 2],
  economic: [3, 2],
  government: [3, 2],
};

const BLANK: CodeReading = { kind: 'blank' };

/**
 * Reads the cells that hold one classification code: a cell a part (`201 | 03 | 01`), or one cell (or the first of several) with the
 * whole (`2010301`, `201-03-01`, `201 03 01`, `20103`). Full-width digits, stray blanks and numbers that lost their zeros (`3` for
 * `03`) are read; `inForm` tells whether nothing of the kind was needed.
 * @returns canonical digits (`2010301`), blank, or why it is no code. Never throws.
 */
export function readCode(parts: readonly (string | number | boolean | null)[], scheme: Classification): CodeReading {
  const printed = asPrinted(parts, scheme);
  if (printed !== undefined) return printed;
  const word = onlyWord(parts);
  if (word !== undefined) return invalid('not-a-code', word);
  const texts = parts.map(plain);
  const filled = texts.filter((text) => text !== '').length;
  if (texts.every((text) => NOTHING.test(text))) return BLANK;
  const digits = PART_DIGITS[scheme];
  const shown = parts
    .map((part) => (part === null ? '' : String(part)))
    .join('-')
    .replace(/-+$/u, '');
  const [first = ''] = texts;
  if (filled === 1 && first !== '') {
    if (lostZero(parts[0])) return invalid('ambiguous', shown);
    return whole(first, scheme, shown, parts);
  }
  if (parts.length > digits.length) return invalid('not-a-code', shown);
  return pieces(texts, scheme, shown, parts);
}

/** The common case first: the parts are there in the form's own digits, as text; the lower levels may be blank. Or the whole in one cell. */
function asPrinted(
  parts: readonly (string | number | boolean | null)[],
  scheme: Classification,
): CodeReading | undefined {
  const digits = PART_DIGITS[scheme];
  const [first] = parts;
  if (typeof first !== 'string' || parts.length > digits.length) return undefined;
  if (parts.length === 1) {
    const level = levelOfLength(first.length, digits);
    const number = level > 0 ? addDigits(0, first) : undefined;
    return number === undefined ? undefined : printed(number, level);
  }
  let number = 0;
  let level = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === null || part === '') continue;
    if (index > level || typeof part !== 'string' || part.length !== digits[index]) return undefined;
    const longer = addDigits(number, part);
    if (longer === undefined) return undefined;
    number = longer;
    level = index + 1;
  }
  return level === 0 ? undefined : printed(number, level);
}

/** The number with the digits of a text behind its own; `undefined` where the text holds anything else. */
function addDigits(number: number, text: string): number | undefined {
  let longer = number;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    longer = longer * 10 + digit;
  }
  return longer;
}

/** 合计 and the like, where a code would stand: the only filled part, in Chinese characters alone. */
function onlyWord(parts: readonly (string | number | boolean | null)[]): string | undefined {
  const [first] = parts;
  if (typeof first !== 'string' || first === '') return undefined;
  for (let at = 0; at < first.length; at += 1) {
    const char = first.charCodeAt(at);
    if (char < 0x4e00 || char > 0x9fff) return undefined;
  }
  for (let at = 1; at < parts.length; at += 1) if (parts[at] !== null && parts[at] !== '') return undefined;
  return first;
}

/** How many parts make up so many digits; 0: no whole number of them. */
function levelOfLength(length: number, digits: readonly number[]): number {
  let end = 0;
  for (let level = 0; level < digits.length; level += 1) {
    end += digits[level] ?? 0;
    if (length === end) return level + 1;
  }
  return 0;
}

/** Digits of a whole code of each level. */
const WHOLE_DIGITS = [3, 5, 7];
/** Beyond every code. */
const BEYOND = 10_000_000;
/** Codes as the form wants them, by level and number: the same few hundred stand in all tables of all workbooks. Bounded. */
const printedCodes = new Map<number, CodeReading>();
const MOST_KEPT = 4096;

function printed(number: number, level: number): CodeReading {
  const key = level * BEYOND + number;
  const known = printedCodes.get(key);
  if (known) return known;
  const made = code(String(number).padStart(WHOLE_DIGITS[level - 1] ?? 0, '0'), level, true);
  if (printedCodes.size >= MOST_KEPT) printedCodes.clear();
  printedCodes.set(key, made);
  return made;
}

/** `201.30` typed into a cell for numbers is kept as 201.3, as `201.3` is: nobody can tell 款 30 from 款 03. */
function lostZero(part: string | number | boolean | null | undefined): boolean {
  return typeof part === 'number' && /\.\d$/u.test(String(part));
}

/**
 * One cell's text in half width, without blanks of any kind at its ends. Only the full-width forms are folded: a footnote mark (`201①`) is
 * no digit.
 */
function plain(part: string | number | boolean | null): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'boolean') return String(part);
  return part
    .replaceAll(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u200B\uFEFF]/gu, '')
    .trim();
}

/** Blank, or a dash that says so. */
const NOTHING = /^[-‐‑‒–—―−]*$/u;
const SEPARATORS = /[-‐‑‒–—―−－.·・/_、，,\s]+/u;

function whole(text: string, scheme: Classification, shown: string, parts: readonly unknown[]): CodeReading {
  const split = text.split(SEPARATORS);
  if (split.length > 1) return pieces(split, scheme, shown, []);
  if (!/^\d+$/u.test(text)) return invalid('not-a-code', shown);
  const digits = PART_DIGITS[scheme];
  const level = levelOfLength(text.length, digits);
  if (level > 0) return code(text, level, parts[0] === text && (parts.length === 1 || level === 1));
  const end = digits.reduce((sum, count) => sum + count, 0);
  if (text.length < (digits[0] ?? 0)) return invalid('too-short', shown);
  return invalid(text.length > end ? 'too-long' : 'ambiguous', shown);
}

function pieces(
  texts: readonly string[],
  scheme: Classification,
  shown: string,
  parts: readonly unknown[],
): CodeReading {
  const digits = PART_DIGITS[scheme];
  if (texts.length > digits.length && texts.slice(digits.length).some((text) => text !== '')) {
    return invalid('too-long', shown);
  }
  let canonical = '';
  let level = 0;
  let inForm = parts.length > 0;
  for (let index = 0; index < Math.min(texts.length, digits.length); index += 1) {
    const text = texts[index] ?? '';
    const wanted = digits[index] ?? 0;
    if (text === '') continue;
    if (index > level) return invalid('gap', shown);
    if (!/^\d+$/u.test(text)) return invalid('not-a-code', shown);
    if (index === 0 && text.length < wanted) return invalid('too-short', shown);
    const rest = digits.slice(index).reduce((sum, count) => sum + count, 0);
    if (
      index > 0 &&
      text.length === rest &&
      text.length > wanted &&
      texts.slice(index + 1).every((later) => later === '')
    ) {
      // Half joined: 201 | 0301.
      return code(canonical + text, digits.length, false);
    }
    if (text.length > wanted) {
      // The full code repeated in each column: 201 | 20103 | 2010301.
      if (!text.startsWith(canonical) || text.length !== canonical.length + wanted) return invalid('too-long', shown);
      canonical = text;
      inForm = false;
    } else {
      const padded = text.padStart(wanted, '0');
      if (parts[index] !== padded) inForm = false;
      canonical += padded;
    }
    level = index + 1;
  }
  return canonical === '' ? invalid('not-a-code', shown) : code(canonical, level, inForm);
}

function code(digits: string, level: number, inForm: boolean): CodeReading {
  return { kind: 'code', code: digits, level: levelNumber(level), inForm };
}

function levelNumber(level: number): Level {
  return level === 1 ? 1 : level === 2 ? 2 : 3;
}

function invalid(why: CodeProblem, text: string): CodeReading {
  return { kind: 'invalid', why, text };
}
