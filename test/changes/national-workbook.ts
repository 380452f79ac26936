/** A department's budget in the tables of national-2021, as its accountant types it: detail rows alone, in 万元. */
import { readBudget } from '../../src/book/read-budget.js';
import type { Budget } from '../../src/book/budget.js';
import type { CellChange, SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { planTotals } from '../../src/changes/plan-totals.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { simulate } from '../../src/changes/simulate.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { openSheets, calculated } from '../local-properties/marked-workbook.js';

export const YEAR = 2023;

export function nationalPlans(unit: '万元' | '元' = '万元', who?: string): readonly SheetPlan[] {
  const { changes } = planInsert({ sheets: [] }, national2021, {
    tables: national2021.tables.map(({ id }) => id),
    department: '某某市商务局',
    year: YEAR,
    unit,
    ...(who === undefined ? {} : { who }),
  });
  return changes.map(({ plan }) => plan);
}

export type Block = readonly (readonly CellValue[])[];

/** Blocks by sheet and first row, counted from 1; every block begins in column A. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly block: Block;
}

const NAMES: Readonly<Record<string, string>> = {
  '2011301': '行政运行',
  '2011308': '招商引资',
  '2080501': '行政单位离退休',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2120899': '其他国有土地使用权出让收入安排的支出',
  '2210201': '住房公积金',
  '30101': '基本工资',
  '30108': '机关事业单位基本养老保险缴费',
  '30113': '住房公积金',
  '30201': '办公费',
  '30211': '差旅费',
  '30217': '公务接待费',
  '30231': '公务用车运行维护费',
  '30302': '退休费',
};

/** One row by code: carried over, general budget, government fund, and how it is spent. */
const SPENDING = [
  { code: '2011301', carried: 0, general: 500, fund: 0, basic: 500, project: 0 },
  { code: '2011308', carried: 20, general: 200, fund: 0, basic: 0, project: 220 },
  { code: '2080501', carried: 0, general: 60, fund: 0, basic: 60, project: 0 },
  { code: '2080505', carried: 0, general: 45.5, fund: 0, basic: 45.5, project: 0 },
  { code: '2120899', carried: 0, general: 0, fund: 80, basic: 0, project: 80 },
  { code: '2210201', carried: 0, general: 50, fund: 0, basic: 50, project: 0 },
] as const;

const ECONOMIC = [
  ['30101', 400, 0],
  ['30108', 45.5, 0],
  ['30113', 50, 0],
  ['30201', 0, 60],
  ['30211', 0, 20],
  ['30217', 0, 5],
  ['30231', 0, 15],
  ['30302', 60, 0],
] as const;

function blank(amount: number): number | null {
  return amount === 0 ? null : amount;
}

/** Code and name, the name behind the blanks of its level. */
function coded(code: string): readonly [string, string] {
  const indent = '\u3000'.repeat(code.length <= 3 ? 0 : code.length <= 5 ? 1 : 2);
  return [code, indent + (NAMES[code] ?? '')];
}

/** What is typed; the figures agree. */
export const TYPED: readonly Typed[] = [
  {
    sheet: '02收入总表',
    row: 5,
    block: SPENDING.map(({ code, carried, general, fund }) => [
      ...coded(code),
      null,
      blank(carried),
      blank(general),
      blank(fund),
    ]),
  },
  {
    sheet: '03支出总表',
    row: 5,
    block: SPENDING.map(({ code, basic, project }) => [...coded(code), null, blank(basic), blank(project)]),
  },
  { sheet: '04财政拨款收支总表', row: 10, block: [[null, 20]] },
  {
    sheet: '05一般公共预算支出表',
    row: 6,
    block: SPENDING.filter(({ general }) => general > 0).map(({ code, basic, project }) => [
      ...coded(code),
      null,
      blank(basic),
      blank(project),
    ]),
  },
  {
    sheet: '06一般公共预算基本支出表',
    row: 6,
    block: ECONOMIC.map(([code, personnel, operating]) => [...coded(code), null, blank(personnel), blank(operating)]),
  },
  { sheet: '07三公经费支出表', row: 7, block: [[null, 0, null, 0, 16, 6, null, 0, null, 0, 15, 5]] },
  { sheet: '08政府性基金预算支出表', row: 6, block: [[...coded('2120899'), null, null, 80]] },
  {
    sheet: '09国有资本经营预算支出表',
    row: 13,
    block: [['注：本部门2023年没有国有资本经营预算拨款安排的支出，故本表为空表。']],
  },
  {
    sheet: '10项目支出表',
    row: 5,
    block: [
      [...coded('2011308'), '招商引资活动经费', null, 120],
      [...coded('2011308'), '会展经费', null, 80, null, null, null, null, 20],
      [...coded('2120899'), '产业园区基础设施', null, null, 80],
    ],
  },
];

export function typeInto(sheets: readonly Sheet[], typed: readonly Typed[]): Sheet[] {
  const why = { id: 'changes.revert', values: {} };
  const cells = typed.flatMap(({ sheet, row, block }) =>
    block.flatMap((values, down) =>
      values.flatMap((after, column): readonly CellChange[] =>
        after === null ? [] : [{ kind: 'cell', at: { sheet, row: row - 1 + down, column }, before: null, after, why }],
      ),
    ),
  );
  return simulate(sheets, cells);
}

/** The sheets with what Excel makes of their formulas. */
export async function calculate(sheets: readonly Sheet[]): Promise<Sheet[]> {
  const host = await openSheets(sheets);
  try {
    await host.settled();
    return calculated(host, sheets);
  } finally {
    host.dispose();
  }
}

/** Inserted and typed, but not yet filled; calculated. */
export async function typedNational(typed: readonly Typed[] = TYPED): Promise<Sheet[]> {
  return calculate(typeInto(nationalPlans().map(sheetOfPlan), typed));
}

/** The same after 填充合计: subtotal rows, class lines and formulas are there; calculated. */
export async function filledNational(typed: readonly Typed[] = TYPED): Promise<Sheet[]> {
  const sheets = await typedNational(typed);
  return calculate(simulate(sheets, planTotals(nationalBudget(sheets)).changes));
}

export function nationalBudget(sheets: readonly Sheet[]): Budget {
  return readBudget(sheets, national2021);
}
