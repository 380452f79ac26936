/** 带入: what is typed once in 公开01表 – 公开10表 and needed again. */
import type { Carry, ColumnId } from '../form.js';
import { BUDGETS, OTHER_SOURCES } from './budgets.js';

const BASIC_AND_PROJECT = [
  { from: ['basic'], to: 'basic' },
  { from: ['project'], to: 'project' },
] as const;

/** Sources of 公开02表 but one budget's appropriation. */
function without(column: ColumnId): readonly ColumnId[] {
  return [...BUDGETS.map((budget) => budget.column).filter((one) => one !== column), ...OTHER_SOURCES];
}

export const carries: readonly Carry[] = [
  // Money comes in by code and is spent by code; how it is split is the accountant's to say.
  { from: 'p2', to: 'p3', by: 'code', amounts: [] },
  ...BUDGETS.map(({ column, table }): Carry => ({
    from: 'p2',
    to: table,
    by: 'code',
    where: [column],
    amounts: [],
  })),
  // A code that only one budget pays for: its whole expenditure stands in that budget's table.
  ...BUDGETS.map(({ column, table }): Carry => ({
    from: 'p3',
    to: table,
    by: 'code',
    where: ['basic', 'project'],
    keysIn: { table: 'p2', columns: [column] },
    amounts: BASIC_AND_PROJECT,
    amountsWhereZero: { table: 'p2', columns: without(column) },
  })),
  // One code may hold several projects: the row is certain, its amounts are not.
  { from: 'p3', to: 'p10', by: 'code', where: ['project'], amounts: [] },
];
