/** Pinyin initials: 行政运行 → xzyx. */
import { INITIAL_LETTERS } from './initial-letters.js';

interface Letters {
  readonly first: ReadonlyMap<string, string>;
  /** Letters of the further readings (行: h, as in 银行). */
  readonly further: ReadonlyMap<string, string>;
}

let unpacked: Letters | undefined;

/** More spellings than this of one name are not tried: what has four characters of two readings each. */
const MOST_SPELLINGS = 16;

/**
 * The initials of a name, in lower case; Latin letters and digits stand for themselves, everything else is left out. Characters of several
 * readings give several spellings, the likeliest first. Never empty, but for a name without anything that can be typed: `['']`.
 */
export function initialsOf(name: string): readonly string[] {
  const { first, further } = letters();
  let spellings = [''];
  for (const character of name.normalize('NFKC').toLowerCase()) {
    const letter = first.get(character) ?? (/[a-z0-9]/u.test(character) ? character : undefined);
    if (letter === undefined) continue;
    const all = [letter, ...(further.get(character) ?? '')];
    const some = spellings.length * all.length > MOST_SPELLINGS ? [letter] : all;
    spellings = some.flatMap((one) => spellings.map((spelling) => spelling + one));
  }
  return spellings;
}

function letters(): Letters {
  if (!unpacked) {
    const [first = '', further = ''] = INITIAL_LETTERS.split('\n\n');
    unpacked = { first: unpack(first), further: unpack(further) };
  }
  return unpacked;
}

function unpack(text: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [letter = '', ...characters] = line;
    for (const character of characters) letters.set(character, (letters.get(character) ?? '') + letter);
  }
  return letters;
}
