/** Short questions to a budget that checks, changes and the task pane share. */
import type { ColumnId, TableId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import type { Budget, Figure, FoundTable, Row } from './budget.js';

/** The table of that id, the first instance of one that repeats; `undefined` where the workbook has none. */
export function tableOf(budget: Budget, id: TableId): FoundTable | undefined {
  return budget.tables.find((table) => table.form.id === id);
}

/** All instances of a table, in the order of the sheets. */
export function tablesOf(budget: Budget, id: TableId): readonly FoundTable[] {
  return budget.tables.filter((table) => table.form.id === id);
}

/** The rows of one role, top to bottom; of one panel where it is given. */
export function rowsOf(table: FoundTable, role: Row['role'], panel?: string): readonly Row[] {
  return table.rows.filter((row) => row.role === role && (panel === undefined || row.panel === panel));
}

/** The total row (合计) of an open list; `undefined` where there is none. Closing lines of fixed lines are lines: `lineOf`. */
export function totalRow(table: FoundTable): Row | undefined {
  return table.rows.find((row) => row.role === 'total');
}

/** The row that is a fixed line of the form. */
export function lineOf(table: FoundTable, line: string): Row | undefined {
  return table.rows.find((row) => row.line?.id === line);
}

/** What stands in an amount cell; `undefined` where the cell is blank (it counts as zero) or the column was not found. */
export function figure(row: Row, column: ColumnId): Figure | undefined {
  return row.figures.get(column);
}

/**
 * The cell of a row in a column, blank or not. For a card the field's own cell, whatever the row.
 * `undefined` where the table has no such column or it was not found.
 */
export function placeOf(table: FoundTable, row: Row, column: ColumnId): Place | undefined {
  const field = table.fields?.get(column);
  if (field !== undefined) return field;
  const found = (row.part ?? table).columns.get(column);
  return found === undefined ? undefined : { sheet: sheetOfRow(table, row), row: row.row, column: found };
}

/** The name of the sheet that a row stands on: the table's own, unless the table goes on over several. */
export function sheetOfRow(table: FoundTable, row: Row): string {
  return (row.part ?? table).sheet.name;
}

/** Whether a table, or a part of it, stands on a sheet. */
export function standsOn(table: FoundTable, sheet: string): boolean {
  return table.sheet.name === sheet || (table.goesOn ?? []).some((part) => part.sheet.name === sheet);
}

/** Whether a table may be written to: not on a protected sheet, nor over several sheets, of which one formula could not speak. */
export function mayWrite(table: FoundTable): boolean {
  return !table.sheet.protected && table.goesOn === undefined;
}
