/** 表内审核公式 of the nine tables. */
import type { AmountCheck, BalanceCheck, SubtotalCheck, Term, TotalRowCheck } from '../check.js';
import type { LineId, TableId } from '../form.js';
import { lineSum, rowSum, subtotalRows, totalRow } from '../sums.js';
import { line } from '../terms.js';
import { BUDGET_COLUMNS, BUDGETS, OTHER_SOURCES } from './budgets.js';
import { FORM } from './sources.js';

const ERROR = { severity: 'error', source: FORM } as const;

/** Subtotal rows and the total row of a table by code. */
function sums(table: TableId, levels: string): readonly [SubtotalCheck, TotalRowCheck] {
  return [subtotalRows(table, levels), totalRow(FORM, table, '各类')];
}

/** An income line that is the sum of others. */
function incomeSum(
  table: TableId,
  total: readonly [LineId, string],
  parts: readonly (readonly [LineId, string])[],
): BalanceCheck {
  const identity = `${total[1]} = ${parts.map(([, label]) => label).join(' + ')}`;
  return lineSum(FORM, table, 'income', total, parts, identity);
}

const FUND_LINES = BUDGETS.map(({ column, name }): readonly [LineId, string] => [column, name]);

const OVERALL: readonly AmountCheck[] = [
  incomeSum('s1', ['appropriation', '财政拨款收入'], FUND_LINES),
  incomeSum(
    's1',
    ['total', '收入总计'],
    [
      ['appropriation', '财政拨款收入'],
      ['business', '事业收入'],
      ['operating', '事业单位经营收入'],
      ['other', '其他收入'],
    ],
  ),
  {
    kind: 'balance',
    id: 's1.e-total',
    table: 's1',
    identity: '支出总计 = 各类支出之和',
    left: [line('s1', 'expenditure', 'e-total', '支出总计')],
    relation: '=',
    right: [{ table: 's1', rows: 'classes', columns: ['expenditure'], label: '各类支出' }],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 's1.balance',
    table: 's1',
    identity: '收入总计 = 支出总计',
    left: [line('s1', 'income', 'total', '收入总计')],
    relation: '=',
    right: [line('s1', 'expenditure', 'e-total', '支出总计')],
    ...ERROR,
  },
];

/** 支出总计 in every column of 财政拨款收支总表. */
const SPENT: Term = { table: 's4', rows: 'lines', lines: ['e-total'], columns: 'each', label: '支出总计' };
const CLASSES: Term = { table: 's4', rows: 'classes', columns: 'each', label: '各类支出' };

const APPROPRIATION: readonly AmountCheck[] = [
  incomeSum('s4', ['total', '收入总计'], FUND_LINES),
  rowSum(FORM, 's4', 'total', BUDGET_COLUMNS, '合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算'),
  {
    kind: 'balance',
    id: 's4.e-total',
    table: 's4',
    identity: '支出总计 = 各类支出之和，分预算',
    columns: BUDGET_COLUMNS,
    left: [SPENT],
    relation: '=',
    right: [CLASSES],
    computes: 'left',
    ...ERROR,
  },
  {
    // The three budgets are computed; the column that adds them up is the row's own sum and must agree.
    kind: 'balance',
    id: 's4.e-total-both',
    table: 's4',
    identity: '支出总计 = 各类支出之和，合计栏',
    columns: ['total'],
    left: [SPENT],
    relation: '=',
    right: [CLASSES],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 's4.balance',
    table: 's4',
    identity: '财政拨款收入总计 = 财政拨款支出总计',
    left: [line('s4', 'income', 'total', '收入总计')],
    relation: '=',
    right: [line('s4', 'total', 'e-total', '支出总计')],
    ...ERROR,
  },
  ...BUDGETS.map(({ column, name }): BalanceCheck => ({
    kind: 'balance',
    id: `s4.balance-${column}`,
    table: 's4',
    identity: `${name}收入 = ${name}支出总计`,
    left: [line('s4', 'income', column, `${name}收入`)],
    relation: '=',
    right: [line('s4', column, 'e-total', `${name}支出总计`)],
    ...ERROR,
  })),
];

export const inside: readonly AmountCheck[] = [
  ...OVERALL,
  rowSum(FORM, 's2', 'total', ['appropriation', ...OTHER_SOURCES], '合计 = 各项收入之和'),
  ...sums('s2', '类、款'),
  rowSum(FORM, 's3', 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
  ...sums('s3', '类、款'),
  ...APPROPRIATION,
  ...BUDGETS.flatMap(({ table }): readonly AmountCheck[] => [
    rowSum(FORM, table, 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
    ...sums(table, '类、款'),
  ]),
  rowSum(FORM, 's8', 'total', ['personnel', 'public'], '合计 = 人员经费 + 公用经费'),
  ...sums('s8', '类'),
  rowSum(FORM, 's9', 'vehicles', ['purchase', 'running'], '公务用车小计 = 购置费 + 运行费', 'vehicles'),
  rowSum(
    FORM,
    's9',
    'total',
    ['abroad', 'reception', 'vehicles'],
    '“三公”合计 = 因公出国（境）费 + 公务接待费 + 公务用车购置及运行费小计',
  ),
];
