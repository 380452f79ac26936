import { printAmount } from '../amount/print-amount.js';
import type { Unit } from '../amount/reading.js';
import type { Comparison, Side } from './outcome.js';

/** Operands that a sentence names; the rest is an ellipsis. */
const MOST_OPERANDS = 6;

/** `收入总计 440.85 − 支出合计 476.85 = −36.00`: a comparison's arithmetic in its unit of account. */
export function arithmetic({ left, right, difference, unit }: Comparison): string {
  return `${printSide(left, unit)} − ${printSide(right, unit)} = ${printFen(difference, unit)}`;
}

/** An amount of 分 in a unit of account: two decimals, more where it has them, a real minus sign. */
export function printFen(fen: number, unit: Unit): string {
  return printAmount(fen, unit, { places: 2 }).replace('-', '−');
}

function printSide(side: Side, unit: Unit): string {
  const filled = side.parts.filter(({ fen }) => fen !== 0);
  const [only] = side.parts.length === 1 ? side.parts : filled;
  if (only === undefined) return printFen(0, unit);
  if (side.parts.length === 1 || filled.length === 1) {
    return `${only.sign === -1 ? '−' : ''}${only.label} ${printFen(only.fen, unit)}`;
  }
  const named = filled
    .slice(0, MOST_OPERANDS)
    .map(
      ({ label, fen, sign }, at) =>
        `${at === 0 ? (sign === -1 ? '−' : '') : sign === -1 ? ' − ' : ' + '}${label} ${printFen(fen, unit)}`,
    )
    .join('');
  return filled.length > MOST_OPERANDS ? `（${named} + … = ${printFen(side.fen, unit)}）` : `（${named}）`;
}
