import type { Figure } from '../book/budget.js';

const ROUNDS = /\b(?:ROUND|ROUNDUP|ROUNDDOWN|MROUND|TRUNC|INT|FIXED|TEXT)\s*\(/iu;

/**
 * Whether a cell is a formula that adds up cells as they are, so that no rounding lies between it and them.
 * @param over `here`: only cells of its own sheet; a formula that reaches elsewhere brings figures that were rounded there.
 */
export function isExactFormula(figure: Figure | undefined, over: 'here' | 'anywhere'): boolean {
  if (figure === undefined || figure.formula === '' || ROUNDS.test(figure.formula)) return false;
  return over === 'anywhere' || !figure.formula.includes('!');
}
