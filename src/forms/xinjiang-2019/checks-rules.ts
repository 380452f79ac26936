/** What the 2019 tables must satisfy and is not a sum. */
import type { RuleCheck } from '../check.js';
import type { TableId } from '../form.js';
import { budgetRule, classLineRule, economicRules, tableRules } from '../rules.js';
import { FORM, PERFORMANCE } from './sources.js';

const GRIDS: readonly TableId[] = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];

export const rules: readonly RuleCheck[] = [
  ...tableRules({
    all: [...GRIDS, 'target'],
    published: GRIDS,
    byCode: ['t2', 't3', 't5', 't6', 't7', 't9'],
    repeating: ['t7'],
    header: { id: 'same-header', table: 't1' },
    codeForm: '科目编码按类、款、项分栏，为 3-2-2 位（经济分类 3-2 位）文本',
    source: FORM,
  }),
  ...budgetRule('t5', '表五不列政府性基金预算科目'),
  ...budgetRule('t9', '表九只列政府性基金预算科目', '政府性基金'),
  ...economicRules('t6', '表六'),
  classLineRule('t1', ['t3'], '表三有支出的类在表一应有一行'),
  classLineRule('t4', ['t5', 't9'], '表五、表九有支出的类在表四应有一行'),
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
