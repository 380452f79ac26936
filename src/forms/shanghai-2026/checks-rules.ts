/** What the nine tables must satisfy and is not a sum. */
import type { RuleCheck } from '../check.js';
import type { TableId } from '../form.js';
import { budgetRule, classLineRule, economicRules, tableRules } from '../rules.js';
import { FORM } from './sources.js';

const ALL: readonly TableId[] = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'];

export const rules: readonly RuleCheck[] = [
  ...tableRules({
    all: ALL,
    published: ALL,
    byCode: ['s2', 's3', 's5', 's6', 's7', 's8'],
    header: { id: 's.same-header', table: 's1', remark: '（三公和机关运行费表用万元）' },
    codeForm: '科目编码按类、款、项分栏，为 3-2-2 位（经济分类 3-2 位）文本',
    source: FORM,
  }),
  ...budgetRule('s5', '一般公共预算拨款表不列政府性基金预算、国有资本经营预算科目'),
  ...budgetRule('s6', '本表只列政府性基金预算科目', '政府性基金'),
  ...budgetRule('s7', '本表只列国有资本经营预算科目', '国有资本经营'),
  ...economicRules('s8', '基本支出明细表'),
  classLineRule('s1', ['s3'], '支出总表有支出的类在收支总表应有一行'),
  classLineRule('s4', ['s5', 's6', 's7'], '三张拨款表有支出的类在财政拨款收支总表应有一行'),
];
