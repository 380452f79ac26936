/** Figures that the 表间审核公式 of the 2019 tables compare. */
import type { Vector } from '../check.js';
import type { ColumnId } from '../form.js';
import { BUDGET_LAW } from '../sources.js';

/** Sources of income in 表二 that are no fiscal appropriation. */
export const OTHER_SOURCES: readonly ColumnId[] = ['special', 'business', 'operating', 'other', 'reserve', 'carryover'];

export const ERROR = { severity: 'error', source: BUDGET_LAW } as const;

export const OTHER_SOURCES_VECTOR: Vector = { table: 't2', columns: OTHER_SOURCES, label: '表二 非财政拨款来源' };
