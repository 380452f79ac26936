/** The three budgets of fiscal appropriation, the table that lists each by code, and what people call the tables. */
import type { Vector } from '../check.js';
import type { ColumnId } from '../form.js';
import { vector } from '../terms.js';
import { BUDGET_LAW } from '../sources.js';

/** The tables carry no numbers: they are called by their sheets. */
export const NAMES = {
  s1: '收支总表',
  s2: '收入总表',
  s3: '支出总表',
  s4: '财政拨款收支总表',
  s5: '一般公共预算拨款表',
  s6: '政府性基金拨款表',
  s7: '国有资本经营预算拨款表',
  s8: '基本支出明细表',
  s9: '三公和机关运行费表',
} as const;

export interface BudgetTable {
  /** The column of 财政拨款收支总表, and the income line there and in 收支总表. */
  readonly column: 'general' | 'fund' | 'capital';
  readonly name: string;
  readonly table: 's5' | 's6' | 's7';
}

export const BUDGETS: readonly BudgetTable[] = [
  { column: 'general', name: '一般公共预算', table: 's5' },
  { column: 'fund', name: '政府性基金预算', table: 's6' },
  { column: 'capital', name: '国有资本经营预算', table: 's7' },
];

export const BUDGET_COLUMNS: readonly ColumnId[] = BUDGETS.map(({ column }) => column);

/** Sources of income that are no appropriation. */
export const OTHER_SOURCES: readonly ColumnId[] = ['business', 'operating', 'other'];

export const OTHER_SOURCES_VECTOR: Vector = {
  table: 's2',
  columns: OTHER_SOURCES,
  label: `${NAMES.s2} 财政拨款以外的收入`,
};

export const ERROR = { severity: 'error', source: BUDGET_LAW } as const;
export const WARNING = { severity: 'warning', source: BUDGET_LAW } as const;

/** 合计 of a table by code. */
export function totalsByCode(table: keyof typeof NAMES): Vector {
  return vector(table, 'total', `${NAMES[table]} 合计`);
}
