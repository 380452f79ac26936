import type { Scheme } from '../code.js';
import { type CatalogueEntry, entriesByCode } from './entries.js';

/** What the catalogue says of a code in a fiscal year. */
export type LookUp =
  | { readonly status: 'unknown' }
  | {
      /** `valid` in this year; `ended` before it; `not-yet` in force. */
      readonly status: 'valid' | 'ended' | 'not-yet';
      /** The entry of this year; else the last before it, or the first after it. */
      readonly entry: CatalogueEntry;
      /** Names that the code had in other years. */
      readonly otherNames: readonly string[];
      /** Certain enough for an error: seen in a published document and of certain years. */
      readonly firm: boolean;
    };

/**
 * Looks a canonical code (`2010301`, `30101`) up for a fiscal year.
 *
 * The catalogue was compiled without the Ministry of Finance's yearly book: an unknown 款 or 项 may be a gap of it, and only a `firm`
 * entry justifies an error (catalogue/SOURCES.md, section 1).
 */
export function lookUp(code: string, scheme: Scheme, year: number): LookUp {
  const entries = entriesByCode(scheme).get(code);
  const [first] = entries ?? [];
  if (!entries || !first) return { status: 'unknown' };
  const current = entries.find((entry) => holds(entry, year));
  const past = entries.filter((entry) => entry.until !== undefined && entry.until < year).at(-1);
  const entry = current ?? past ?? first;
  const names = entries.map((other) => other.name).filter((name) => name !== entry.name);
  return {
    status: current ? 'valid' : past ? 'ended' : 'not-yet',
    entry,
    otherNames: [...new Set(names)],
    firm: entry.confidence === 'high' && !entry.yearsUncertain,
  };
}

function holds(entry: CatalogueEntry, year: number): boolean {
  return (entry.from ?? year) <= year && year <= (entry.until ?? year);
}

/** The code's name in a fiscal year; `undefined` where the catalogue has none that holds. */
export function nameOf(code: string, scheme: Scheme, year: number): string | undefined {
  const found = lookUp(code, scheme, year);
  return found.status === 'valid' ? found.entry.name : undefined;
}
