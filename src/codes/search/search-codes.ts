import type { BudgetOfCode } from '../catalogue/entries.js';
import { classOf } from '../write-code.js';
import type { Classification } from '../code.js';
import type { CodeRecord } from './code-record.js';
import { OTHER_SPELLING, readQuery, type Closeness } from './query.js';

/** What a column takes. */
export interface Narrowing {
  readonly classification?: Classification;
  /** `general`: the general public budget (一般公共预算). */
  readonly budget?: BudgetOfCode | 'general';
}

export interface SearchOptions extends Narrowing {
  /** Codes used a short while ago, the latest first: they come first. */
  readonly recent?: readonly string[];
  /** Codes that the workbook holds: they, and what stands beside them, come before the rest. */
  readonly near?: ReadonlySet<string>;
}

/**
 * Searches by number, by name or by pinyin initials; without a query, everything in code order. Best first: the very code; used recently;
 * in force; how close; near to what the workbook holds; certain; code order.
 * @param records see `recordsOf`: of the fiscal year
 */
export function searchCodes(
  records: readonly CodeRecord[],
  typed: string,
  options: SearchOptions = {},
): readonly CodeRecord[] {
  const query = readQuery(typed);
  const recent = new Map(options.recent?.map((code, at) => [code, at]));
  const near = nearness(options.near ?? new Set());
  const hits: { readonly record: CodeRecord; readonly rank: number }[] = [];
  for (const record of records) {
    if (!takes(options, record)) continue;
    const closeness = query ? query.match(record) : 0;
    if (closeness === undefined) continue;
    const used = recent.get(record.code);
    // Without a query: what was used recently, then the catalogue as a book.
    if (!query) hits.push({ record, rank: used ?? MANY });
    else hits.push({ record, rank: rankOf(record, closeness, used, near(record.code)) });
  }
  // The records are in code order, and sorting keeps it among equals.
  return hits.sort((a, b) => a.rank - b.rank).map(({ record }) => record);
}

/** Whether a column takes a code. A 类 or 款 is taken by every budget that has codes below it. */
export function takes({ classification, budget }: Narrowing, record: CodeRecord): boolean {
  if (classification !== undefined && record.classification !== classification) return false;
  return budget === undefined || record.budgets.has(budget === 'general' ? undefined : budget);
}

const MANY = 1_000;
const STATUS = { valid: 0, 'not-yet': 1, ended: 2 } as const;
const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;

function rankOf({ status, entry }: CodeRecord, closeness: Closeness, used: number | undefined, near: number): number {
  // Who types a code means it, also one that has ended.
  if (closeness === 0) return 0;
  // A recently used code must still be meant: its name above is not enough.
  const recent = used !== undefined && closeness <= OTHER_SPELLING ? Math.min(used, MANY - 1) : MANY;
  const rest = ((STATUS[status] * 8 + closeness) * 8 + near) * 4 + CONFIDENCE[entry.confidence];
  return 1 + recent * 1_000 + rest;
}

/** 0 in the workbook, 1 of a 款 in it, 2 of a 类 in it, 3 neither. */
function nearness(near: ReadonlySet<string>): (code: string) => number {
  const sections = new Set([...near].filter((code) => code.length >= 5).map((code) => code.slice(0, 5)));
  const classes = new Set([...near].map(classOf));
  return (code) => (near.has(code) ? 0 : sections.has(code.slice(0, 5)) ? 1 : classes.has(classOf(code)) ? 2 : 3);
}
