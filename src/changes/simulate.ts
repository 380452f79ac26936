/** Changes applied to sheets in memory: what a preview shows and a test compares. */
import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { CellChange, Change, RowsChange } from './change.js';
import { moveReferences } from './compile/shift.js';
import { sheetOfPlan } from './sheet-of-plan.js';

/**
 * The sheets as they will be: new sheets, then inserted rows in the order of the list, then cells (whose places count with the rows
 * inserted). Formulas follow inserted rows and have no result where they are new; marks are not part of a sheet's data.
 * @throws Error if a change names a sheet that is not there: a programmer's mistake.
 */
export function simulate(sheets: readonly Sheet[], changes: readonly Change[]): Sheet[] {
  let next = [...sheets];
  for (const change of changes) if (change.kind === 'sheet') next.push(sheetOfPlan(change.plan));
  for (const change of changes) if (change.kind === 'rows') next = insertRows(next, change);
  const cells = new Map<string, CellChange[]>();
  for (const change of changes) {
    if (change.kind !== 'cell') continue;
    const same = cells.get(change.at.sheet);
    if (same) same.push(change);
    else cells.set(change.at.sheet, [change]);
  }
  for (const name of cells.keys()) {
    if (!next.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  }
  return next.map((sheet) => writeCells(sheet, cells.get(sheet.name) ?? []));
}

function writeCells(sheet: Sheet, cells: readonly CellChange[]): Sheet {
  if (cells.length === 0) return sheet;
  const values = sheet.values.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  for (const { at, after } of cells) {
    const isFormula = typeof after === 'string' && after.startsWith('=');
    write<CellValue>(values, at.row, at.column, isFormula ? null : after, null);
    write(formulas, at.row, at.column, isFormula ? after : '', '');
  }
  return { ...sheet, values, formulas };
}

function write<T>(rows: T[][], row: number, column: number, content: T, blank: T): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(blank);
  cells[column] = content;
}

function insertRows(sheets: readonly Sheet[], { sheet: name, before, count }: RowsChange): Sheet[] {
  if (!sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return sheets.map((sheet) => {
    const formulas = sheet.formulas.map((row) =>
      row.map((formula) => (formula === '' ? '' : shifted(formula, sheet.name, name, before, count))),
    );
    if (sheet.name !== name) return { ...sheet, formulas };
    const blank = Array.from({ length: count }, () => []);
    return {
      ...sheet,
      values: [...sheet.values.slice(0, before), ...blank, ...sheet.values.slice(before)],
      formulas: [...formulas.slice(0, before), ...blank, ...formulas.slice(before)],
    };
  });
}

function shifted(formula: string, home: string, target: string, before: number, count: number): string {
  return moveReferences(formula, ({ row, column, sheet }) => ({
    row: (sheet ?? home) === target && row >= before ? row + count : row,
    column,
  }));
}
