import type { Overlays } from '../codes/catalogue/overlays.js';
import type { Classification } from '../codes/code.js';
import { type Locale, say } from '../locales/say.js';

/** Codes that were believed before the built-in catalogue: who reads a result must know that somebody brought them. */
export interface CodesResult {
  readonly origin: 'official' | 'local';
  readonly classification: Classification;
  /** Fiscal year of an official list. */
  readonly year: number | null;
  /** File from which an official list came. */
  readonly source: string | null;
  readonly count: number;
  readonly message: string;
}

/** What was imported for a workbook: official lists, and codes of its own by classification. */
export function codesResult({ lists, local }: Overlays, locale: Locale): readonly CodesResult[] {
  const kind = (classification: Classification): string =>
    say({ id: `codes.kind.${classification}`, values: {} }, locale);
  const official = lists.map(({ scheme, year, source, entries }): CodesResult => {
    const values = { kind: kind(scheme), year, source, count: entries.length };
    const message = say({ id: 'report.codes.official', values }, locale);
    return { origin: 'official', classification: scheme, year, source, count: entries.length, message };
  });
  const own = CLASSIFICATIONS.flatMap((classification): readonly CodesResult[] => {
    const codes = local.filter(({ scheme }) => scheme === classification);
    if (codes.length === 0) return [];
    const values = { kind: kind(classification), count: codes.length, codes: codes.map(({ code }) => code).join('、') };
    const message = say({ id: 'report.codes.local', values }, locale);
    return [{ origin: 'local', classification, year: null, source: null, count: codes.length, message }];
  });
  return [...official, ...own];
}

const CLASSIFICATIONS: readonly Classification[] = ['functional', 'economic', 'government'];
