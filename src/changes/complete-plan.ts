/** Formulas and marks of new sheets, by the very reading that serves foreign workbooks. */
import type { Budget } from '../book/budget.js';
import { readBudget } from '../book/read-budget.js';
import type { FormSet } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { PlannedCell, SheetPlan } from './change.js';
import { fillsOf } from './compile/fill.js';
import { Tables } from './compile/tables.js';
import { planMarks } from './marks.js';
import { sheetOfPlan } from './sheet-of-plan.js';

/**
 * Adds the form's formulas and marks to planned sheets. They look at one another and at the tables that the workbook has.
 * @param year fiscal year of the workbook.
 * @returns the same plans in the same order; marks of existing sheets are not touched (`planMarks` afterwards).
 */
export function completePlan(
  plans: readonly SheetPlan[],
  existing: readonly Sheet[],
  formSet: FormSet,
  year: number,
): SheetPlan[] {
  const planned = plans.map(sheetOfPlan);
  const budget = readBudget([...existing, ...planned], formSet, { year });
  return plans.map((plan, at) => {
    const sheet = planned[at];
    if (sheet === undefined || holds(budget, plan.name)) return complete(plan, budget);
    // A second copy of a table: seen as if it were the only one.
    const copied = new Set(
      budget.sheets.flatMap((use) => (use.sheet === plan.name && use.table === null ? [use.of] : [])),
    );
    const others = budget.tables.filter(({ form }) => !copied.has(form.id)).map((table) => table.sheet);
    return complete(plan, readBudget([...new Set(others), sheet], formSet, { year }));
  });
}

function holds(budget: Budget, sheet: string): boolean {
  return budget.tables.some((table) => table.sheet.name === sheet);
}

function complete(plan: SheetPlan, budget: Budget): SheetPlan {
  const fills = fillsOf(new Tables(budget), { blankRows: true }).filter(({ at }) => at.sheet === plan.name);
  const filled = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
  const formulas: PlannedCell[] = fills
    .filter(({ at }) => !filled.has(`${at.row},${at.column}`))
    .map(({ at, formula }) => ({ row: at.row, column: at.column, content: formula }));
  const [marks] = planMarks(budget, [plan.name]);
  return { ...plan, cells: [...plan.cells, ...formulas], marks: marks?.marks ?? [] };
}
