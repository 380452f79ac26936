/** 表间审核公式: 收支总表 and 财政拨款收支总表 against each other and against the tables by code. */
import type { AmountCheck, BalanceCheck, MatchCheck } from '../check.js';
import type { ColumnId, LineId } from '../form.js';
import { line, total, vector } from '../terms.js';
import { BUDGETS, ERROR, NAMES, OTHER_SOURCES_VECTOR, totalsByCode } from './budgets.js';

/** A line of 收支总表 that takes the total of a column of 收入总表; 财政拨款收入 is computed from its own parts. */
function fromIncome(id: LineId, name: string): BalanceCheck {
  return {
    kind: 'balance',
    id: `s1-s2.${id}`,
    table: 's1',
    identity: `${NAMES.s1}.${name} = ${NAMES.s2}.${name} 合计`,
    left: [line('s1', 'income', id, `${NAMES.s1} ${name}`)],
    relation: '=',
    right: [total('s2', id, `${NAMES.s2} ${name}`)],
    ...(id === 'appropriation' || id === 'total' ? {} : { computes: 'left' }),
    ...ERROR,
  };
}

/** Class lines, joined by name, from the table that lists their codes. */
function classesOf(table: 's1' | 's4', column: ColumnId, name: string, from: 's3' | 's5' | 's6' | 's7'): MatchCheck {
  return {
    kind: 'match',
    id: `${table}-${from}.class`,
    table,
    identity: `${name} = ${NAMES[from]}.合计（按类）`,
    by: 'class',
    keys: 'left',
    left: [vector(table, column, name)],
    relation: '=',
    right: [totalsByCode(from)],
    computes: 'left',
    ...ERROR,
  };
}

const OVERALL: readonly AmountCheck[] = [
  fromIncome('appropriation', '财政拨款收入'),
  fromIncome('business', '事业收入'),
  fromIncome('operating', '事业单位经营收入'),
  fromIncome('other', '其他收入'),
  {
    kind: 'balance',
    id: 's1-s2.total',
    table: 's1',
    identity: `${NAMES.s1}.收入总计 = ${NAMES.s2}.合计`,
    left: [line('s1', 'income', 'total', `${NAMES.s1} 收入总计`)],
    relation: '=',
    right: [total('s2', 'total', `${NAMES.s2} 合计`)],
    ...ERROR,
  },
  classesOf('s1', 'expenditure', `${NAMES.s1} 支出`, 's3'),
  {
    kind: 'balance',
    id: 's1-s3.total',
    table: 's1',
    identity: `${NAMES.s1}.支出总计 = ${NAMES.s3}.合计`,
    left: [line('s1', 'expenditure', 'e-total', `${NAMES.s1} 支出总计`)],
    relation: '=',
    right: [total('s3', 'total', `${NAMES.s3} 合计`)],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 's1-s4.class',
    table: 's1',
    identity: `${NAMES.s1} 支出 ≥ ${NAMES.s4} 合计（按类）；${NAMES.s2}没有其他收入的类：相等`,
    by: 'class',
    left: [vector('s1', 'expenditure', `${NAMES.s1} 支出`)],
    relation: '>=',
    right: [vector('s4', 'total', `${NAMES.s4} 合计`)],
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
];

const APPROPRIATION: readonly AmountCheck[] = [
  {
    kind: 'balance',
    id: 's4-s1.appropriation',
    table: 's4',
    identity: `${NAMES.s4}.收入总计 = ${NAMES.s1}.财政拨款收入`,
    left: [line('s4', 'income', 'total', `${NAMES.s4} 收入总计`)],
    relation: '=',
    right: [line('s1', 'income', 'appropriation', `${NAMES.s1} 财政拨款收入`)],
    ...ERROR,
  },
  ...BUDGETS.flatMap(({ column, name, table }): readonly AmountCheck[] => [
    {
      kind: 'balance',
      id: `s4-s1.${column}`,
      table: 's4',
      identity: `${NAMES.s4}.${name} = ${NAMES.s1}.${name}`,
      left: [line('s4', 'income', column, `${NAMES.s4} ${name}`)],
      relation: '=',
      right: [line('s1', 'income', column, `${NAMES.s1} ${name}`)],
      computes: 'left',
      ...ERROR,
    },
    classesOf('s4', column, `${NAMES.s4} ${name}`, table),
    {
      kind: 'balance',
      id: `s4-${table}.total`,
      table: 's4',
      identity: `${NAMES.s4}.${name} 支出总计 = ${NAMES[table]}.合计`,
      left: [line('s4', column, 'e-total', `${NAMES.s4} ${name} 支出总计`)],
      relation: '=',
      right: [total(table, 'total', `${NAMES[table]} 合计`)],
      ...ERROR,
    },
  ]),
];

export const overallAndAppropriation: readonly AmountCheck[] = [...OVERALL, ...APPROPRIATION];
