import type { AmountColumn, TableForm } from '../form.js';
import { FRAME, functionalRows, FUNCTIONAL_CODE, FUNCTIONAL_NAME, LANDSCAPE } from './parts.js';

function source(id: string, text: string, aliases: readonly string[] = []): AmountColumn {
  return { id, kind: 'amount', width: 14, words: [text, ...aliases] };
}

const SOURCES: readonly AmountColumn[] = [
  source('carryover', '上年结转', ['上年结转结余']),
  source('general', '一般公共预算拨款收入', ['一般公共预算拨款', '一般公共预算']),
  source('fund', '政府性基金预算拨款收入', ['政府性基金预算拨款', '政府性基金预算']),
  source('capital', '国有资本经营预算拨款收入', ['国有资本经营预算拨款', '国有资本经营预算']),
  source('special', '财政专户管理资金收入', ['财政专户管理资金']),
  source('business', '事业收入'),
  source('operating', '事业单位经营收入'),
  source('superior', '上级补助收入'),
  source('subordinate', '附属单位上缴收入'),
  source('other', '其他收入'),
  source('reserve', '使用非财政拨款结余'),
];

/** 公开02表: the department's income by functional code and source. */
export const income: TableForm = {
  id: 'p2',
  number: '公开02表',
  sheetName: '02收入总表',
  title: '{year}年{who}收入总表',
  titleAliases: ['{who}收入预算总表', '{who}收入总体情况表', '收入总表', '收入预算总表'],
  map: { x: 0, y: 1, caption: '收入' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 4,
    columns: [
      FUNCTIONAL_CODE,
      { ...FUNCTIONAL_NAME, width: 30 },
      { id: 'total', kind: 'amount', width: 14, words: ['合计', '总计'] },
      ...SOURCES,
    ],
    header: [
      [
        { text: '科目编码' },
        { text: '科目名称' },
        { text: '合计' },
        ...SOURCES.map(({ words }) => ({ text: words[0] ?? '' })),
      ],
    ],
    headerHeights: [48],
    panels: [
      {
        id: 'income',
        columns: ['code', 'name', 'total', ...SOURCES.map(({ id }) => id)],
        body: functionalRows(14),
      },
    ],
    page: LANDSCAPE,
  },
};
