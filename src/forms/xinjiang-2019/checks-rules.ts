/** What the 2019 tables must satisfy and is not a sum. */
import type { RuleCheck, RuleKind, Severity } from '../check.js';
import type { TableId } from '../form.js';
import { BUDGET_LAW, CLASSIFICATION, DISCLOSURE, FORM, PERFORMANCE } from './sources.js';

const GRIDS: readonly TableId[] = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
const ALL: readonly TableId[] = [...GRIDS, 'target'];
const BY_CODE: readonly TableId[] = ['t2', 't3', 't5', 't6', 't7', 't9'];

interface RuleText {
  readonly identity: string;
  readonly severity: Severity;
  readonly source: string;
}

/** The same rule, once for each of these tables. */
function each(
  kind: RuleKind,
  tables: readonly TableId[],
  text: RuleText,
  facts: Pick<RuleCheck, 'cases' | 'columnsOfClass' | 'budget'> = {},
): readonly RuleCheck[] {
  return tables.map((table) => ({ kind, id: `${table}.${kind}`, table, tables: [table], ...text, ...facts }));
}

export const rules: readonly RuleCheck[] = [
  ...each('table-present', GRIDS, { identity: '应公开的表不得缺少', severity: 'error', source: DISCLOSURE }),
  {
    kind: 'same-header',
    id: 'same-header',
    table: 't1',
    tables: ALL,
    identity: '各表的部门、年度、金额单位一致',
    severity: 'error',
    source: FORM,
    cases: { converted: 'info' },
  },
  ...each('table-empty', GRIDS, {
    identity: '空表应在备注中说明原因',
    severity: 'warning',
    source: DISCLOSURE,
  }),
  ...each('placeholder', ALL, {
    identity: '不得留有 XX、××、待填、TODO 等占位文字',
    severity: 'warning',
    source: DISCLOSURE,
  }),
  ...each(
    'amount-form',
    ALL,
    { identity: '金额应为数值，不为负，小数位数与金额单位相符', severity: 'warning', source: FORM },
    { cases: { text: 'error', 'error-value': 'error' } },
  ),
  ...each('total-formula', ALL, {
    identity: '合计、小计等应由公式计算，且不漏行',
    severity: 'info',
    source: FORM,
  }),
  ...each(
    'code-known',
    BY_CODE,
    { identity: '科目编码在当年科目表中', severity: 'warning', source: CLASSIFICATION },
    { cases: { class: 'error' } },
  ),
  ...each('code-name', BY_CODE, {
    identity: '科目名称与当年科目表一致',
    severity: 'warning',
    source: CLASSIFICATION,
  }),
  ...each('code-form', BY_CODE, {
    identity: '科目编码按类、款、项分栏，为 3-2-2 位（经济分类 3-2 位）文本',
    severity: 'info',
    source: FORM,
  }),
  ...each(
    'code-unique',
    BY_CODE.filter((table) => table !== 't7'),
    { identity: '同一科目只列一行', severity: 'warning', source: FORM },
  ),
  ...each('code-order', BY_CODE, { identity: '各行按科目编码排列', severity: 'info', source: FORM }),
  ...each('code-budget', ['t5'], {
    identity: '表五不列政府性基金预算科目',
    severity: 'warning',
    source: CLASSIFICATION,
  }),
  ...each(
    'code-budget',
    ['t9'],
    { identity: '表九只列政府性基金预算科目', severity: 'warning', source: CLASSIFICATION },
    { budget: '政府性基金' },
  ),
  ...each(
    'code-column',
    ['t6'],
    {
      identity: '301、303 列人员经费，302、310 列公用经费',
      severity: 'warning',
      source: CLASSIFICATION,
    },
    { columnsOfClass: { personnel: ['301', '303'], public: ['302', '310'] } },
  ),
  ...each('code-scheme', ['t6'], {
    identity: '表六用部门预算支出经济分类科目（3xx），不用政府预算支出经济分类科目（5xx）',
    severity: 'warning',
    source: CLASSIFICATION,
  }),
  {
    kind: 'class-line',
    id: 't1.class-line',
    table: 't1',
    tables: ['t1', 't3'],
    identity: '表三有支出的类在表一应有一行',
    severity: 'error',
    source: BUDGET_LAW,
  },
  {
    kind: 'class-line',
    id: 't4.class-line',
    table: 't4',
    tables: ['t4', 't5', 't9'],
    identity: '表五、表九有支出的类在表四应有一行',
    severity: 'error',
    source: BUDGET_LAW,
  },
  {
    kind: 'project-spelling',
    id: 'project-spelling',
    table: 't7',
    tables: ['t7', 'target'],
    identity: '同一项目在各表中名称一致',
    severity: 'warning',
    source: PERFORMANCE,
  },
  {
    kind: 'project-target',
    id: 'project-target',
    table: 'target',
    tables: ['t7', 'target'],
    identity: '每个项目有绩效目标表，每张绩效目标表有对应项目',
    severity: 'warning',
    source: PERFORMANCE,
  },
];
