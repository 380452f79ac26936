/** 表间审核公式 of the tables by code: 表二, 三, 五, 六, 七, 九. */
import type { AmountCheck } from '../check.js';
import type { TableId } from '../form.js';
import { line, minus, total, under, vector } from '../terms.js';
import { ERROR, OTHER_SOURCES_VECTOR } from './between-terms.js';
import { BUDGET_LAW } from '../sources.js';

/**
 * Appropriation in 表二 against the table of its budget, by code and in total: what is carried to the next year stands in 表四's 230
 * and in no code of this year.
 */
function appropriation(column: 'general' | 'fund', name: string, to: TableId, toName: string): readonly AmountCheck[] {
  return [
    {
      kind: 'balance',
      id: `t2-${to}.total`,
      table: 't2',
      identity: `表二.${name} 合计 = ${toName}.小计 合计 + 结转下年（表四 230 − ${toName} 230）`,
      left: [total('t2', column, `表二 ${name}`)],
      relation: '=',
      right: [
        total(to, 'total', `${toName} 小计`),
        line('t4', column, 'e230', '表四 230 转移性支出'),
        minus(under(to, 'total', '230', `${toName} 230 转移性支出`)),
      ],
      ...ERROR,
    },
    {
      kind: 'match',
      id: `t2-${to}.code`,
      table: 't2',
      identity: `表二.${name} = ${toName}.小计（按科目）`,
      by: 'code',
      left: [vector('t2', column, `表二 ${name}`)],
      relation: '=',
      right: [vector(to, 'total', `${toName} 小计`)],
      severity: 'warning',
      source: BUDGET_LAW,
    },
  ];
}

export const byCode: readonly AmountCheck[] = [
  ...appropriation('general', '一般公共预算拨款', 't5', '表五'),
  ...appropriation('fund', '政府性基金预算拨款', 't9', '表九'),
  {
    kind: 'match',
    id: 't3-t5-t9.code',
    table: 't3',
    identity: '表三 ≥ 表五 + 表九（按科目，逐栏）；表二无其他资金来源的科目：相等',
    by: 'code',
    columns: ['total', 'basic', 'project'],
    left: [{ table: 't3', columns: 'each', label: '表三' }],
    relation: '>=',
    right: [
      { table: 't5', columns: 'each', label: '表五' },
      { table: 't9', columns: 'each', label: '表九' },
    ],
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 't5-t6.basic',
    table: 't5',
    identity: '表五.基本支出 合计 = 表六.小计 合计',
    left: [total('t5', 'basic', '表五 基本支出')],
    relation: '=',
    right: [total('t6', 'total', '表六 小计')],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 't3-t7.code',
    table: 't3',
    identity: '表三.项目支出 = 表七.项目支出合计（按科目）',
    by: 'code',
    left: [vector('t3', 'project', '表三 项目支出')],
    relation: '=',
    right: [vector('t7', 'total', '表七 项目支出合计')],
    ...ERROR,
  },
];
