/** 表间审核公式 of the performance targets. */
import type { AmountCheck } from '../check.js';
import { total, vector } from '../terms.js';
import { PERFORMANCE } from './sources.js';

export const targetChecks: readonly AmountCheck[] = [
  {
    kind: 'match',
    id: 't7-target.project',
    table: 'target',
    identity: '绩效目标表.年度资金总额 = 表七.项目支出合计（按项目）',
    by: 'project',
    keys: 'both',
    left: [vector('target', 'total', '绩效目标表 年度资金总额')],
    relation: '=',
    right: [vector('t7', 'total', '表七 项目支出合计')],
    severity: 'error',
    source: PERFORMANCE,
  },
  {
    kind: 'balance',
    id: 'target-t5-t9.appropriation',
    table: 'target',
    identity: '绩效目标表.财政拨款 之和 ≤ 表五.项目支出 + 表九.项目支出',
    left: [total('target', 'appropriation', '绩效目标表 财政拨款')],
    relation: '<=',
    right: [total('t5', 'project', '表五 项目支出'), total('t9', 'project', '表九 项目支出')],
    severity: 'error',
    source: PERFORMANCE,
  },
];
