import type { Classification } from '../code.js';
import { economic } from './economic.js';
import { functional } from './functional.js';
import { government } from './government.js';

/** The budget to which a functional code belongs; none of these: the general public budget (一般公共预算). */
export type BudgetOfCode = '政府性基金' | '国有资本经营' | '社会保险基金';

/** One name of a code and the fiscal years in which it holds. See catalogue/SOURCES.md on what is certain and what is not. */
export interface CatalogueEntry {
  readonly code: string;
  readonly name: string;
  /** First and last fiscal year; absent: already in force in 2018 (economic: 2017), not known to have ended. */
  readonly from?: number;
  readonly until?: number;
  readonly confidence: 'high' | 'medium' | 'low';
  /** `from` or `until` is from memory and may be off by a year or more. */
  readonly yearsUncertain: boolean;
  readonly budget?: BudgetOfCode;
  /** Codes that take over when this one ends. */
  readonly replacedBy: readonly string[];
  /** The next name of the same code. */
  readonly renamedTo?: string;
  /** Spellings seen in local documents: understood, never written. */
  readonly aliases: readonly string[];
  /** Where the pair was seen: a source of catalogue/SOURCES.md, with its years. */
  readonly attested: readonly string[];
  /** Of a government code: the departments' economic codes that belong to it. */
  readonly departmentCodes: readonly string[];
  /** From an official list, or added locally; absent: built in. */
  readonly origin?: 'official' | 'local';
}

const TEXT: Readonly<Record<Classification, string>> = { functional, economic, government };
const parsed = new Map<Classification, ReadonlyMap<string, readonly CatalogueEntry[]>>();

/** All entries by code, in the order of their years; unpacked at the first call. */
export function entriesByCode(scheme: Classification): ReadonlyMap<string, readonly CatalogueEntry[]> {
  let entries = parsed.get(scheme);
  if (!entries) {
    entries = unpack(TEXT[scheme]);
    parsed.set(scheme, entries);
  }
  return entries;
}

function unpack(text: string): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const entries = new Map<string, CatalogueEntry[]>();
  for (const line of text.split('\n')) {
    const entry = entryOf(line.split('|'));
    const same = entries.get(entry.code);
    if (same) same.push(entry);
    else entries.set(entry.code, [entry]);
  }
  for (const same of entries.values()) same.sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return entries;
}

const CONFIDENCE: Readonly<Record<string, CatalogueEntry['confidence']>> = { h: 'high', m: 'medium', l: 'low' };

function entryOf(fields: readonly string[]): CatalogueEntry {
  const [
    code = '',
    name = '',
    from = '',
    until = '',
    flags = '',
    budget = '',
    replaced = '',
    renamed = '',
    aliases = '',
    attested = '',
    departmentCodes = '',
  ] = fields;
  return {
    code,
    name,
    confidence: CONFIDENCE[flags.charAt(0)] ?? 'low',
    yearsUncertain: flags.endsWith('y'),
    replacedBy: list(replaced),
    aliases: list(aliases),
    attested: list(attested),
    departmentCodes: list(departmentCodes),
    ...(from === '' ? {} : { from: Number(from) }),
    ...(until === '' ? {} : { until: Number(until) }),
    ...(isBudget(budget) ? { budget } : {}),
    ...(renamed === '' ? {} : { renamedTo: renamed }),
  };
}

function list(text: string): readonly string[] {
  return text === '' ? [] : text.split(',');
}

function isBudget(text: string): text is BudgetOfCode {
  return text === '政府性基金' || text === '国有资本经营' || text === '社会保险基金';
}
