/** Room for new rows in an open list. */
import type { FoundTable } from '../book/budget.js';
import { formulaAt, valueAt } from '../sheet/sheet.js';
import { isBlankText } from './texts.js';

export interface FreeRows {
  /** Rows below the last one in use that hold nothing but formulas, top to bottom. */
  readonly rows: readonly number[];
  /** Where further rows are inserted: above the total row, or below the last row of the list. */
  readonly insertBefore: number;
}

export function freeRows(table: FoundTable): FreeRows {
  const total = table.rows.findLast((row) => row.role === 'total')?.row;
  const first = table.headerBottom + 1;
  const end = total !== undefined && total > first ? total : bodyEnd(table);
  let last = end;
  while (last > first && isFree(table, last - 1)) last -= 1;
  return { rows: Array.from({ length: end - last }, (_, index) => last + index), insertBefore: end };
}

/** First row below the list where no total closes it. */
function bodyEnd(table: FoundTable): number {
  return Math.max(table.headerBottom, ...table.rows.map(({ row }) => row), ...table.blankRows) + 1;
}

/** Nothing typed in any of the table's columns; formulas wait for figures. */
export function isFree({ sheet, columns, codeColumns }: FoundTable, row: number): boolean {
  return [...columns.values(), ...(codeColumns ?? [])].every(
    (column) => formulaAt(sheet, row, column) !== '' || isBlankText(valueAt(sheet, row, column)),
  );
}
