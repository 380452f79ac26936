/**
 * Packs the letters with which the readings of Chinese characters begin (行: x as in 行政, h as in 银行): one line a letter, its characters
 * behind it; then, after an empty line, further readings. The common characters (GB 2312, first level), and whatever else the catalogue's
 * names hold, so that names of an official list are found too.
 */
import { pinyin } from 'pinyin-pro';

export const LETTERS_FILE = new URL('../src/codes/search/initial-letters.ts', import.meta.url);

/** The packed module's text. `names`: the catalogue's, whose own readings come first. */
export function packLetters(names: readonly string[]): string {
  const first = new Map<string, string>();
  const inNames = new Map<string, Map<string, number>>();
  for (const name of names) {
    const characters = [...name].filter(isHan);
    const letters = firstLetters(characters.join(''));
    characters.forEach((character, at) => {
      const counts = inNames.get(character) ?? new Map<string, number>();
      inNames.set(character, counts);
      const letter = letters[at] ?? '';
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    });
  }
  for (const character of new Set([...commonCharacters(), ...inNames.keys()])) {
    const counts = [...(inNames.get(character) ?? [])].sort((a, b) => b[1] - a[1]);
    const letter = counts[0]?.[0] ?? firstLetters(character)[0] ?? '';
    if (/^[a-z]$/u.test(letter)) first.set(character, letter);
  }
  const further = [...first].flatMap(([character, letter]) =>
    [...new Set([...readings(character), ...(inNames.get(character)?.keys() ?? [])])]
      .filter((other) => /^[a-z]$/u.test(other) && other !== letter)
      .map((other) => [character, other] as const),
  );
  return [
    '// Packed by scripts/pack-catalogue.ts: do not edit.',
    `export const INITIAL_LETTERS = \`${lines([...first])}\n\n${lines(further)}\`;`,
    '',
  ].join('\n');
}

function lines(pairs: readonly (readonly [character: string, letter: string])[]): string {
  const byLetter = new Map<string, string[]>();
  for (const [character, letter] of pairs) byLetter.set(letter, [...(byLetter.get(letter) ?? []), character]);
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, characters]) => letter + characters.sort().join(''))
    .join('\n');
}

function firstLetters(text: string): readonly string[] {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', v: true }).map((letter) =>
    letter.toLowerCase(),
  );
}

function readings(character: string): readonly string[] {
  return pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true });
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** The first level of GB 2312: its rows 16 to 55. */
function commonCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xd7; high += 1) for (let low = 0xa1; low <= 0xfe; low += 1) bytes.push(high, low);
  return [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))].filter(isHan);
}
