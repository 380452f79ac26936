/** 表内审核公式 of the 2019 tables. */
import type { AmountCheck, BalanceCheck, RowSumCheck, SubtotalCheck, Term, TotalRowCheck } from '../check.js';
import type { ColumnId, LineId, TableId } from '../form.js';
import { CLASSIFICATION, FORM } from './sources.js';

/** One column of fixed lines. */
function lines(table: TableId, column: ColumnId, names: readonly LineId[], label: string): Term {
  return { table, rows: 'lines', lines: names, columns: [column], label };
}

const ERROR = { severity: 'error', source: FORM } as const;

function rowSum(
  table: TableId,
  total: ColumnId,
  parts: readonly ColumnId[],
  identity: string,
  id = 'row',
): RowSumCheck {
  return { kind: 'row-sum', id: `${table}.${id}`, table, total, parts, computes: true, identity, ...ERROR };
}

function totalRow(table: TableId): TotalRowCheck {
  return { kind: 'total-row', id: `${table}.total`, table, identity: '合计行 = 各明细行之和（逐栏）', ...ERROR };
}

function subtotals(table: TableId): SubtotalCheck {
  return {
    kind: 'subtotals',
    id: `${table}.subtotals`,
    table,
    identity: '类、款小计行 = 所属下级科目之和（逐栏）',
    severity: 'error',
    source: CLASSIFICATION,
  };
}

const OVERALL: readonly BalanceCheck[] = [
  {
    kind: 'balance',
    id: 't1.appropriation',
    table: 't1',
    identity: '财政拨款（补助） = 一般公共预算 + 政府性基金预算',
    left: [lines('t1', 'income', ['appropriation'], '财政拨款（补助）')],
    relation: '=',
    right: [lines('t1', 'income', ['general'], '一般公共预算'), lines('t1', 'income', ['fund'], '政府性基金预算')],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't1.income-subtotal',
    table: 't1',
    identity: '收入小计 = 财政拨款 + 教育收费 + 事业收入 + 事业单位经营收入 + 其他收入 + 用事业基金弥补收支差额',
    left: [lines('t1', 'income', ['subtotal'], '收入小计')],
    relation: '=',
    right: [
      lines('t1', 'income', ['appropriation'], '财政拨款（补助）'),
      lines('t1', 'income', ['education'], '教育收费（财政专户）'),
      lines('t1', 'income', ['business'], '事业收入'),
      lines('t1', 'income', ['operating'], '事业单位经营收入'),
      lines('t1', 'income', ['other'], '其他收入'),
      lines('t1', 'income', ['reserve'], '用事业基金弥补收支差额'),
    ],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't1.income-total',
    table: 't1',
    identity: '收入总计 = 小计 + 单位上年结余',
    left: [lines('t1', 'income', ['total'], '收入总计')],
    relation: '=',
    right: [lines('t1', 'income', ['subtotal'], '收入小计'), lines('t1', 'income', ['carryover'], '单位上年结余')],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't1.expenditure-subtotal',
    table: 't1',
    identity: '支出小计 = 各类支出之和（230 转移性支出除外）',
    left: [lines('t1', 'expenditure', ['e-subtotal'], '支出小计')],
    relation: '=',
    right: [{ table: 't1', rows: 'classes', except: ['230'], columns: ['expenditure'], label: '各类支出' }],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't1.expenditure-total',
    table: 't1',
    identity: '支出合计 = 小计 + 230 转移性支出',
    left: [lines('t1', 'expenditure', ['e-total'], '支出合计')],
    relation: '=',
    right: [
      lines('t1', 'expenditure', ['e-subtotal'], '支出小计'),
      lines('t1', 'expenditure', ['e230'], '230 转移性支出'),
    ],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't1.balance',
    table: 't1',
    identity: '收入总计 = 支出合计',
    left: [lines('t1', 'income', ['total'], '收入总计')],
    relation: '=',
    right: [lines('t1', 'expenditure', ['e-total'], '支出合计')],
    ...ERROR,
  },
];

/** One figure of every fund column of 表四; 合计 is the row's own sum. */
function fundLine(names: readonly LineId[], label: string): Term {
  return { table: 't4', rows: 'lines', lines: names, columns: 'each', label };
}

const FUND_CLASSES: Term = { table: 't4', rows: 'classes', except: ['230'], columns: 'each', label: '各类支出' };

const APPROPRIATION: readonly AmountCheck[] = [
  {
    kind: 'balance',
    id: 't4.appropriation',
    table: 't4',
    identity: '财政拨款（补助） = 一般公共预算 + 政府性基金预算',
    left: [lines('t4', 'income', ['appropriation'], '财政拨款（补助）')],
    relation: '=',
    right: [lines('t4', 'income', ['general'], '一般公共预算'), lines('t4', 'income', ['fund'], '政府性基金预算')],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.income-subtotal',
    table: 't4',
    identity: '收入小计 = 财政拨款（补助）',
    left: [lines('t4', 'income', ['subtotal'], '收入小计')],
    relation: '=',
    right: [lines('t4', 'income', ['appropriation'], '财政拨款（补助）')],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.income-total',
    table: 't4',
    identity: '收入总计 = 小计',
    left: [lines('t4', 'income', ['total'], '收入总计')],
    relation: '=',
    right: [lines('t4', 'income', ['subtotal'], '收入小计')],
    computes: 'left',
    ...ERROR,
  },
  rowSum('t4', 'total', ['general', 'fund'], '合计 = 一般公共预算 + 政府性基金预算'),
  {
    kind: 'balance',
    id: 't4.expenditure-subtotal',
    table: 't4',
    identity: '支出小计 = 各类支出之和（230 转移性支出除外），分预算',
    columns: ['general', 'fund'],
    left: [fundLine(['e-subtotal'], '支出小计')],
    relation: '=',
    right: [FUND_CLASSES],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.expenditure-subtotal-both',
    table: 't4',
    identity: '支出小计 = 各类支出之和（230 转移性支出除外），合计栏',
    columns: ['total'],
    left: [fundLine(['e-subtotal'], '支出小计')],
    relation: '=',
    right: [FUND_CLASSES],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.expenditure-total',
    table: 't4',
    identity: '支出总计 = 小计 + 230 转移性支出，分预算',
    columns: ['general', 'fund'],
    left: [fundLine(['e-total'], '支出总计')],
    relation: '=',
    right: [fundLine(['e-subtotal'], '支出小计'), fundLine(['e230'], '230 转移性支出')],
    computes: 'left',
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.expenditure-total-both',
    table: 't4',
    identity: '支出总计 = 小计 + 230 转移性支出，合计栏',
    columns: ['total'],
    left: [fundLine(['e-total'], '支出总计')],
    relation: '=',
    right: [fundLine(['e-subtotal'], '支出小计'), fundLine(['e230'], '230 转移性支出')],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.balance',
    table: 't4',
    identity: '财政拨款收入总计 = 财政拨款支出总计',
    left: [lines('t4', 'income', ['total'], '收入总计')],
    relation: '=',
    right: [lines('t4', 'total', ['e-total'], '支出总计')],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.balance-general',
    table: 't4',
    identity: '一般公共预算收入 = 一般公共预算支出总计',
    left: [lines('t4', 'income', ['general'], '一般公共预算收入')],
    relation: '=',
    right: [lines('t4', 'general', ['e-total'], '一般公共预算支出总计')],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't4.balance-fund',
    table: 't4',
    identity: '政府性基金预算收入 = 政府性基金预算支出总计',
    left: [lines('t4', 'income', ['fund'], '政府性基金预算收入')],
    relation: '=',
    right: [lines('t4', 'fund', ['e-total'], '政府性基金预算支出总计')],
    ...ERROR,
  },
];

export const inside: readonly AmountCheck[] = [
  ...OVERALL,
  rowSum(
    't2',
    'total',
    ['general', 'fund', 'special', 'business', 'operating', 'other', 'reserve', 'carryover'],
    '总计 = 各项资金来源之和',
  ),
  subtotals('t2'),
  totalRow('t2'),
  rowSum('t3', 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
  subtotals('t3'),
  totalRow('t3'),
  ...APPROPRIATION,
  rowSum('t5', 'total', ['basic', 'project'], '小计 = 基本支出 + 项目支出'),
  subtotals('t5'),
  totalRow('t5'),
  rowSum('t6', 'total', ['personnel', 'public'], '小计 = 人员经费 + 公用经费'),
  subtotals('t6'),
  totalRow('t6'),
  rowSum(
    't7',
    'total',
    ['e301', 'e302', 'e303', 'e307', 'e309', 'e310', 'e311', 'e312', 'e313', 'e399'],
    '项目支出合计 = 各经济分类之和',
  ),
  subtotals('t7'),
  totalRow('t7'),
  rowSum('t8', 'vehicles', ['purchase', 'running'], '公务用车小计 = 购置费 + 运行费', 'vehicles'),
  rowSum(
    't8',
    'total',
    ['abroad', 'vehicles', 'reception'],
    '合计 = 因公出国（境）费 + 公务用车购置及运行费小计 + 公务接待费',
  ),
  rowSum('t9', 'total', ['basic', 'project'], '小计 = 基本支出 + 项目支出'),
  subtotals('t9'),
  rowSum('target', 'total', ['appropriation', 'other'], '年度资金总额 = 财政拨款 + 其他资金'),
];
