/** Formulas and marks of new sheets, by the very reading that serves foreign workbooks. */
import type { Budget } from '../book/budget.js';
import { readBudget, type ReadOptions } from '../book/read-budget.js';
import type { FormSet } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Mark, PlannedCell, SheetPlan } from './change.js';
import { fillsOf, type Fill } from './compile/fill.js';
import { Tables } from './compile/tables.js';
import { planMarks } from './marks.js';
import { sheetOfPlan } from './sheet-of-plan.js';

/**
 * Adds the form's formulas and marks to planned sheets. They look at one another and at the tables that the workbook has.
 * @param options fiscal year of the workbook, and its catalogue
 * @returns the same plans in the same order; marks of existing sheets are not touched (`planMarks` afterwards).
 */
export function completePlan(
  plans: readonly SheetPlan[],
  existing: readonly Sheet[],
  formSet: FormSet,
  options: Pick<ReadOptions, 'year' | 'catalogue'>,
): SheetPlan[] {
  const planned = plans.map(sheetOfPlan);
  const budget = readBudget([...existing, ...planned], formSet, options);
  const all = contentsOf(budget);
  return plans.map((plan, at) => {
    const sheet = planned[at];
    if (sheet === undefined || budget.tables.some((table) => table.sheet.name === plan.name))
      return complete(plan, all);
    // A second copy of a table: seen as if it were the only one.
    const copied = new Set(
      budget.sheets.flatMap((use) => (use.sheet === plan.name && use.table === null ? [use.of] : [])),
    );
    const others = budget.tables.filter(({ form }) => !copied.has(form.id)).map((table) => table.sheet);
    return complete(plan, contentsOf(readBudget([...new Set(others), sheet], formSet, options)));
  });
}

/** Formulas and marks by sheet. */
interface Contents {
  readonly fills: ReadonlyMap<string, readonly Fill[]>;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
}

function contentsOf(budget: Budget): Contents {
  const fills = new Map<string, Fill[]>();
  for (const fill of fillsOf(new Tables(budget), { blankRows: true })) {
    const same = fills.get(fill.at.sheet);
    if (same) same.push(fill);
    else fills.set(fill.at.sheet, [fill]);
  }
  return { fills, marks: new Map(planMarks(budget).map(({ sheet, marks }) => [sheet, marks])) };
}

function complete(plan: SheetPlan, { fills, marks }: Contents): SheetPlan {
  const filled = new Set(plan.cells.map(({ row, column }) => `${row},${column}`));
  const formulas: PlannedCell[] = (fills.get(plan.name) ?? [])
    .filter(({ at }) => !filled.has(`${at.row},${at.column}`))
    .map(({ at, formula }) => ({ row: at.row, column: at.column, content: formula }));
  return { ...plan, cells: [...plan.cells, ...formulas], marks: marks.get(plan.name) ?? [] };
}
