/** Project names as people type them: the same project is often spelled in two ways. */
import { Kept } from '../book/kept.js';

/**
 * A project's name for joining: width, blanks, brackets' shape and quotation marks forgiven.
 */
export function projectKey(name: string): string {
  return PLAIN.test(name) ? name : keys.of(name);
}

/** A project stands in several tables, and its name is read in each. */
const keys = new Kept(makeKey);

function makeKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u3000]+/gu, '')
    .replace(/[〔［【\[{｛]/gu, '(')
    .replace(/[〕］】\]}｝]/gu, ')')
    .replace(/[“”„"'‘’]/gu, '')
    .replace(/[—–―－]/gu, '-')
    .toLowerCase();
}

/** Nothing in such a name would change. */
const PLAIN = /^[\u4E00-\u9FFFa-z0-9()-]*$/;

const NUMERALS = /[0-9一二三四五六七八九十]+/gu;
const MOST_EDITS = 2;

/**
 * Whether two names, both as `projectKey` gives them, may be one project spelled in two ways: one or two characters differ (at most a
 * third of the shorter name), or one name is the other with characters left out. Names that differ in a numeral (一期, 二期) are two projects.
 */
export function closeNames(a: string, b: string): boolean {
  if (a === b) return true;
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length < 3 || numerals(a) !== numerals(b)) return false;
  const most = Math.min(MOST_EDITS, Math.floor(short.length / 3));
  if (long.length - short.length <= most && editsWithin(short, long, most)) return true;
  return short.length >= 4 && short.length * 2 >= long.length && isSubsequence(short, long);
}

function numerals(name: string): string {
  return (name.match(NUMERALS) ?? []).join(',');
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Whether `a` becomes `b` by at most `most` insertions, deletions or replacements. */
function editsWithin(a: string, b: string, most: number): boolean {
  let previous = [0];
  for (let j = 1; j <= b.length; j += 1) previous.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const edits = Math.min(
        (previous[j] ?? Infinity) + 1,
        (current[j - 1] ?? Infinity) + 1,
        (previous[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      current.push(edits);
      best = Math.min(best, edits);
    }
    if (best > most) return false;
    previous = current;
  }
  return (previous[b.length] ?? Infinity) <= most;
}
