import type { Budget } from '../book/budget.js';
import { checksOf } from './laid-out.js';
import type { Comparison } from './outcome.js';
import { comparisons } from './registry.js';
import { Run } from './run.js';

/**
 * Every comparison of one check, passed ones too, with its arithmetic and both sides' cells; none for a rule, for what could not be
 * known, or for an id that is not declared.
 */
export function explain(budget: Budget, checkId: string): readonly Comparison[] {
  const check = checksOf(budget.form).find(({ id }) => id === checkId);
  return check ? comparisons(check, new Run(budget)) : [];
}
