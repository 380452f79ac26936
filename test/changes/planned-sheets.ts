/** New tables as sheets, for tests that need a workbook in which they were inserted. */
import { planSheet } from '../../src/changes/plan-sheet.js';
import type { SheetPlan } from '../../src/changes/change.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

export const DEPARTMENT = '昌吉州外侨办';

export function blankSheet(name: string): Sheet {
  return { name, visible: true, protected: false, values: [], formulas: [] };
}

/** A plan as it would be read back before Excel has calculated: formulas have no stored result. */
export function sheetOf(plan: SheetPlan): Sheet {
  const rows = plan.page.printArea.bottom + 1;
  const columns = plan.page.printArea.right + 1;
  const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(null));
  const formulas = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, content } of plan.cells) {
    if (typeof content === 'string' && content.startsWith('=')) formulas[row]?.splice(column, 1, content);
    else values[row]?.splice(column, 1, content);
  }
  return { name: plan.name, visible: true, protected: false, values, formulas };
}

/** The tables with these ids as they are inserted, in the form set's order. */
export function plannedSheets(ids: readonly string[]): readonly Sheet[] {
  return xinjiang2019.tables
    .filter((form) => ids.includes(form.id))
    .map((form) =>
      sheetOf(planSheet(form, { sheetName: form.sheetName.replace('{n}', '1'), department: DEPARTMENT, unit: '万元' })),
    );
}
