import { type CatalogueEntry, entriesByCode } from './entries.js';
import { plainName } from './compare-names.js';

const CLASS_DIGITS = 3;
let byName: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;

/**
 * The functional class (类) of this name: `社会保障和就业支出` → `208`. A name of another year is taken where no class of the year has it,
 * since old tables are copied; the latest class that had it then.
 * @param year fiscal year; `undefined` where nothing says it.
 */
export function classNamed(name: string, year: number | undefined): string | undefined {
  const entries = namesOfClasses().get(plainName(name));
  if (entries === undefined) return undefined;
  const current = year === undefined ? undefined : entries.find((entry) => holds(entry, year));
  return (current ?? entries.at(-1))?.code;
}

function holds({ from, until }: CatalogueEntry, year: number): boolean {
  return (from ?? year) <= year && year <= (until ?? year);
}

function namesOfClasses(): ReadonlyMap<string, readonly CatalogueEntry[]> {
  byName ??= readNames();
  return byName;
}

function readNames(): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const names = new Map<string, CatalogueEntry[]>();
  for (const [code, entries] of entriesByCode('functional')) {
    if (code.length !== CLASS_DIGITS) continue;
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.aliases]) {
        const plain = plainName(name);
        const same = names.get(plain);
        if (same) same.push(entry);
        else names.set(plain, [entry]);
      }
    }
  }
  return names;
}
