import type { Row } from '../book/budget.js';
import { push } from './push.js';

/** Rows as a tree of subtotals, where the table has any; each by where it stands among the table's rows. */
export interface RowTree {
  /** Rows that the total row adds up. */
  readonly top: readonly number[];
  readonly subtotals: ReadonlyMap<string, readonly number[]>;
  /** Rows right below a subtotal, by its code. */
  readonly children: ReadonlyMap<string, readonly number[]>;
}

/** Puts each row under the subtotal of the nearest level above it. @param panel `undefined`: all panels */
export function growTree(rows: readonly Row[], panel: string | undefined): RowTree {
  const subtotals = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (row.role !== 'subtotal' || row.code?.kind !== 'code' || !isIn(panel, row)) return;
    push(subtotals, row.code.code, at);
  });
  const top: number[] = [];
  const children = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if ((row.role !== 'detail' && row.role !== 'subtotal') || !isIn(panel, row)) return;
    const code = row.code?.kind === 'code' ? row.code.code : undefined;
    // A subtotal that names no code adds up something that the rows do not say: it is nobody's child.
    if (code === undefined && row.role === 'subtotal') return;
    const parent = code === undefined || subtotals.size === 0 ? undefined : nearestAbove(code, subtotals);
    if (parent === undefined) top.push(at);
    else push(children, parent, at);
  });
  return { top, subtotals, children };
}

function isIn(panel: string | undefined, row: Row): boolean {
  return panel === undefined || row.panel === panel;
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
