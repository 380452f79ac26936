/** Sheets with formulas and marks in the local workbook's engine, and what it makes of them. */
import type { BookContent, CellContent } from '../../local/src/engine/content.js';
import type { Host } from '../../local/src/engine/host.js';
import { openHeadless } from '../../local/src/node/open-local.js';
import type { MarksChange } from '../../src/changes/change.js';
import { cellName } from '../../src/sheet/place.js';
import { formulaAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';

export async function openSheets(sheets: readonly Sheet[], marks: readonly MarksChange[] = []): Promise<Host> {
  const content: BookContent = {
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      cells: cellsOf(sheet),
      marks: marks
        .filter((change) => change.sheet === sheet.name)
        .flatMap((change) => change.marks)
        .map(({ area, formula }) => ({ ranges: [area], formula })),
    })),
  };
  return openHeadless({ profile: 'excel2021', content });
}

function cellsOf(sheet: Sheet): CellContent[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column): CellContent[] => {
      const formula = formulaAt(sheet, row, column);
      if (formula === '' && value === null) return [];
      if (formula !== '') return [{ row, column, value: null, formula }];
      return [{ row, column, value, ...(typeof value === 'string' ? { style: { numberFormat: '@' } } : {}) }];
    }),
  );
}

/** The sheets with what the engine calculated, to the 15 digits that Excel keeps. */
export function calculated(host: Host, sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) => {
    const id = idOf(host, sheet.name);
    return {
      ...sheet,
      values: sheet.values.map((cells, row) =>
        cells.map((value, column): CellValue => {
          if (formulaAt(sheet, row, column) === '') return value;
          const result = host.value(id, row, column);
          return typeof result === 'number' ? Number(result.toPrecision(15)) : result;
        }),
      ),
    };
  });
}

export function idOf(host: Host, name: string): string {
  const id = host.sheetId(name);
  if (id === undefined) throw new Error(`no sheet ${name}`);
  return id;
}

/** Cells of a sheet whose marks are on, as `E7`, by the mark's formula. */
export function flaggedCells(host: Host, sheet: string): ReadonlyMap<string, ReadonlySet<string>> {
  const marks = host.content().sheets.find(({ name }) => name === sheet)?.marks ?? [];
  const cells = new Map<string, Set<string>>();
  for (const { row, column, mark } of host.flagged(idOf(host, sheet))) {
    const formula = marks[mark]?.formula ?? '';
    const same = cells.get(formula) ?? new Set<string>();
    cells.set(formula, same.add(cellName(row, column)));
  }
  return cells;
}
