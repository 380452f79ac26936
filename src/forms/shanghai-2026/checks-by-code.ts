/** 表间审核公式 of the tables by code, and of “三公” and 机关运行经费. */
import type { AmountCheck, BalanceCheck } from '../check.js';
import type { ColumnId } from '../form.js';
import { line, total, under, vector } from '../terms.js';
import { BUDGETS, ERROR, NAMES, OTHER_SOURCES_VECTOR, totalsByCode, WARNING } from './budgets.js';
import { DISCLOSURE } from '../sources.js';

/** Half of 0.01 万元, in 分: 三公 stand in 万元, the other tables in 元. */
const CONVERSION = 5000;

const ALL_BUDGETS = BUDGETS.map(({ table }) => NAMES[table]).join(' + ');

const OFFICIAL: readonly { readonly column: ColumnId; readonly name: string; readonly code: string }[] = [
  { column: 'abroad', name: '因公出国（境）费', code: '30212' },
  { column: 'reception', name: '公务接待费', code: '30217' },
  { column: 'running', name: '公务用车运行费', code: '30231' },
  { column: 'purchase', name: '公务用车购置费', code: '31013' },
];

export const byCode: readonly AmountCheck[] = [
  {
    kind: 'balance',
    id: 's2-s3.total',
    table: 's2',
    identity: `${NAMES.s2}.合计 = ${NAMES.s3}.合计`,
    left: [total('s2', 'total', `${NAMES.s2} 合计`)],
    relation: '=',
    right: [total('s3', 'total', `${NAMES.s3} 合计`)],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 's2-s3.code',
    table: 's2',
    identity: `${NAMES.s2}.合计 = ${NAMES.s3}.合计（按科目）；其他来源可以解释差额`,
    by: 'code',
    left: [totalsByCode('s2')],
    relation: '=',
    right: [totalsByCode('s3')],
    ...WARNING,
  },
  {
    kind: 'balance',
    id: 's2-s5-s6-s7.total',
    table: 's2',
    identity: `${NAMES.s2}.财政拨款收入 合计 = ${ALL_BUDGETS}`,
    left: [total('s2', 'appropriation', `${NAMES.s2} 财政拨款收入`)],
    relation: '=',
    right: BUDGETS.map(({ table }) => total(table, 'total', `${NAMES[table]} 合计`)),
    ...ERROR,
  },
  {
    kind: 'match',
    id: 's2-s5-s6-s7.code',
    table: 's2',
    identity: `${NAMES.s2}.财政拨款收入 = ${ALL_BUDGETS}（按科目）`,
    by: 'code',
    left: [vector('s2', 'appropriation', `${NAMES.s2} 财政拨款收入`)],
    relation: '=',
    right: BUDGETS.map(({ table }) => totalsByCode(table)),
    ...ERROR,
  },
  {
    kind: 'match',
    id: 's3-s5-s6-s7.code',
    table: 's3',
    identity: `${NAMES.s3} ≥ ${ALL_BUDGETS}（按科目，逐栏）；${NAMES.s2}没有其他收入的科目：相等`,
    by: 'code',
    columns: ['total', 'basic', 'project'],
    left: [{ table: 's3', columns: 'each', label: NAMES.s3 }],
    relation: '>=',
    right: BUDGETS.map(({ table }) => ({ table, columns: 'each', label: NAMES[table] })),
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 's5-s8.basic',
    table: 's5',
    identity: `${NAMES.s5}.基本支出 合计 = ${NAMES.s8}.合计`,
    left: [total('s5', 'basic', `${NAMES.s5} 基本支出`)],
    relation: '=',
    right: [total('s8', 'total', `${NAMES.s8} 合计`)],
    ...ERROR,
  },
  // 三公 hold what basic expenditure spends of it, and may hold project money on top.
  ...OFFICIAL.map(({ column, name, code }): BalanceCheck => ({
    kind: 'balance',
    id: `s9-s8.${column}`,
    table: 's9',
    identity: `${NAMES.s9}.${name} ≥ ${NAMES.s8} ${code}`,
    left: [line('s9', column, 'figures', `${NAMES.s9} ${name}`)],
    relation: '>=',
    right: [under('s8', 'total', code, `${NAMES.s8} ${code}`)],
    tolerance: CONVERSION,
    severity: 'warning',
    source: DISCLOSURE,
  })),
  {
    // Equal for a purely administrative department; institutions have 公用经费 that are no 机关运行经费.
    kind: 'balance',
    id: 's9-s8.operation',
    table: 's9',
    identity: `${NAMES.s9}.机关运行经费 ≤ ${NAMES.s8}.公用经费 合计`,
    left: [line('s9', 'operation', 'figures', `${NAMES.s9} 机关运行经费`)],
    relation: '<=',
    right: [total('s8', 'public', `${NAMES.s8} 公用经费`)],
    tolerance: CONVERSION,
    severity: 'warning',
    source: DISCLOSURE,
  },
  {
    kind: 'balance',
    id: 's9-s5.total',
    table: 's9',
    identity: `${NAMES.s9}.“三公”合计 ≤ ${NAMES.s5}.合计`,
    left: [line('s9', 'total', 'figures', `${NAMES.s9} “三公”合计`)],
    relation: '<=',
    right: [total('s5', 'total', `${NAMES.s5} 合计`)],
    tolerance: CONVERSION,
    severity: 'error',
    source: DISCLOSURE,
  },
];
