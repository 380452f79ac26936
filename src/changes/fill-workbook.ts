/** Everything that can be put in order without asking: codes in form, names, rows and totals that the form has, marks. */
import type { Budget } from '../book/budget.js';
import { readAgain } from '../book/read-budget.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Change } from './change.js';
import { fillNames } from './fill-names.js';
import { planMarks } from './marks.js';
import { planTotals } from './plan-totals.js';
import { simulate } from './simulate.js';
import { tidyCodes } from './tidy-codes.js';

/** A list of changes that is applied as one, by what it does. */
export interface FillStep {
  readonly id: 'codes' | 'names' | 'totals' | 'marks';
  /** Computed from the sheets as the steps before leave them. */
  readonly changes: readonly Change[];
}

export interface WorkbookFill {
  /** In their order; steps with nothing to do are left out. */
  readonly steps: readonly FillStep[];
  /** The sheets with all steps applied; new formulas have no value yet. */
  readonly sheets: readonly Sheet[];
  /** Totals that hold something typed: they are left alone, and the user is told. */
  readonly typedTotals: number;
}

/** Plans all of it over a workbook's sheets. Typed figures are never overwritten. */
export function planFill(sheets: readonly Sheet[], budget: Budget): WorkbookFill {
  const steps: FillStep[] = [];
  let now = { sheets, budget };
  let typedTotals = 0;
  const step = (id: FillStep['id'], changes: readonly Change[]): void => {
    if (changes.length === 0) return;
    steps.push({ id, changes });
    const next = simulate(now.sheets, changes);
    now = { sheets: next, budget: readAgain(next, budget) };
  };
  step('codes', tidyCodes(now.budget));
  step('names', fillNames(now.budget));
  const totals = planTotals(now.budget);
  typedTotals = totals.proposals.length;
  step('totals', totals.changes);
  step('marks', planMarks(now.budget));
  return { steps, sheets: now.sheets, typedTotals };
}
