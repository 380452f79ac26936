/** 表间审核公式: 公开01表 and 公开04表 against the tables by code. */
import type { AmountCheck, BalanceCheck, MatchCheck } from '../check.js';
import type { ColumnId, LineId, TableId } from '../form.js';
import { line, total, vector } from '../terms.js';
import { BUDGETS, ERROR, OTHER_SOURCES_VECTOR, totalsByCode } from './budgets.js';

const NUMBER = { p1: '公开01表', p4: '公开04表' } as const;

/** A line that takes the total of a column of 公开02表. */
function fromIncome(table: 'p1' | 'p4', id: LineId, name: string): BalanceCheck {
  return {
    kind: 'balance',
    id: `${table}-p2.${id}`,
    table,
    identity: `${NUMBER[table]}.${name} = 公开02表.${name} 合计`,
    left: [line(table, 'income', id, `${NUMBER[table]} ${name}`)],
    relation: '=',
    right: [total('p2', id, `公开02表 ${name}`)],
    computes: 'left',
    ...ERROR,
  };
}

/** Class lines from the table that lists their codes. */
function classes(table: 'p1' | 'p4', column: ColumnId, name: string, from: TableId, fromName: string): MatchCheck {
  return {
    kind: 'match',
    id: `${table}-${from}.class`,
    table,
    identity: `${name} = ${fromName}（按类）`,
    by: 'class',
    keys: 'left',
    left: [vector(table, column, name)],
    relation: '=',
    right: [vector(from, 'total', fromName)],
    computes: 'left',
    ...ERROR,
  };
}

const OVERALL: readonly AmountCheck[] = [
  fromIncome('p1', 'general', '一般公共预算拨款收入'),
  fromIncome('p1', 'fund', '政府性基金预算拨款收入'),
  fromIncome('p1', 'capital', '国有资本经营预算拨款收入'),
  fromIncome('p1', 'special', '财政专户管理资金收入'),
  fromIncome('p1', 'business', '事业收入'),
  fromIncome('p1', 'operating', '事业单位经营收入'),
  fromIncome('p1', 'superior', '上级补助收入'),
  fromIncome('p1', 'subordinate', '附属单位上缴收入'),
  fromIncome('p1', 'other', '其他收入'),
  fromIncome('p1', 'reserve', '使用非财政拨款结余'),
  fromIncome('p1', 'carryover', '上年结转'),
  {
    kind: 'balance',
    id: 'p1-p2.total',
    table: 'p1',
    identity: '公开01表.收入总计 = 公开02表.合计',
    left: [line('p1', 'income', 'total', '公开01表 收入总计')],
    relation: '=',
    right: [total('p2', 'total', '公开02表 合计')],
    ...ERROR,
  },
  classes('p1', 'expenditure', '公开01表 支出', 'p3', '公开03表 合计'),
  {
    kind: 'balance',
    id: 'p1-p3.total',
    table: 'p1',
    identity: '公开01表.本年支出合计 = 公开03表.合计',
    left: [line('p1', 'expenditure', 'e-current', '公开01表 本年支出合计')],
    relation: '=',
    right: [total('p3', 'total', '公开03表 合计')],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 'p1-p4.class',
    table: 'p1',
    identity: '公开01表 支出 ≥ 公开04表 合计（按类）；公开02表没有其他来源的类：相等',
    by: 'class',
    keys: 'left',
    left: [vector('p1', 'expenditure', '公开01表 支出')],
    relation: '>=',
    right: [vector('p4', 'total', '公开04表 合计')],
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 'p4-p1.carryover',
    table: 'p4',
    identity: '公开04表.上年结转 ≤ 公开01表.上年结转',
    left: [line('p4', 'income', 'carryover', '公开04表 上年结转')],
    relation: '<=',
    right: [line('p1', 'income', 'carryover', '公开01表 上年结转')],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 'p4-p1.e-carryover',
    table: 'p4',
    identity: '公开04表.结转下年 ≤ 公开01表.结转下年',
    left: [line('p4', 'total', 'e-carryover', '公开04表 结转下年')],
    relation: '<=',
    right: [line('p1', 'expenditure', 'e-carryover', '公开01表 结转下年')],
    ...ERROR,
  },
];

const APPROPRIATION: readonly AmountCheck[] = BUDGETS.flatMap((budget): readonly AmountCheck[] => {
  const { column, name, table, number } = budget;
  return [
    fromIncome('p4', column, `${name}拨款收入`),
    {
      kind: 'balance',
      id: `p4-p1.${column}`,
      table: 'p4',
      identity: `公开04表.${name}拨款 = 公开01表.${name}拨款收入`,
      left: [line('p4', 'income', column, `公开04表 ${name}拨款`)],
      relation: '=',
      right: [line('p1', 'income', column, `公开01表 ${name}拨款收入`)],
      ...ERROR,
    },
    classes('p4', column, `公开04表 ${name}`, table, totalsByCode(budget).label),
    {
      kind: 'balance',
      id: `p4-${table}.total`,
      table: 'p4',
      identity: `公开04表.${name} 本年支出 = ${number}.合计`,
      left: [line('p4', column, 'e-current', `公开04表 ${name} 本年支出`)],
      relation: '=',
      right: [total(table, 'total', `${number} 合计`)],
      ...ERROR,
    },
  ];
});

export const overallAndAppropriation: readonly AmountCheck[] = [...OVERALL, ...APPROPRIATION];
