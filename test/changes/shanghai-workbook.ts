/** A made-up district department's budget in the tables of shanghai-2026, as its accountant types it: detail rows alone, in 元. */
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import type { SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { planTotals } from '../../src/changes/plan-totals.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { simulate } from '../../src/changes/simulate.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { calculate, type Typed, typeInto } from './national-workbook.js';

export type Who = '部门' | '单位';

export function shanghaiPlans(who: Who = '部门', unit: '万元' | '元' = '元'): readonly SheetPlan[] {
  const { changes } = planInsert({ sheets: [] }, shanghai2026, {
    tables: shanghai2026.tables.map(({ id }) => id),
    department: '某区教育局',
    year: 2026,
    unit,
    who,
  });
  return changes.map(({ plan }) => plan);
}

/** One row by code: its sources, and how it is spent. */
const SPENDING = [
  {
    code: '2050201',
    name: '学前教育',
    appropriation: 8_000_000,
    business: 50_000,
    basic: 7_000_000,
    project: 1_050_000,
  },
  {
    code: '2080505',
    name: '机关事业单位基本养老保险缴费支出',
    appropriation: 600_000,
    business: 0,
    basic: 600_000,
    project: 0,
  },
  { code: '2101102', name: '事业单位医疗', appropriation: 300_000, business: 0, basic: 300_000, project: 0 },
  { code: '2210201', name: '住房公积金', appropriation: 400_000, business: 0, basic: 400_000, project: 0 },
] as const;

const ECONOMIC = [
  ['30101', '基本工资', 5_000_000, 0],
  ['30108', '机关事业单位基本养老保险缴费', 600_000, 0],
  ['30110', '职工基本医疗保险缴费', 300_000, 0],
  ['30113', '住房公积金', 400_000, 0],
  ['30201', '办公费', 0, 1_950_000],
  ['30217', '公务接待费', 0, 20_000],
  ['30231', '公务用车运行维护费', 0, 30_000],
] as const;

function blank(amount: number): number | null {
  return amount === 0 ? null : amount;
}

function parts(code: string): readonly string[] {
  return code.length > 5 ? [code.slice(0, 3), code.slice(3, 5), code.slice(5)] : [code.slice(0, 3), code.slice(3)];
}

/** What is typed; the figures agree. Project money that business income pays for is no appropriation. */
export function typedShanghai(who: Who = '部门', unit: '万元' | '元' = '元'): readonly Typed[] {
  const scale = unit === '元' ? 1 : 10_000;
  const blocks: readonly Typed[] = [
    { sheet: `${who}收支总表`, row: 9, block: [[null, 9_300_000]] },
    {
      sheet: `${who}收入总表`,
      row: 9,
      block: SPENDING.map(({ code, name, appropriation, business }) => [
        ...parts(code),
        name,
        null,
        appropriation,
        blank(business),
      ]),
    },
    {
      sheet: `${who}支出总表`,
      row: 9,
      block: SPENDING.map(({ code, name, basic, project }) => [...parts(code), name, null, basic, blank(project)]),
    },
    {
      sheet: `${who}一般公共预算拨款表`,
      row: 8,
      block: SPENDING.map(({ code, name, appropriation, basic }) => [
        ...parts(code),
        name,
        null,
        basic,
        blank(appropriation - basic),
      ]),
    },
    {
      sheet: `${who}一般公共预算拨款基本支出明细表`,
      row: 9,
      block: ECONOMIC.map(([code, name, personnel, operating]) => [
        ...parts(code),
        name,
        null,
        blank(personnel),
        blank(operating),
      ]),
    },
  ];
  return [
    ...blocks.map((one) => ({ ...one, block: one.block.map((row) => row.map((cell) => scaled(cell, scale))) })),
    {
      sheet: `${who}政府性基金拨款表`,
      row: 16,
      block: [[`本${who}2026年无政府性基金预算财政拨款安排的预算，故本表为空表。`]],
    },
    {
      sheet: `${who}国有资本经营预算拨款表`,
      row: 16,
      block: [[`本${who}2026年无国有资本经营预算财政拨款安排的预算，故本表为空表。`]],
    },
    { sheet: `${who}“三公”经费和机关运行费预算表`, row: 7, block: [[null, 0, 2, null, 0, 3, 200]] },
  ];
}

function scaled(cell: CellValue, scale: number): CellValue {
  return typeof cell === 'number' ? cell / scale : cell;
}

/** Inserted, typed and filled by 填充合计: subtotal rows, class lines and formulas are there; calculated. */
export async function filledShanghai(who: Who = '部门', unit: '万元' | '元' = '元'): Promise<Sheet[]> {
  const sheets = await calculate(typeInto(shanghaiPlans(who, unit).map(sheetOfPlan), typedShanghai(who, unit)));
  return calculate(simulate(sheets, planTotals(shanghaiBudget(sheets)).changes));
}

export function shanghaiBudget(sheets: readonly Sheet[]): Budget {
  return readBudget(sheets, shanghai2026);
}
