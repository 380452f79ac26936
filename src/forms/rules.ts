/** Rules that every form set has, and are no sums. */
import type { RuleCheck, RuleKind, Severity } from './check.js';
import type { TableId } from './form.js';
import { BUDGET_LAW, CLASSIFICATION, DISCLOSURE } from './sources.js';

interface RuleText {
  readonly identity: string;
  readonly severity: Severity;
  readonly source: string;
}

/** The same rule, once for each of these tables. */
export function each(
  kind: RuleKind,
  tables: readonly TableId[],
  text: RuleText,
  facts: Pick<RuleCheck, 'cases' | 'columnsOfClass' | 'budget'> = {},
): readonly RuleCheck[] {
  return tables.map((table) => ({ kind, id: `${table}.${kind}`, table, tables: [table], ...text, ...facts }));
}

/** Tables of a form set by what is asked of them. */
export interface RuledTables {
  readonly all: readonly TableId[];
  /** Those that must be there, and say why where they are empty. */
  readonly published: readonly TableId[];
  readonly byCode: readonly TableId[];
  /** Of `byCode`: several rows may have one code there. */
  readonly repeating?: readonly TableId[];
  /** Id of the rule on department, year and unit, and what it adds to its sentence. */
  readonly header: { readonly id: string; readonly table: TableId; readonly remark?: string };
  /** What form a code has in these tables. */
  readonly codeForm: string;
  /** The form's own printed structure. */
  readonly source: string;
}

/** What is asked of every table, and of every table by code. */
export function tableRules(tables: RuledTables): readonly RuleCheck[] {
  const { all, published, byCode, repeating = [], header, codeForm, source } = tables;
  return [
    ...each('table-present', published, { identity: '应公开的表不得缺少', severity: 'error', source: DISCLOSURE }),
    {
      kind: 'same-header',
      id: header.id,
      table: header.table,
      tables: all,
      identity: `各表的部门、年度、金额单位一致${header.remark ?? ''}`,
      severity: 'error',
      source,
      cases: { converted: 'info' },
    },
    ...each('table-empty', published, {
      identity: '空表应在备注中说明原因',
      severity: 'warning',
      source: DISCLOSURE,
    }),
    ...each('placeholder', all, {
      identity: '不得留有 XX、××、待填、TODO 等占位文字',
      severity: 'warning',
      source: DISCLOSURE,
    }),
    ...each(
      'amount-form',
      all,
      { identity: '金额应为数值，不为负，小数位数与金额单位相符', severity: 'warning', source },
      { cases: { text: 'error', 'error-value': 'error' } },
    ),
    ...each('total-formula', all, { identity: '合计、小计等应由公式计算，且不漏行', severity: 'info', source }),
    ...each(
      'code-known',
      byCode,
      { identity: '科目编码在当年科目表中', severity: 'warning', source: CLASSIFICATION },
      { cases: { class: 'error' } },
    ),
    ...each('code-name', byCode, {
      identity: '科目名称与当年科目表一致',
      severity: 'warning',
      source: CLASSIFICATION,
    }),
    ...each('code-form', byCode, { identity: codeForm, severity: 'info', source }),
    ...each(
      'code-unique',
      byCode.filter((table) => !repeating.includes(table)),
      { identity: '同一科目只列一行', severity: 'warning', source },
    ),
    ...each('code-order', byCode, { identity: '各行按科目编码排列', severity: 'info', source }),
  ];
}

/** A table that lists codes of one budget alone; `budget` absent: of the general public budget. */
export function budgetRule(table: TableId, identity: string, budget?: RuleCheck['budget']): readonly RuleCheck[] {
  const text = { identity, severity: 'warning', source: CLASSIFICATION } as const;
  return each('code-budget', [table], text, budget === undefined ? {} : { budget });
}

/** A table of basic expenditure by economic code; `name` is what people call it. */
export function economicRules(table: TableId, name: string): readonly RuleCheck[] {
  return [
    ...each(
      'code-column',
      [table],
      { identity: '301、303 列人员经费，302、310 列公用经费', severity: 'warning', source: CLASSIFICATION },
      { columnsOfClass: { personnel: ['301', '303'], public: ['302', '310'] } },
    ),
    ...each('code-scheme', [table], {
      identity: `${name}用部门预算支出经济分类科目（3xx），不用政府预算支出经济分类科目（5xx）`,
      severity: 'warning',
      source: CLASSIFICATION,
    }),
  ];
}

/** Each class with money in the tables by code has its line in the overall table. */
export function classLineRule(table: TableId, from: readonly TableId[], identity: string): RuleCheck {
  const tables = [table, ...from];
  return {
    kind: 'class-line',
    id: `${table}.class-line`,
    table,
    tables,
    identity,
    severity: 'error',
    source: BUDGET_LAW,
  };
}
