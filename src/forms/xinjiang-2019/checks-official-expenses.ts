/** 表间审核公式 of 表八. */
import type { BalanceCheck, Severity, Term } from '../check.js';
import type { ColumnId } from '../form.js';
import { line, minus, total, under } from '../terms.js';
import { DISCLOSURE } from '../sources.js';

/** 表八 holds what 表六 spends of it from basic expenditure, and may hold project money on top. */
const OFFICIAL: readonly { readonly column: ColumnId; readonly name: string; readonly code: string }[] = [
  { column: 'reception', name: '公务接待费', code: '30217' },
  { column: 'running', name: '公务用车运行费', code: '30231' },
  { column: 'abroad', name: '因公出国（境）费', code: '30212' },
  { column: 'purchase', name: '公务用车购置费', code: '31013' },
];

const WARNING: { readonly severity: Severity; readonly source: string } = { severity: 'warning', source: DISCLOSURE };

function printed(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** 表八 less 表六: what projects must pay. */
function excess(entries: typeof OFFICIAL): readonly Term[] {
  return [
    ...entries.map(({ column, name }) => line('t8', column, 'figures', `表八 ${name}`)),
    ...entries.map(({ code }) => minus(under('t6', 'total', code, `表六 ${printed(code)}`))),
  ];
}

export const officialExpenseChecks: readonly BalanceCheck[] = [
  ...OFFICIAL.map(({ column, name, code }): BalanceCheck => ({
    kind: 'balance',
    id: `t8-t6.${column}`,
    table: 't8',
    identity: `表八.${name} ≥ 表六 ${printed(code)}`,
    left: [line('t8', column, 'figures', `表八 ${name}`)],
    relation: '>=',
    right: [under('t6', 'total', code, `表六 ${printed(code)}`)],
    ...WARNING,
  })),
  {
    kind: 'balance',
    id: 't8-t7.goods',
    table: 't8',
    identity: '表八 接待、运行、出国费超出表六的部分 ≤ 表七.商品和服务支出（302）合计',
    left: excess(OFFICIAL.filter(({ code }) => code.startsWith('302'))),
    relation: '<=',
    right: [total('t7', 'e302', '表七 商品和服务支出')],
    ...WARNING,
  },
  {
    kind: 'balance',
    id: 't8-t7.capital',
    table: 't8',
    identity: '表八 公务用车购置费超出表六的部分 ≤ 表七.资本性支出（309 + 310）合计',
    left: excess(OFFICIAL.filter(({ code }) => code.startsWith('310'))),
    relation: '<=',
    right: [total('t7', 'e309', '表七 资本性支出（基本建设）'), total('t7', 'e310', '表七 资本性支出')],
    ...WARNING,
  },
  {
    kind: 'balance',
    id: 't8-t5.total',
    table: 't8',
    identity: '表八.合计 ≤ 表五.小计 合计',
    left: [line('t8', 'total', 'figures', '表八 合计')],
    relation: '<=',
    right: [total('t5', 'total', '表五 小计')],
    severity: 'error',
    source: DISCLOSURE,
  },
];
