/** The example workbook as sheets, and ways to change them as people do. */
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

const EXAMPLE = new URL('../example/', import.meta.url);

let example: readonly Sheet[] | undefined;

/** The sheets of the example; always the same objects. */
export async function exampleSheets(): Promise<readonly Sheet[]> {
  if (example === undefined) {
    const workbook = await readXlsx(await readFile(new URL('disclosure-2019.xlsx', EXAMPLE)));
    example = workbook.sheets.map((sheet) =>
      sheetOf(
        sheet.name,
        sheet.rows.map((row) => row.map(cell)),
      ),
    );
  }
  return example;
}

/** The figures of the example as published. */
export async function exampleFigures(): Promise<unknown> {
  return JSON.parse(await readFile(new URL('disclosure-2019.json', EXAMPLE), 'utf8'));
}

function cell(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function sheetOf(name: string, values: readonly (readonly CellValue[])[]): Sheet {
  return { name, visible: true, protected: false, values, formulas: values.map(() => []) };
}

/** A sheet with other values. */
export function withValues(sheet: Sheet, values: readonly (readonly CellValue[])[]): Sheet {
  return { ...sheet, values, formulas: values.map((row, at) => (at < sheet.formulas.length ? row.map(() => '') : [])) };
}

/** Blank rows before the rows named, counted in the sheet as it was. */
export function insertRows(sheet: Sheet, before: readonly number[]): Sheet {
  const values: (readonly CellValue[])[] = [];
  sheet.values.forEach((row, at) => {
    for (const one of before) if (one === at) values.push(row.map(() => null));
    values.push(row);
  });
  return withValues(sheet, values);
}

/** Blank columns before the columns named, counted in the sheet as it was. */
export function insertColumns(sheet: Sheet, before: readonly number[]): Sheet {
  return withValues(
    sheet,
    sheet.values.map((row) =>
      row.flatMap((value, at) => [...before.filter((one) => one === at).map(() => null), value]),
    ),
  );
}

/** Every text of a sheet in other words. */
export function mapTexts(sheet: Sheet, change: (text: string, row: number, column: number) => CellValue): Sheet {
  return withValues(
    sheet,
    sheet.values.map((row, at) =>
      row.map((value, column) => (typeof value === 'string' ? change(value, at, column) : value)),
    ),
  );
}

/** The sheets of that name replaced. */
export function change(all: readonly Sheet[], name: string, how: (sheet: Sheet) => Sheet): readonly Sheet[] {
  return all.map((sheet) => (sheet.name === name ? how(sheet) : sheet));
}

/** The sheet of that name. */
export function sheetNamed(all: readonly Sheet[], name: string): Sheet {
  const found = all.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The nine tables; what follows are performance tables. */
export const NINE: readonly string[] = ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九'];

/** The rows of several sheets below each other on one. */
export function stacked(name: string, sheets: readonly Sheet[], gap: number): Sheet {
  const between = Array.from({ length: gap }, (): readonly CellValue[] => []);
  return sheetOf(
    name,
    sheets.flatMap((sheet) => [...sheet.values, ...between]),
  );
}
