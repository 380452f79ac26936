/** For every form set a workbook whose figures agree: what each check's own workbooks are bent from. */
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormSet } from '../../src/forms/form.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Place } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { exampleSheets } from '../book/example-sheets.js';
import { filledNational } from '../changes/national-workbook.js';
import { filledShanghai } from '../changes/shanghai-workbook.js';

export interface Base {
  readonly form: FormSet;
  readonly sheets: () => Promise<readonly Sheet[]>;
}

export const BASES: readonly Base[] = [
  { form: xinjiang2019, sheets: mendedExample },
  { form: national2021, sheets: async () => (await filledNational()).map(valuesAlone) },
  { form: shanghai2026, sheets: async () => (await filledShanghai()).map(valuesAlone) },
];

/** The published example with the names that the catalogue and the other tables have. */
async function mendedExample(): Promise<readonly Sheet[]> {
  const sheets = await exampleSheets();
  const findings = runChecks(readBudget(sheets, xinjiang2019)).flatMap((outcome) => outcome.findings);
  return findings.reduce<readonly Sheet[]>(
    (all, { at, mend }) => (mend?.text === undefined ? all : withCell(all, at, mend.text)),
    sheets,
  );
}

/** Without formulas a bent cell changes nothing but itself. */
function valuesAlone(sheet: Sheet): Sheet {
  return { ...sheet, formulas: sheet.values.map((row) => row.map(() => '')) };
}

/** The sheets with one cell holding another value, or a formula. */
export function withCell(sheets: readonly Sheet[], at: Place, value: CellValue, formula = ''): readonly Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet;
    return {
      ...sheet,
      values: put(sheet.values, at, value, null),
      formulas: put(sheet.formulas, at, formula, ''),
    };
  });
}

function put<T>(grid: readonly (readonly T[])[], { row, column }: Place, value: T, blank: T): (readonly T[])[] {
  const rows = Math.max(grid.length, row + 1);
  return Array.from({ length: rows }, (_, at) => {
    const cells = grid[at] ?? [];
    if (at !== row) return cells;
    const width = Math.max(cells.length, column + 1);
    return Array.from({ length: width }, (__, one) => (one === column ? value : (cells[one] ?? blank)));
  });
}
