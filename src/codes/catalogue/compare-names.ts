import type { Known } from './look-up.js';

/**
 * How a typed name stands to the catalogue's: `same` (blanks, brackets and full width forgiven), a spelling seen in local documents (`alias`), a name
 * of other years (`former`), or `different`.
 */
export type NameMatch = 'same' | 'alias' | 'former' | 'different';

/** Compares the name typed beside a code with what the catalogue says of the code. */
export function compareNames(typed: string, found: Known): NameMatch {
  const name = plainName(typed);
  if (name === plainName(found.entry.name)) return 'same';
  if (found.entry.aliases.some((alias) => plainName(alias) === name)) return 'alias';
  if (found.otherNames.some((other) => plainName(other) === name)) return 'former';
  return 'different';
}

/** A name without what is forgiven: blanks of any kind, full width, the kind of brackets, quotes and dashes. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s\u200B\uFEFF]+/gu, '')
    .replaceAll(/[〔［[【]/gu, '(')
    .replaceAll(/[〕］\]】]/gu, ')')
    .replaceAll(/[“”„"「」『』]/gu, '"');
}
