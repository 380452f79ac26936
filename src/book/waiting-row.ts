/** Rows that wait to be filled: new tables carry their row sums in blank rows too, so that no sum is ever typed. */
import type { CellValue } from '../sheet/sheet.js';
import type { Figure } from './budget.js';

const REFERENCE = /\$?[A-Z]{1,3}\$?(\d+)/g;
const ELSEWHERE = /!|[A-Z]:\$?[A-Z]/;

/**
 * Whether a formula says nothing until something is typed in its row: it gives zero or an empty text, or has no stored result and
 * reads its own row alone. A formula without a result that reads other rows or sheets is unknown money.
 */
export function isWaiting(value: CellValue, formula: string, row: number): boolean {
  if (formula === '') return false;
  if (value === 0 || value === '') return true;
  return value === null && readsOwnRow(formula, row);
}

/** Whether all figures of a row wait. */
export function allWaiting(figures: Iterable<Figure>): boolean {
  for (const { value, formula, row } of figures) if (!isWaiting(value, formula, row)) return false;
  return true;
}

function readsOwnRow(formula: string, row: number): boolean {
  if (ELSEWHERE.test(formula)) return false;
  const own = String(row + 1);
  let any = false;
  for (const [, number] of formula.matchAll(REFERENCE)) {
    if (number !== own) return false;
    any = true;
  }
  return any;
}
