import type { BudgetOfCode } from './entries.js';
import type { Catalogue } from './catalogue.js';
import { plainName } from './compare-names.js';
import type { Known } from './look-up.js';
import type { Classification } from '../code.js';
import { parentOf } from '../write-code.js';

/** A code that cannot stand, as it was found. */
export interface Stray {
  readonly code: string;
  readonly classification: Classification;
  readonly year: number;
  /** The name beside it, where one is typed: the best hint at what was meant. */
  readonly name?: string;
  /** The budget of the table; absent: any. */
  readonly budget?: BudgetOfCode | 'general';
}

/** Most codes that are named. */
const MOST = 3;

/**
 * The codes in force that are nearest to one that is unknown or has ended, the nearest first, three at most: its successors; codes with
 * the typed name; codes that differ in one digit or in two that changed places, those under the same parent first.
 */
export function nearestCodes(catalogue: Catalogue, stray: Stray): readonly Known['entry'][] {
  const { code, classification, year, budget } = stray;
  const found = catalogue.lookUp(code, classification, year);
  const successors = found.status === 'unknown' ? [] : found.entry.replacedBy;
  const name = plainName(stray.name ?? '');
  const near: { readonly entry: Known['entry']; readonly rank: number }[] = [];
  const consider = (other: string, rankOf: (entry: Known['entry']) => number | undefined): void => {
    const known = other === code ? undefined : catalogue.lookUp(other, classification, year);
    if (known?.status !== 'valid') return;
    const { entry } = known;
    if (budget !== undefined && other.length > 3 && (entry.budget ?? 'general') !== budget) return;
    const rank = rankOf(entry);
    if (rank !== undefined) near.push({ entry, rank });
  };
  for (const successor of successors) consider(successor, () => 0);
  const parent = parentOf(code);
  const top = code.slice(0, 3);
  for (const other of catalogue.codes(classification)) {
    if (other.length !== code.length || successors.includes(other)) continue;
    const slip = slipBetween(code, other);
    const isSibling = parent === undefined || other.startsWith(parent);
    // 行政运行 stands under nearly every 款: a name alone says nothing but in the same 类.
    const mayBeNamed = name !== '' && (slip || isSibling || other.startsWith(top));
    if (!slip && !mayBeNamed) continue;
    consider(other, (entry) => {
      const isNamed = mayBeNamed && plainName(entry.name) === name;
      if (isNamed && (slip || isSibling)) return 1;
      if (slip && entry.confidence !== 'low') return isSibling ? 2 : 4;
      return isNamed && other.startsWith(top) ? 3 : undefined;
    });
  }
  return near
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** One digit is another one, or two neighbours changed places. */
function slipBetween(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing: number[] = [];
  for (let at = 0; at < a.length; at += 1) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    differing.push(at);
    if (differing.length > 2) return false;
  }
  const [first, second] = differing;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
