import type { Comparison, Side } from './outcome.js';
import type { Relation } from '../forms/check.js';

/** One operand of a side, with its cells. */
export type Part = Side['parts'][number];

export function sideOf(parts: readonly Part[]): Side {
  return { parts, fen: parts.reduce((sum, part) => sum + part.sign * part.fen, 0) };
}

/**
 * Whether `left relation right` holds, is off by no more than rounding explains, or fails. All in 分; a difference within `tolerance` is
 * none.
 */
export function verdictOf(
  left: number,
  relation: Relation,
  right: number,
  band: number,
  tolerance = 0,
): Comparison['verdict'] {
  const difference = left - right;
  if (Math.abs(difference) <= tolerance) return 'pass';
  if (relation === '=' ? difference === 0 : relation === '>=' ? difference >= 0 : difference <= 0) return 'pass';
  return Math.abs(difference) <= band ? 'rounding' : 'fail';
}
