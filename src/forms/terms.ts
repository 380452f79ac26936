/** Short ways to write the figures that an identity compares. */
import type { Term, Vector } from './check.js';
import type { ColumnId, LineId, TableId } from './form.js';

/** One fixed line in one column. */
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
