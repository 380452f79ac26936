/** Rows of a table that a code belongs to, and the cells that hold it. */
import type { FoundTable, Row } from '../book/budget.js';
import type { Scheme } from '../codes/code.js';
import { formulaAt } from '../sheet/sheet.js';

export interface CodedRow {
  readonly row: Row;
  /** Canonical digits. */
  readonly code: string;
  /** Read exactly as the form wants it written. */
  readonly inForm: boolean;
}

/** The classification that a table's codes belong to. */
export function schemeOf(table: FoundTable): Scheme {
  const { layout } = table.form;
  const code = layout.kind === 'grid' ? layout.columns.find((column) => column.kind === 'code') : undefined;
  return code?.kind === 'code' ? code.scheme : 'functional';
}

/**
 * Rows of an open list whose code is typed in the row itself. Cells merged downwards are left out, and cells that hold
 * code and name: what was taken from the row above, or from a part of a cell, is no ground to write. So are rows whose code is a formula.
 */
export function codedRows(table: FoundTable): readonly CodedRow[] {
  const columns = table.codeColumns ?? [];
  if (columns.length === 0) return [];
  return table.rows.flatMap((row) => {
    const { code } = row;
    if (
      (row.role !== 'detail' && row.role !== 'subtotal') ||
      code?.kind !== 'code' ||
      row.codeFromAbove ||
      row.codeWithName ||
      row.part !== undefined
    )
      return [];
    if (columns.some((column) => formulaAt(table.sheet, row.row, column) !== '')) return [];
    return [{ row, code: code.code, inForm: code.inForm }];
  });
}
