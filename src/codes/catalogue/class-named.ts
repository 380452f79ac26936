import { plainName } from './compare-names.js';
import type { CatalogueEntry } from './entries.js';
import { holds } from './look-up.js';

const CLASS_DIGITS = 3;

/** Functional classes (类) by their names and aliases, blanks and width forgiven. */
export function classesByName(entries: Iterable<CatalogueEntry>): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const names = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    if (entry.code.length !== CLASS_DIGITS) continue;
    for (const name of [entry.name, ...entry.aliases]) {
      const plain = plainName(name);
      const same = names.get(plain);
      if (same) same.push(entry);
      else names.set(plain, [entry]);
    }
  }
  return names;
}

/** The class of this name in a fiscal year; else the latest that had it. */
export function classOfName(
  names: ReadonlyMap<string, readonly CatalogueEntry[]>,
  name: string,
  year: number | undefined,
): string | undefined {
  const entries = names.get(plainName(name));
  if (entries === undefined) return undefined;
  const current = year === undefined ? undefined : entries.find((entry) => holds(entry, year));
  return (current ?? entries.at(-1))?.code;
}
