/** What the nine tables must satisfy and is not a sum. */
import type { RuleCheck, RuleKind, Severity } from '../check.js';
import type { TableId } from '../form.js';
import { BUDGET_LAW, CLASSIFICATION, DISCLOSURE, FORM } from './sources.js';

const ALL: readonly TableId[] = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'];
const BY_CODE: readonly TableId[] = ['s2', 's3', 's5', 's6', 's7', 's8'];

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

function onlyOf(table: TableId, budget: '政府性基金' | '国有资本经营'): readonly RuleCheck[] {
  const identity = `本表只列${budget}预算科目`;
  return each('code-budget', [table], { identity, severity: 'warning', source: CLASSIFICATION }, { budget });
}

export const rules: readonly RuleCheck[] = [
  ...each('table-present', ALL, { identity: '应公开的表不得缺少', severity: 'error', source: DISCLOSURE }),
  {
    kind: 'same-header',
    id: 's.same-header',
    table: 's1',
    tables: ALL,
    identity: '各表的部门、年度、金额单位一致（三公和机关运行费表用万元）',
    severity: 'error',
    source: FORM,
    cases: { converted: 'info' },
  },
  ...each('table-empty', ALL, { identity: '空表应在备注中说明原因', severity: 'warning', source: DISCLOSURE }),
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
  ...each('total-formula', ALL, { identity: '合计、小计等应由公式计算，且不漏行', severity: 'info', source: FORM }),
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
  ...each('code-unique', BY_CODE, { identity: '同一科目只列一行', severity: 'warning', source: FORM }),
  ...each('code-order', BY_CODE, { identity: '各行按科目编码排列', severity: 'info', source: FORM }),
  ...each('code-budget', ['s5'], {
    identity: '一般公共预算拨款表不列政府性基金预算、国有资本经营预算科目',
    severity: 'warning',
    source: CLASSIFICATION,
  }),
  ...onlyOf('s6', '政府性基金'),
  ...onlyOf('s7', '国有资本经营'),
  ...each(
    'code-column',
    ['s8'],
    { identity: '301、303 列人员经费，302、310 列公用经费', severity: 'warning', source: CLASSIFICATION },
    { columnsOfClass: { personnel: ['301', '303'], public: ['302', '310'] } },
  ),
  ...each('code-scheme', ['s8'], {
    identity: '基本支出明细表用部门预算支出经济分类科目（3xx），不用政府预算支出经济分类科目（5xx）',
    severity: 'warning',
    source: CLASSIFICATION,
  }),
  {
    kind: 'class-line',
    id: 's1.class-line',
    table: 's1',
    tables: ['s1', 's3'],
    identity: '支出总表有支出的类在收支总表应有一行',
    severity: 'error',
    source: BUDGET_LAW,
  },
  {
    kind: 'class-line',
    id: 's4.class-line',
    table: 's4',
    tables: ['s4', 's5', 's6', 's7'],
    identity: '三张拨款表有支出的类在财政拨款收支总表应有一行',
    severity: 'error',
    source: BUDGET_LAW,
  },
];
