import type { CatalogueEntry } from './entries.js';

/** What the catalogue says of a code in a fiscal year. */
export type LookUp =
  | {
      readonly status: 'unknown';
      /** The official list of the year that has codes beside this one, but not this one. */
      readonly unlistedIn?: string;
    }
  | Known;

export interface Known {
  /** `valid` in this year; `ended` before it; `not-yet` in force. */
  readonly status: 'valid' | 'ended' | 'not-yet';
  /** The entry of this year; else the last before it, or the first after it. */
  readonly entry: CatalogueEntry;
  /** Names that the code had in other years. */
  readonly otherNames: readonly string[];
  /** Certain enough for an error: seen in a published document and of certain years, or on the year's official list. */
  readonly firm: boolean;
}

/**
 * What entries of one code say for a fiscal year.
 *
 * The catalogue was compiled without the Ministry of Finance's yearly book: an unknown 款 or 项 may be a gap of it, and only a `firm`
 * entry justifies an error (catalogue/SOURCES.md, section 1).
 * @param entries of one code, in the order of their years
 */
export function lookUpIn(entries: readonly CatalogueEntry[] | undefined, year: number): LookUp {
  const [first] = entries ?? [];
  if (!entries || !first) return { status: 'unknown' };
  const current = entries.find((entry) => holds(entry, year));
  const past = entries.filter((entry) => entry.until !== undefined && entry.until < year).at(-1);
  const entry = current ?? past ?? first;
  return {
    status: current ? 'valid' : past ? 'ended' : 'not-yet',
    entry,
    otherNames: otherNames(entries, entry.name),
    firm: entry.confidence === 'high' && !entry.yearsUncertain,
  };
}

/** Names of a code but this one. */
export function otherNames(entries: readonly CatalogueEntry[], name: string): readonly string[] {
  return [...new Set(entries.map((other) => other.name).filter((other) => other !== name))];
}

/** Whether an entry is in force in a fiscal year. */
export function holds({ from, until }: CatalogueEntry, year: number): boolean {
  return (from ?? year) <= year && year <= (until ?? year);
}
