/** 表间审核公式 of the 2019 tables: 表一 and 表四 against the tables by code, then these against one another. */
import type { AmountCheck, BalanceCheck, MatchCheck } from '../check.js';
import type { ColumnId, LineId, TableId } from '../form.js';
import { line, minus, total, under, vector } from '../terms.js';
import { ERROR, OTHER_SOURCES, OTHER_SOURCES_VECTOR } from './between-terms.js';
import { byCode } from './checks-by-code.js';
import { officialExpenseChecks } from './checks-official-expenses.js';
import { targetChecks } from './checks-targets.js';
import { BUDGET_LAW } from '../sources.js';

/** A line of 表一 or 表四 that takes the total of a column of 表二. */
function fromIncome(table: 't1' | 't4', id: LineId, name: string, column: ColumnId, columnName: string): BalanceCheck {
  const number = table === 't1' ? '表一' : '表四';
  return {
    kind: 'balance',
    id: `${table}-t2.${id}`,
    table,
    identity: `${number}.${name} = 表二.${columnName} 合计`,
    left: [line(table, 'income', id, `${number} ${name}`)],
    relation: '=',
    right: [total('t2', column, `表二 ${columnName}`)],
    computes: 'left',
    ...ERROR,
  };
}

const INCOME: readonly BalanceCheck[] = [
  fromIncome('t1', 'general', '一般公共预算', 'general', '一般公共预算拨款'),
  fromIncome('t1', 'fund', '政府性基金预算', 'fund', '政府性基金预算拨款'),
  fromIncome('t1', 'education', '教育收费（财政专户）', 'special', '财政专户管理资金'),
  fromIncome('t1', 'business', '事业收入', 'business', '事业收入'),
  fromIncome('t1', 'operating', '事业单位经营收入', 'operating', '事业单位经营收入'),
  fromIncome('t1', 'other', '其他收入', 'other', '其他收入'),
  fromIncome('t1', 'reserve', '用事业基金弥补收支差额', 'reserve', '用事业基金弥补收支差额'),
  fromIncome('t1', 'carryover', '单位上年结余', 'carryover', '单位上年结余'),
  {
    kind: 'balance',
    id: 't1-t2.total',
    table: 't1',
    identity: '表一.收入总计 = 表二.总计 合计',
    left: [line('t1', 'income', 'total', '表一 收入总计')],
    relation: '=',
    right: [total('t2', 'total', '表二 总计')],
    ...ERROR,
  },
  fromIncome('t4', 'general', '一般公共预算', 'general', '一般公共预算拨款'),
  fromIncome('t4', 'fund', '政府性基金预算', 'fund', '政府性基金预算拨款'),
  ...(
    [
      ['appropriation', '财政拨款（补助）'],
      ['general', '一般公共预算'],
      ['fund', '政府性基金预算'],
    ] as const
  ).map(([id, name]): BalanceCheck => ({
    kind: 'balance',
    id: `t4-t1.${id}`,
    table: 't4',
    identity: `表四.${name} = 表一.${name}`,
    left: [line('t4', 'income', id, `表四 ${name}`)],
    relation: '=',
    right: [line('t1', 'income', id, `表一 ${name}`)],
    ...ERROR,
  })),
];

/** Classes of 表一 or of one budget of 表四 from the table that lists their codes. */
function classes(table: 't1' | 't4', column: ColumnId, name: string, from: TableId, fromName: string): MatchCheck {
  return {
    kind: 'match',
    id: `${table}-${from}.class`,
    table,
    identity: `${name} = ${fromName}（按类）`,
    by: 'class',
    keys: 'left',
    optional: ['230'],
    left: [vector(table, column, name)],
    relation: '=',
    right: [vector(from, 'total', fromName)],
    computes: 'left',
    ...ERROR,
  };
}

/**
 * 小计 and 总计 of one budget of 表四. 230 转移性支出 stands below the 小计 and holds, beside such rows of the table by code, what is
 * carried to the next year.
 */
function budgetTotals(column: ColumnId, name: string, from: TableId, fromName: string): readonly BalanceCheck[] {
  const totalOf = total(from, 'total', `${fromName} 合计`);
  const transfers = minus(under(from, 'total', '230', `${fromName} 230 转移性支出`));
  return [
    {
      kind: 'balance',
      id: `t4-${from}.subtotal`,
      table: 't4',
      identity: `表四.${name} 小计 = ${fromName} 合计（230 除外）`,
      left: [line('t4', column, 'e-subtotal', `表四 ${name} 小计`)],
      relation: '=',
      right: [totalOf, transfers],
      ...ERROR,
    },
    {
      kind: 'balance',
      id: `t4-${from}.total`,
      table: 't4',
      identity: `表四.${name} 支出总计 = ${fromName} 合计 + 结转下年（表四 230 − ${fromName} 230）`,
      left: [line('t4', column, 'e-total', `表四 ${name} 支出总计`)],
      relation: '=',
      right: [totalOf, line('t4', column, 'e230', `表四 ${name} 230 转移性支出`), transfers],
      ...ERROR,
    },
  ];
}

const EXPENDITURE: readonly AmountCheck[] = [
  classes('t1', 'expenditure', '表一 支出', 't3', '表三 合计'),
  {
    kind: 'balance',
    id: 't1-t3.total',
    table: 't1',
    identity: '表一.支出合计 = 表三.合计 + 结转下年（表一 230 − 表三 230）',
    left: [line('t1', 'expenditure', 'e-total', '表一 支出合计')],
    relation: '=',
    right: [
      total('t3', 'total', '表三 合计'),
      line('t1', 'expenditure', 'e230', '表一 230 转移性支出'),
      minus(under('t3', 'total', '230', '表三 230 转移性支出')),
    ],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 't1-t4.class',
    table: 't1',
    identity: '表一 支出 ≥ 表四 合计（按类）；表二无其他资金来源的类：相等',
    by: 'class',
    except: ['230'],
    left: [vector('t1', 'expenditure', '表一 支出')],
    relation: '>=',
    right: [vector('t4', 'total', '表四 合计')],
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
  {
    // What is carried over is of no class: its sources are those of the whole department.
    kind: 'balance',
    id: 't1-t4.transfer',
    table: 't1',
    identity: '表一 230 转移性支出 ≥ 表四 230 合计；表二无其他资金来源：相等',
    left: [line('t1', 'expenditure', 'e230', '表一 230 转移性支出')],
    relation: '>=',
    right: [line('t4', 'total', 'e230', '表四 230 转移性支出')],
    equalWhereZero: [{ table: 't2', rows: 'total', columns: OTHER_SOURCES, label: '表二 非财政拨款来源' }],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't2-t3.total',
    table: 't2',
    identity: '表二.总计 合计 = 表三.合计 + 结转下年（表一 230 − 表三 230）',
    left: [total('t2', 'total', '表二 总计')],
    relation: '=',
    right: [
      total('t3', 'total', '表三 合计'),
      line('t1', 'expenditure', 'e230', '表一 230 转移性支出'),
      minus(under('t3', 'total', '230', '表三 230 转移性支出')),
    ],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 't2-t3.code',
    table: 't2',
    identity: '表二.总计 = 表三.合计（按科目）；结转或其他来源可以解释差额',
    by: 'code',
    left: [vector('t2', 'total', '表二 总计')],
    relation: '=',
    right: [vector('t3', 'total', '表三 合计')],
    severity: 'warning',
    source: BUDGET_LAW,
  },
  classes('t4', 'general', '表四 一般公共预算', 't5', '表五 小计'),
  classes('t4', 'fund', '表四 政府性基金预算', 't9', '表九 小计'),
  ...budgetTotals('general', '一般公共预算', 't5', '表五'),
  ...budgetTotals('fund', '政府性基金预算', 't9', '表九'),
];

export const between: readonly AmountCheck[] = [
  ...INCOME,
  ...EXPENDITURE,
  ...byCode,
  ...officialExpenseChecks,
  ...targetChecks,
];
