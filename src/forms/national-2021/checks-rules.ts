/** What 公开01表 – 公开10表 must satisfy and is not a sum. */
import type { RuleCheck } from '../check.js';
import type { TableId } from '../form.js';
import { budgetRule, classLineRule, economicRules, tableRules } from '../rules.js';
import { FORM } from './sources.js';

const ALL: readonly TableId[] = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'];

export const rules: readonly RuleCheck[] = [
  ...tableRules({
    all: ALL,
    published: ALL,
    byCode: ['p2', 'p3', 'p5', 'p6', 'p8', 'p9', 'p10'],
    repeating: ['p10'],
    header: { id: 'p.same-header', table: 'p1', remark: '（公开07表用万元）' },
    codeForm: '科目编码为 3、5、7 位（经济分类 3、5 位）文本',
    source: FORM,
  }),
  ...budgetRule('p5', '公开05表不列政府性基金预算、国有资本经营预算科目'),
  ...budgetRule('p8', '本表只列政府性基金预算科目', '政府性基金'),
  ...budgetRule('p9', '本表只列国有资本经营预算科目', '国有资本经营'),
  ...economicRules('p6', '公开06表'),
  classLineRule('p1', ['p3'], '公开03表有支出的类在公开01表应有一行'),
  classLineRule('p4', ['p5', 'p8', 'p9'], '公开05表、08表、09表有支出的类在公开04表应有一行'),
];
