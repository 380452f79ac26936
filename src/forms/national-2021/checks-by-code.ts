/** 表间审核公式 of the tables by code, and of “三公”. */
import type { AmountCheck, BalanceCheck, Term } from '../check.js';
import type { ColumnId } from '../form.js';
import { line, total, under, vector } from '../terms.js';
import { BUDGETS, ERROR, OTHER_SOURCES_VECTOR, totalsByCode, WARNING } from './budgets.js';
import { DISCLOSURE } from '../sources.js';

/** Half of 0.01 万元, in 分: 公开07表 is stated in 万元, the others may be in 元. */
const CONVERSION = 5000;

/**
 * What a budget spends on a code lies between this year's appropriation and that with what was carried over. A warning by code: money may
 * be kept for the next year.
 */
const BETWEEN_APPROPRIATION_AND_CARRYOVER: readonly AmountCheck[] = BUDGETS.flatMap(
  (budget): readonly AmountCheck[] => {
    const { column, name, table, number } = budget;
    const appropriation = vector('p2', column, `公开02表 ${name}拨款收入`);
    return [
      {
        kind: 'match',
        id: `p2-${table}.code`,
        table: 'p2',
        identity: `公开02表.${name}拨款收入 ≤ ${number}.合计（按科目）`,
        by: 'code',
        left: [appropriation],
        relation: '<=',
        right: [totalsByCode(budget)],
        ...WARNING,
      },
      {
        kind: 'match',
        id: `${table}-p2.code`,
        table,
        identity: `${number}.合计 ≤ 公开02表.${name}拨款收入 + 上年结转（按科目）`,
        by: 'code',
        left: [totalsByCode(budget)],
        relation: '<=',
        right: [appropriation, vector('p2', 'carryover', '公开02表 上年结转')],
        ...WARNING,
      },
    ];
  },
);

const OFFICIAL: readonly { readonly column: ColumnId; readonly name: string; readonly code: string }[] = [
  { column: 'reception', name: '公务接待费', code: '30217' },
  { column: 'running', name: '公务用车运行费', code: '30231' },
  { column: 'abroad', name: '因公出国（境）费', code: '30212' },
  { column: 'purchase', name: '公务用车购置费', code: '31013' },
];

function ofBasic(code: string): Term {
  return under('p6', 'total', code, `公开06表 ${code}`);
}

export const byCode: readonly AmountCheck[] = [
  {
    kind: 'balance',
    id: 'p2-p3.total',
    table: 'p2',
    identity: '公开02表.合计 = 公开03表.合计 + 公开01表.结转下年',
    left: [total('p2', 'total', '公开02表 合计')],
    relation: '=',
    right: [total('p3', 'total', '公开03表 合计'), line('p1', 'expenditure', 'e-carryover', '公开01表 结转下年')],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 'p2-p3.code',
    table: 'p2',
    identity: '公开02表.合计 = 公开03表.合计（按科目）；结转下年可以解释差额',
    by: 'code',
    left: [vector('p2', 'total', '公开02表 合计')],
    relation: '=',
    right: [vector('p3', 'total', '公开03表 合计')],
    ...WARNING,
  },
  ...BETWEEN_APPROPRIATION_AND_CARRYOVER,
  {
    kind: 'match',
    id: 'p3-p5-p8-p9.code',
    table: 'p3',
    identity: '公开03表 ≥ 公开05表 + 08表 + 09表（按科目，逐栏）；公开02表没有其他来源的科目：相等',
    by: 'code',
    columns: ['total', 'basic', 'project'],
    left: [{ table: 'p3', columns: 'each', label: '公开03表' }],
    relation: '>=',
    right: BUDGETS.map(({ table, number }) => ({ table, columns: 'each', label: number })),
    equalWhereZero: [OTHER_SOURCES_VECTOR],
    ...ERROR,
  },
  {
    kind: 'match',
    id: 'p3-p10.code',
    table: 'p3',
    identity: '公开03表.项目支出 = 公开10表.合计（按科目）',
    by: 'code',
    left: [vector('p3', 'project', '公开03表 项目支出')],
    relation: '=',
    right: [vector('p10', 'total', '公开10表 合计')],
    ...ERROR,
  },
  {
    kind: 'balance',
    id: 'p5-p6.basic',
    table: 'p5',
    identity: '公开05表.基本支出 合计 = 公开06表.合计',
    left: [total('p5', 'basic', '公开05表 基本支出')],
    relation: '=',
    right: [total('p6', 'total', '公开06表 合计')],
    ...ERROR,
  },
  // 公开07表 holds what basic expenditure spends of it, and may hold project money on top.
  ...OFFICIAL.map(({ column, name, code }): BalanceCheck => ({
    kind: 'balance',
    id: `p7-p6.${column}`,
    table: 'p7',
    identity: `公开07表.${name} ≥ 公开06表 ${code}`,
    left: [line('p7', column, 'figures', `公开07表 ${name}`)],
    relation: '>=',
    right: [ofBasic(code)],
    tolerance: CONVERSION,
    severity: 'warning',
    source: DISCLOSURE,
  })),
  {
    kind: 'balance',
    id: 'p7-p5.total',
    table: 'p7',
    identity: '公开07表.合计 ≤ 公开05表.合计',
    left: [line('p7', 'total', 'figures', '公开07表 合计')],
    relation: '<=',
    right: [total('p5', 'total', '公开05表 合计')],
    tolerance: CONVERSION,
    severity: 'error',
    source: DISCLOSURE,
  },
];
