import type { Classification } from '../../codes/code.js';

/** A code that was put into a cell. */
export interface RecentCode {
  readonly classification: Classification;
  readonly code: string;
}

const KEY = 'yusuan.recent-codes';
const MOST = 30;

/** This visit's, where the browser keeps nothing. */
let visit: readonly RecentCode[] | undefined;

/** The latest first. They are kept on this computer, not in the workbook: looking up a code must not write. */
export function recentCodes(): readonly RecentCode[] {
  visit ??= read();
  return visit;
}

/** Notes a code as the latest. */
export function noteRecent({ classification, code }: RecentCode): void {
  const others = recentCodes().filter((one) => one.code !== code || one.classification !== classification);
  visit = [{ classification, code }, ...others].slice(0, MOST);
  storage()?.setItem(KEY, JSON.stringify(visit));
}

function read(): readonly RecentCode[] {
  const kept: unknown = JSON.parse(storage()?.getItem(KEY) ?? '[]');
  return Array.isArray(kept) ? kept.filter(isRecent) : [];
}

function isRecent(value: unknown): value is RecentCode {
  if (typeof value !== 'object' || value === null) return false;
  const classification: unknown = Reflect.get(value, 'classification');
  const isKnown = classification === 'functional' || classification === 'economic' || classification === 'government';
  return isKnown && typeof Reflect.get(value, 'code') === 'string';
}

/** Pages in a frame may be denied any storage: reaching for it throws. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
