import type { AmountColumn, TableForm } from '../form.js';
import { CODE_PARTS, codedRows, FRAME, FUNCTIONAL_CODE, FUNCTIONAL_NAME } from './parts.js';

const SOURCES: readonly AmountColumn[] = [
  { id: 'appropriation', kind: 'amount', width: 18, words: ['财政拨款收入', '财政拨款'] },
  { id: 'business', kind: 'amount', width: 18, words: ['事业收入'] },
  { id: 'operating', kind: 'amount', width: 18, words: ['事业单位经营收入'] },
  { id: 'other', kind: 'amount', width: 18, words: ['其他收入'] },
];

/** 收入总表: the department's income by functional code and source. */
export const income: TableForm = {
  id: 's2',
  sheetName: '{who}收入总表',
  title: '{year}年{who}收入预算总表',
  titleAliases: ['收入预算总表'],
  map: { x: 0, y: 1, caption: '收入' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 4,
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 18, words: ['合计', '总计'] },
      ...SOURCES,
    ],
    header: [
      [
        { text: '项目', colspan: 4 },
        { text: '收入预算', colspan: 5 },
      ],
      [
        { text: '功能分类科目编码', colspan: 3 },
        { text: '功能分类科目名称', rowspan: 2 },
        { text: '合计', rowspan: 2 },
        ...SOURCES.map(({ words }) => ({ text: words[0] ?? '', rowspan: 2 })),
      ],
      CODE_PARTS,
    ],
    headerHeights: [22, 22, 22],
    panels: [
      {
        id: 'income',
        columns: ['class', 'section', 'item', 'name', 'total', ...SOURCES.map(({ id }) => id)],
        body: codedRows(14),
      },
    ],
  },
};
