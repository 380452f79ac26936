/** The form set's own tables as an accountant has them before her: inserted, with what she typed in their cells. */
import assert from 'node:assert/strict';
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import type { CellChange, SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { simulate } from '../../src/changes/simulate.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { parseCell, type Place } from '../../src/sheet/place.js';
import { contentAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';

/** `表三!E7` → what stands there. */
export type Typed = Readonly<Record<string, CellValue>>;

export function place(name: string): Place {
  const [sheet = '', cell = ''] = name.split('!');
  const at = parseCell(cell);
  assert.ok(at, name);
  return { sheet, ...at };
}

/** Plans of all tables of 2019, with one target table for each project. */
export function allPlans(
  projects: readonly string[] = ['项目甲', '项目乙'],
  unit: '万元' | '元' = '万元',
): SheetPlan[] {
  const { changes } = planInsert({ sheets: [] }, xinjiang2019, {
    tables: xinjiang2019.tables.map(({ id }) => id),
    projects,
    department: '昌吉州外侨办',
    year: 2019,
    unit,
  });
  return changes.map(({ plan }) => plan);
}

export function type(sheets: readonly Sheet[], typed: Typed): Sheet[] {
  return simulate(
    sheets,
    Object.entries(typed).map(([name, after]): CellChange => {
      const at = place(name);
      return { kind: 'cell', at, before: null, after, why: { id: 'changes.revert', values: {} } };
    }),
  );
}

/** Inserted tables with these cells typed; formulas stand there but are not calculated. */
export function typedSheets(typed: Typed): Sheet[] {
  return type(allPlans().map(sheetOfPlan), typed);
}

export function budgetOf(sheets: readonly Sheet[]): Budget {
  return readBudget(sheets, xinjiang2019, { year: 2019 });
}

/** Content of a cell, `表三!E7`: its formula, else its value. */
export function contentOf(sheets: readonly Sheet[], name: string): CellValue {
  const at = place(name);
  const sheet = sheets.find((one) => one.name === at.sheet);
  assert.ok(sheet, name);
  return contentAt(sheet, at.row, at.column);
}
