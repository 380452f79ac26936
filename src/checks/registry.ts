import type { Check } from '../forms/check.js';
import { evaluateAmounts, explainAmounts } from './amount-check.js';
import type { Evaluation } from './evaluation.js';
import { compareBalance } from './kinds/balance.js';
import { compareMatch } from './kinds/match.js';
import { compareRowSum } from './kinds/row-sum.js';
import { compareSubtotals } from './kinds/subtotals.js';
import { compareTotalRow } from './kinds/total-row.js';
import type { Comparison } from './outcome.js';
import { RULES } from './rules.js';
import type { Run } from './run.js';

/** Evaluates a check by its kind. The kinds are all that the engine knows. */
export function evaluate(check: Check, run: Run): Evaluation {
  switch (check.kind) {
    case 'row-sum':
      return evaluateAmounts(check, run, compareRowSum);
    case 'total-row':
      return evaluateAmounts(check, run, compareTotalRow);
    case 'subtotals':
      return evaluateAmounts(check, run, compareSubtotals);
    case 'balance':
      return evaluateAmounts(check, run, compareBalance);
    case 'match':
      return evaluateAmounts(check, run, compareMatch);
    default:
      return RULES[check.kind](check, run);
  }
}

/** Every comparison that a check of sums makes; a rule makes none. */
export function comparisons(check: Check, run: Run): readonly Comparison[] {
  switch (check.kind) {
    case 'row-sum':
      return explainAmounts(check, run, compareRowSum);
    case 'total-row':
      return explainAmounts(check, run, compareTotalRow);
    case 'subtotals':
      return explainAmounts(check, run, compareSubtotals);
    case 'balance':
      return explainAmounts(check, run, compareBalance);
    case 'match':
      return explainAmounts(check, run, compareMatch);
    default:
      return [];
  }
}
