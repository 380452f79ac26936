import type { TableForm } from '../form.js';
import { CODE_PARTS, codedRows, FRAME, FUNCTIONAL_CODE, FUNCTIONAL_NAME } from './parts.js';

/** 支出总表: the department's expenditure by functional code. */
export const expenditure: TableForm = {
  id: 's3',
  sheetName: '{who}支出总表',
  title: '{year}年{who}支出预算总表',
  titleAliases: ['支出预算总表'],
  map: { x: 3, y: 1, caption: '支出' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 4,
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 20, words: ['合计', '总计'] },
      { id: 'basic', kind: 'amount', width: 20, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 20, words: ['项目支出'] },
    ],
    header: [
      [
        { text: '项目', colspan: 4 },
        { text: '支出预算', colspan: 3 },
      ],
      [
        { text: '功能分类科目编码', colspan: 3 },
        { text: '功能分类科目名称', rowspan: 2 },
        { text: '合计', rowspan: 2 },
        { text: '基本支出', rowspan: 2 },
        { text: '项目支出', rowspan: 2 },
      ],
      CODE_PARTS,
    ],
    headerHeights: [22, 22, 22],
    panels: [
      {
        id: 'expenditure',
        columns: ['class', 'section', 'item', 'name', 'total', 'basic', 'project'],
        body: codedRows(14),
      },
    ],
  },
};
