import type { SheetPlan } from './change.js';

/** Last row of a planned sheet that holds or prints anything. */
export function plannedBottom({ cells, page }: SheetPlan): number {
  return cells.reduce((bottom, { row }) => Math.max(bottom, row), page.printArea.bottom);
}

/** Last column of a planned sheet that holds or prints anything. */
export function plannedRight({ cells, page }: SheetPlan): number {
  return cells.reduce((right, { column }) => Math.max(right, column), page.printArea.right);
}
