/** Figures that the 表间审核公式 of the 2019 tables compare. */
import type { Term, Vector } from '../check.js';
import type { ColumnId, LineId, TableId } from '../form.js';
import { BUDGET_LAW } from './sources.js';

/** Sources of income in 表二 that are no fiscal appropriation. */
export const OTHER_SOURCES: readonly ColumnId[] = ['special', 'business', 'operating', 'other', 'reserve', 'carryover'];

export const ERROR = { severity: 'error', source: BUDGET_LAW } as const;

export function line(table: TableId, column: ColumnId, id: LineId, label: string): Term {
  return { table, rows: 'lines', lines: [id], columns: [column], label };
}

/** The total row, or all detail rows of a table without one. */
export function total(table: TableId, column: ColumnId, label: string): Term {
  return { table, rows: 'total', columns: [column], label };
}

/** Detail rows whose code begins so. */
export function under(table: TableId, column: ColumnId, code: string, label: string): Term {
  return { table, rows: 'detail', under: code, columns: [column], label };
}

export function minus(term: Term): Term {
  return { ...term, sign: -1 };
}

export function vector(table: TableId, column: ColumnId, label: string): Vector {
  return { table, columns: [column], label };
}

export const OTHER_SOURCES_VECTOR: Vector = { table: 't2', columns: OTHER_SOURCES, label: '表二 非财政拨款来源' };
