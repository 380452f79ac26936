/** The published example of 2019 as sheets, as an adapter would read its workbook. */
import { readFile } from 'node:fs/promises';
import { Workbook } from '@cj-tech-master/excelts';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

export async function readExample(): Promise<readonly Sheet[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(new URL('./disclosure-2019.xlsx', import.meta.url)));
  return workbook.worksheets.map((sheet) => {
    const values: CellValue[][] = [];
    for (let row = 1; row <= sheet.rowCount; row += 1) {
      const line: CellValue[] = [];
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const cell = sheet.getCell(row, column);
        const value = cell.master === cell ? cell.value : null;
        line.push(typeof value === 'string' || typeof value === 'number' ? value : null);
      }
      values.push(line);
    }
    const formulas = values.map((line) => line.map(() => ''));
    return { name: sheet.name, visible: true, protected: false, values, formulas };
  });
}

/** The sheets with one cell changed; `cell` counts rows and columns from 0. */
export function withCell(
  sheets: readonly Sheet[],
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  value: CellValue,
): readonly Sheet[] {
  return sheets.map((sheet) =>
    sheet.name === at.sheet
      ? {
          ...sheet,
          values: sheet.values.map((line, row) =>
            row === at.row ? line.map((old, column) => (column === at.column ? value : old)) : line,
          ),
        }
      : sheet,
  );
}
