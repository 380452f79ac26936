import type { TableForm } from '../form.js';
import { codedRows, FRAME } from './parts.js';

/** 基本支出明细表: basic expenditure of the general public budget by economic code (the department's classification, 3xx). */
export const basicExpenditure: TableForm = {
  id: 's8',
  sheetName: '{who}一般公共预算拨款基本支出明细表',
  title: '{year}年{who}一般公共预算基本支出{who}预算经济分类预算表',
  titleAliases: [
    '{who}一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算拨款基本支出明细表',
  ],
  map: { x: 1, y: 4.4, caption: '基本支出' },
  layout: {
    ...FRAME,
    unitColumns: 1,
    departmentColumns: 3,
    columns: [
      { id: 'class', kind: 'code', scheme: 'economic', part: 'class', width: 8, words: ['类'] },
      { id: 'section', kind: 'code', scheme: 'economic', part: 'section', width: 8, words: ['款'] },
      { id: 'name', kind: 'name', width: 38, words: ['经济分类科目名称', '科目名称'] },
      { id: 'total', kind: 'amount', width: 20, words: ['合计', '小计'] },
      { id: 'personnel', kind: 'amount', width: 20, words: ['人员经费'] },
      { id: 'public', kind: 'amount', width: 20, words: ['公用经费'] },
    ],
    header: [
      [
        { text: '项目', colspan: 3 },
        { text: '一般公共预算基本支出', colspan: 3 },
      ],
      [
        { text: '{who}预算经济分类科目编码', colspan: 2 },
        { text: '经济分类科目名称', rowspan: 2 },
        { text: '合计', rowspan: 2 },
        { text: '人员经费', rowspan: 2 },
        { text: '公用经费', rowspan: 2 },
      ],
      [{ text: '类' }, { text: '款' }],
    ],
    headerHeights: [22, 36, 22],
    panels: [
      {
        id: 'expenditure',
        columns: ['class', 'section', 'name', 'total', 'personnel', 'public'],
        body: codedRows(25, [1]),
      },
    ],
  },
};
