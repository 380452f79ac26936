import type { AmountCheck, Check } from '../forms/check.js';
import { type Comparer, evaluateAmounts, explainAmounts, tellAmounts, type Told } from './amount-check.js';
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

/** What is made of each comparison of a check of sums. */
type Reading<T> = <C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>) => readonly T[];

/** Every comparison that a check of sums makes; a rule makes none. */
export function comparisons(check: Check, run: Run): readonly Comparison[] {
  return readAmounts(check, run, explainAmounts);
}

/** The same with their cells alone. */
export function toldSums(check: Check, run: Run): readonly Told[] {
  return readAmounts(check, run, tellAmounts);
}

function readAmounts<T>(check: Check, run: Run, read: Reading<T>): readonly T[] {
  switch (check.kind) {
    case 'row-sum':
      return read(check, run, compareRowSum);
    case 'total-row':
      return read(check, run, compareTotalRow);
    case 'subtotals':
      return read(check, run, compareSubtotals);
    case 'balance':
      return read(check, run, compareBalance);
    case 'match':
      return read(check, run, compareMatch);
    default:
      return [];
  }
}
