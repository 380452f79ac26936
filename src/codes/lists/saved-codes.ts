/** Official lists and codes of one's own as a workbook keeps them: plain JSON data, which anything may have happened to. */
import { NO_OVERLAYS, type LocalCode, type OfficialList, type Overlays } from '../catalogue/overlays.js';
import type { Classification } from '../code.js';
import { readCode } from '../read-code.js';

/** What is kept; `undefined`: nothing is to be kept. */
export function savedCodes(overlays: Overlays): unknown {
  return overlays.lists.length === 0 && overlays.local.length === 0 ? undefined : overlays;
}

/**
 * What a workbook keeps of codes.
 * @returns what could be read, and how many lists and codes could not
 */
export function readSavedCodes(saved: unknown): { readonly overlays: Overlays; readonly unreadable: number } {
  if (saved === undefined) return { overlays: NO_OVERLAYS, unreadable: 0 };
  const kept = listAt(saved, 'lists');
  const own = listAt(saved, 'local');
  const lists = kept.flatMap((one) => readList(one) ?? []);
  const local = own.flatMap((one) => readLocal(one) ?? []);
  const broken = kept.length === 0 && own.length === 0 ? 1 : 0;
  return { overlays: { lists, local }, unreadable: kept.length - lists.length + own.length - local.length + broken };
}

function readList(one: unknown): OfficialList | undefined {
  const [scheme, year, source] = [fieldOf(one, 'scheme'), fieldOf(one, 'year'), fieldOf(one, 'source')];
  if (!isClassification(scheme) || !isYear(year) || typeof source !== 'string') return undefined;
  const kept = listAt(one, 'entries');
  const entries = kept.flatMap((entry) => readEntry(entry, scheme) ?? []);
  // A list with a hole in it would call what it lost an error.
  return entries.length === kept.length && entries.length > 0 ? { scheme, year, source, entries } : undefined;
}

function readEntry(entry: unknown, scheme: Classification): readonly (readonly [string, string])[] | undefined {
  const [code, name] = [fieldOf(entry, '0'), fieldOf(entry, '1')];
  return isCode(code, scheme) && typeof name === 'string' ? [[code, name]] : undefined;
}

function readLocal(one: unknown): LocalCode | undefined {
  const [scheme, from] = [fieldOf(one, 'scheme'), fieldOf(one, 'from')];
  if (!isClassification(scheme) || !isYear(from)) return undefined;
  const [code, name] = [fieldOf(one, 'code'), fieldOf(one, 'name')];
  return isCode(code, scheme) && typeof name === 'string' ? { scheme, code, name, from } : undefined;
}

function fieldOf(one: unknown, key: string): unknown {
  return typeof one === 'object' && one !== null ? Reflect.get(one, key) : undefined;
}

function listAt(one: unknown, key: string): readonly unknown[] {
  const list = fieldOf(one, key);
  return Array.isArray(list) ? list : [];
}

function isClassification(value: unknown): value is Classification {
  return value === 'functional' || value === 'economic' || value === 'government';
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value < 2100;
}

function isCode(value: unknown, scheme: Classification): value is string {
  if (typeof value !== 'string') return false;
  const reading = readCode([value], scheme);
  return reading.kind === 'code' && reading.code === value;
}
