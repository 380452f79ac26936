import type { Row } from '../book/budget.js';
import { push } from './push.js';

/** Rows as a tree of subtotals, where the table has any. */
export interface RowTree {
  /** Rows that the total row adds up. */
  readonly top: readonly Row[];
  readonly subtotals: ReadonlyMap<string, readonly Row[]>;
  /** Rows right below a subtotal, by its code. */
  readonly children: ReadonlyMap<string, readonly Row[]>;
}

/** Puts each row under the subtotal of the nearest level above it. */
export function growTree(rows: readonly Row[]): RowTree {
  const subtotals = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.role !== 'subtotal' || row.code?.kind !== 'code') continue;
    push(subtotals, row.code.code, row);
  }
  const top: Row[] = [];
  const children = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.role !== 'detail' && row.role !== 'subtotal') continue;
    const code = row.code?.kind === 'code' ? row.code.code : undefined;
    // A subtotal that names no code adds up something that the rows do not say: it is nobody's child.
    if (code === undefined && row.role === 'subtotal') continue;
    const parent = code === undefined || subtotals.size === 0 ? undefined : nearestAbove(code, subtotals);
    if (parent === undefined) top.push(row);
    else push(children, parent, row);
  }
  return { top, subtotals, children };
}

/** Lengths of the levels above, nearest first: 类 款 项 are 3, 5 and 7 digits in both classifications. */
const LEVELS_ABOVE = [5, 3];

function nearestAbove(code: string, subtotals: ReadonlyMap<string, unknown>): string | undefined {
  for (const length of LEVELS_ABOVE) {
    if (length >= code.length) continue;
    const prefix = code.slice(0, length);
    if (subtotals.has(prefix)) return prefix;
  }
  return undefined;
}
