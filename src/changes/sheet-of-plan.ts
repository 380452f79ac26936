import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { SheetPlan } from './change.js';
import { plannedBottom, plannedRight } from './plan-extent.js';

/** A planned sheet as the sheet that it will be, before Excel has calculated it: formulas have no result yet. */
export function sheetOfPlan(plan: SheetPlan): Sheet {
  const height = plannedBottom(plan) + 1;
  const width = plannedRight(plan) + 1;
  const values: CellValue[][] = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  const formulas: string[][] = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const { row, column, content } of plan.cells) {
    const valueRow = values[row];
    const formulaRow = formulas[row];
    if (valueRow === undefined || formulaRow === undefined) continue;
    if (typeof content === 'string' && content.startsWith('=')) formulaRow[column] = content;
    else valueRow[column] = content;
  }
  return { name: plan.name, visible: true, protected: false, values, formulas };
}
