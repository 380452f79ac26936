/** 表内审核公式 of 公开01表 – 公开10表. */
import type { AmountCheck, BalanceCheck, SubtotalCheck, Term, TotalRowCheck } from '../check.js';
import type { LineId, TableId } from '../form.js';
import { lineSum, rowSum, subtotalRows, totalRow } from '../sums.js';
import { line } from '../terms.js';
import { BUDGETS, OTHER_SOURCES } from './budgets.js';
import { FORM } from './sources.js';

const ERROR = { severity: 'error', source: FORM } as const;
const FUNDS = BUDGETS.map(({ column }) => column);

/** Subtotal rows and the total row of a table by code. */
function sums(table: TableId, levels: string): readonly [SubtotalCheck, TotalRowCheck] {
  return [subtotalRows(table, levels), totalRow(FORM, table, '各类')];
}

const OVERALL: readonly AmountCheck[] = [
  lineSum(
    FORM,
    'p1',
    'income',
    ['current', '本年收入合计'],
    [
      ['general', '一般公共预算拨款收入'],
      ['fund', '政府性基金预算拨款收入'],
      ['capital', '国有资本经营预算拨款收入'],
      ['special', '财政专户管理资金收入'],
      ['business', '事业收入'],
      ['operating', '事业单位经营收入'],
      ['superior', '上级补助收入'],
      ['subordinate', '附属单位上缴收入'],
      ['other', '其他收入'],
    ],
    '本年收入合计 = 一至九项收入之和',
  ),
  lineSum(
    FORM,
    'p1',
    'income',
    ['total', '收入总计'],
    [
      ['current', '本年收入合计'],
      ['reserve', '使用非财政拨款结余'],
      ['carryover', '上年结转'],
    ],
    '收入总计 = 本年收入合计 + 使用非财政拨款结余 + 上年结转',
  ),
  {
    kind: 'balance',
    id: 'p1.e-current',
    table: 'p1',
    identity: '本年支出合计 = 各类支出之和',
    left: [line('p1', 'expenditure', 'e-current', '本年支出合计')],
    relation: '=',
    right: [{ table: 'p1', rows: 'classes', columns: ['expenditure'], label: '各类支出' }],
    computes: 'left',
    ...ERROR,
  },
  lineSum(
    FORM,
    'p1',
    'expenditure',
    ['e-total', '支出总计'],
    [
      ['e-current', '本年支出合计'],
      ['e-carryover', '结转下年'],
    ],
    '支出总计 = 本年支出合计 + 结转下年',
  ),
  {
    kind: 'balance',
    id: 'p1.balance',
    table: 'p1',
    identity: '收入总计 = 支出总计',
    left: [line('p1', 'income', 'total', '收入总计')],
    relation: '=',
    right: [line('p1', 'expenditure', 'e-total', '支出总计')],
    ...ERROR,
  },
];

/** One line in every column of 公开04表's expenditure. */
function each(id: LineId, label: string): Term {
  return { table: 'p4', rows: 'lines', lines: [id], columns: 'each', label };
}

/** The three budgets are computed; the column that adds them up is the row's own sum and must agree. */
function byFund(
  check: Omit<BalanceCheck, 'kind' | 'table' | 'relation' | 'columns' | 'severity' | 'source'>,
): readonly AmountCheck[] {
  const { id, identity } = check;
  const common = { ...check, kind: 'balance', table: 'p4', relation: '=', ...ERROR } as const;
  return [
    { ...common, identity: `${identity}，分预算`, columns: FUNDS, computes: 'left' },
    { ...common, id: `${id}-both`, identity: `${identity}，合计栏`, columns: ['total'] },
  ];
}

const APPROPRIATION: readonly AmountCheck[] = [
  lineSum(
    FORM,
    'p4',
    'income',
    ['current', '本年收入'],
    [
      ['general', '一般公共预算拨款'],
      ['fund', '政府性基金预算拨款'],
      ['capital', '国有资本经营预算拨款'],
    ],
    '本年收入 = 一般公共预算拨款 + 政府性基金预算拨款 + 国有资本经营预算拨款',
  ),
  lineSum(
    FORM,
    'p4',
    'income',
    ['total', '收入总计'],
    [
      ['current', '本年收入'],
      ['carryover', '上年结转'],
    ],
    '收入总计 = 本年收入 + 上年结转',
  ),
  rowSum(FORM, 'p4', 'total', FUNDS, '合计 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算'),
  ...byFund({
    id: 'p4.e-current',
    identity: '本年支出 = 各类支出之和',
    left: [each('e-current', '本年支出')],
    right: [{ table: 'p4', rows: 'classes', columns: 'each', label: '各类支出' }],
  }),
  ...byFund({
    id: 'p4.e-total',
    identity: '支出总计 = 本年支出 + 结转下年',
    left: [each('e-total', '支出总计')],
    right: [each('e-current', '本年支出'), each('e-carryover', '结转下年')],
  }),
  {
    kind: 'balance',
    id: 'p4.balance',
    table: 'p4',
    identity: '财政拨款收入总计 = 财政拨款支出总计',
    left: [line('p4', 'income', 'total', '收入总计')],
    relation: '=',
    right: [line('p4', 'total', 'e-total', '支出总计')],
    ...ERROR,
  },
  // What a budget spends beyond this year's appropriation was carried over: never less than nothing, and together the line 上年结转.
  ...BUDGETS.map(({ column, name }): BalanceCheck => ({
    kind: 'balance',
    id: `p4.carryover-${column}`,
    table: 'p4',
    identity: `${name}支出总计 ≥ ${name}拨款（超出部分为上年结转）`,
    left: [line('p4', column, 'e-total', `${name}支出总计`)],
    relation: '>=',
    right: [line('p4', 'income', column, `${name}拨款`)],
    ...ERROR,
  })),
];

export const inside: readonly AmountCheck[] = [
  ...OVERALL,
  rowSum(FORM, 'p2', 'total', ['general', 'fund', 'capital', ...OTHER_SOURCES], '合计 = 各项资金来源之和'),
  ...sums('p2', '类、款'),
  rowSum(
    FORM,
    'p3',
    'total',
    ['basic', 'project', 'remitted', 'operating', 'subsidies'],
    '合计 = 基本支出 + 项目支出 + 上缴上级支出 + 事业单位经营支出 + 对附属单位补助支出',
  ),
  ...sums('p3', '类、款'),
  ...APPROPRIATION,
  rowSum(FORM, 'p5', 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
  ...sums('p5', '类、款'),
  rowSum(FORM, 'p6', 'total', ['personnel', 'public'], '合计 = 人员经费 + 公用经费'),
  ...sums('p6', '类'),
  ...(
    [
      ['', '本年'],
      ['last-', '上年'],
    ] as const
  ).flatMap(([year, word]) => [
    rowSum(
      FORM,
      'p7',
      `${year}vehicles`,
      [`${year}purchase`, `${year}running`],
      `${word}公务用车小计 = 购置费 + 运行费`,
      `${year}vehicles`,
    ),
    rowSum(
      FORM,
      'p7',
      `${year}total`,
      [`${year}abroad`, `${year}vehicles`, `${year}reception`],
      `${word}合计 = 因公出国（境）费 + 公务用车购置及运行费小计 + 公务接待费`,
      `${year}row`,
    ),
  ]),
  rowSum(FORM, 'p8', 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
  ...sums('p8', '类、款'),
  rowSum(FORM, 'p9', 'total', ['basic', 'project'], '合计 = 基本支出 + 项目支出'),
  ...sums('p9', '类、款'),
  rowSum(
    FORM,
    'p10',
    'total',
    ['general', 'fund', 'capital', 'special', 'own', 'carryover'],
    '合计 = 各项资金来源之和',
  ),
  ...sums('p10', '类、款'),
];
