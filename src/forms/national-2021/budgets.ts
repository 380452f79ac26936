/** The three budgets of fiscal appropriation and the table that lists each by code. */
import type { Vector } from '../check.js';
import type { ColumnId, TableId } from '../form.js';
import { vector } from '../terms.js';
import { BUDGET_LAW } from '../sources.js';

export interface BudgetTable {
  /** The column of 公开02表 and 公开04表, and the income line. */
  readonly column: 'general' | 'fund' | 'capital';
  readonly name: string;
  readonly table: TableId;
  readonly number: string;
}

export const BUDGETS: readonly BudgetTable[] = [
  { column: 'general', name: '一般公共预算', table: 'p5', number: '公开05表' },
  { column: 'fund', name: '政府性基金预算', table: 'p8', number: '公开08表' },
  { column: 'capital', name: '国有资本经营预算', table: 'p9', number: '公开09表' },
];

/** Sources of income in 公开02表 that are no appropriation of this year. */
export const OTHER_SOURCES: readonly ColumnId[] = [
  'carryover',
  'special',
  'business',
  'operating',
  'superior',
  'subordinate',
  'other',
  'reserve',
];

export const OTHER_SOURCES_VECTOR: Vector = {
  table: 'p2',
  columns: OTHER_SOURCES,
  label: '公开02表 当年财政拨款以外的来源',
};

export const ERROR = { severity: 'error', source: BUDGET_LAW } as const;
export const WARNING = { severity: 'warning', source: BUDGET_LAW } as const;

export function totalsByCode({ table, number }: BudgetTable): Vector {
  return vector(table, 'total', `${number} 合计`);
}
