/** The example workbook as sheets, and ways to change them as people do. */
import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

const EXAMPLE = new URL('../example/', import.meta.url);

let sheets: readonly Sheet[] | undefined;

/** The sheets of the example; always the same objects. */
export async function exampleSheets(): Promise<readonly Sheet[]> {
  if (sheets === undefined) {
    const workbook = await readXlsx(await readFile(new URL('disclosure-2019.xlsx', EXAMPLE)));
    sheets = workbook.sheets.map((sheet) =>
      sheetOf(
        sheet.name,
        sheet.rows.map((row) => row.map(cell)),
      ),
    );
  }
  return sheets;
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
