import { plainName } from '../catalogue/compare-names.js';
import type { Classification } from '../code.js';
import { PART_DIGITS, readCode } from '../read-code.js';
import type { CodeRecord, Spelt } from './code-record.js';

/** How well something matches, the best first: the very code, the whole of a name, its beginning, a part, only another spelling, or the name above. */
export type Closeness = 0 | 1 | 2 | 3 | 4 | 5;

/** As well as a name can match that people still mean when they type. */
export const OTHER_SPELLING: Closeness = 4;
const NAME_ABOVE: Closeness = 5;

/** What was typed into the search box, ready to be compared. */
export interface Query {
  /** `undefined`: no match. */
  match(record: CodeRecord): Closeness | undefined;
}

/** How many digits in the middle of a code are worth looking for. */
const DIGITS_INSIDE = 3;

/**
 * Reads what was typed: a number in any form that a cell may have (`2010301`, `201-3-1`, `２０１ ０３`) or its beginning, or words, each part
 * of the name, pinyin initials (`xzyx`), or digits of the code. Of several words one must be found in the code's own name, the others may stand
 * in the names above it (`人大 行政运行`).
 * @returns `undefined` where nothing was typed
 */
export function readQuery(typed: string): Query | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u200B\uFEFF]/gu, '')
    .trim();
  if (text === '') return undefined;
  if (/^[\d\s\-‐‑‒–—―−.·・/_]+$/u.test(text) && /\d/u.test(text)) return numberQuery(text);
  const words = text.split(/[\s,，、;；]+/u).filter((word) => word !== '');
  const wanted = words.map((word) => plainName(word));
  return {
    match(record) {
      let worst: Closeness = 1;
      let isOwn = false;
      for (const word of wanted) {
        const own = inRecord(word, record);
        const found =
          own ?? (record.parents.some((parent) => inRecord(word, parent) !== undefined) ? NAME_ABOVE : undefined);
        if (found === undefined) return undefined;
        isOwn ||= own !== undefined;
        if (own !== undefined && own > worst) worst = own;
      }
      return isOwn ? worst : undefined;
    },
  };
}

function numberQuery(text: string): Query {
  const digits = text.replaceAll(/\D/gu, '');
  const whole: Readonly<Record<Classification, string | undefined>> = {
    functional: canonical(text, 'functional'),
    economic: canonical(text, 'economic'),
    government: canonical(text, 'government'),
  };
  return {
    match({ code, classification }) {
      const read = whole[classification];
      if (code === digits || code === read) return 0;
      if (code.startsWith(digits) || (read !== undefined && code.startsWith(read))) return 2;
      return digits.length >= DIGITS_INSIDE && code.includes(digits) ? 3 : undefined;
    },
  };
}

function canonical(text: string, classification: Classification): string | undefined {
  const parts = text.split(/\D+/u).filter((part) => part !== '');
  if (parts.length > PART_DIGITS[classification].length) return undefined;
  const reading = readCode([text], classification);
  return reading.kind === 'code' ? reading.code : undefined;
}

function inRecord(word: string, { code, names }: CodeRecord): Closeness | undefined {
  if (/^\d+$/u.test(word)) return code.startsWith(word) ? 2 : code.includes(word) ? 3 : undefined;
  const isLatin = /^[a-z0-9]+$/u.test(word);
  let best: Closeness | undefined;
  for (const [at, name] of names.entries()) {
    const found = isLatin ? inInitials(word, name) : inText(word, name.plain);
    if (found === undefined) continue;
    if (at === 0) return found;
    best = OTHER_SPELLING;
  }
  return best;
}

function inText(word: string, text: string): Closeness | undefined {
  const at = text.indexOf(word);
  if (at < 0) return undefined;
  return text.length === word.length ? 1 : at === 0 ? 2 : 3;
}

function inInitials(word: string, { initials, plain }: Spelt): Closeness | undefined {
  let best: Closeness | undefined;
  for (const spelling of initials) {
    const found = inText(word, spelling);
    if (found !== undefined && (best === undefined || found < best)) best = found;
  }
  return best ?? inText(word, plain);
}
