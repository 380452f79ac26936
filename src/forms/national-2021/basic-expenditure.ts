import type { TableForm } from '../form.js';
import { economicRows, FRAME, PORTRAIT } from './parts.js';

/** 公开06表: basic expenditure of the general public budget by economic code (the department's classification, 3xx). */
export const basicExpenditure: TableForm = {
  id: 'p6',
  number: '公开06表',
  sheetName: '06一般公共预算基本支出表',
  title: '{year}年一般公共预算基本支出表',
  titleAliases: ['一般公共预算基本支出预算表', '一般公共预算基本支出情况表', '{who}一般公共预算基本支出表'],
  map: { x: 0.5, y: 4.4, caption: '基本支出' },
  layout: {
    ...FRAME,
    unitColumns: 1,
    departmentColumns: 2,
    columns: [
      {
        id: 'code',
        kind: 'code',
        scheme: 'economic',
        part: 'whole',
        width: 12,
        words: ['科目编码', '经济分类科目编码'],
      },
      {
        id: 'name',
        kind: 'name',
        width: 36,
        words: ['科目名称', '经济分类科目名称'],
        levelIndent: '\u3000',
      },
      { id: 'total', kind: 'amount', width: 16, words: ['合计', '小计'] },
      { id: 'personnel', kind: 'amount', width: 16, words: ['人员经费'] },
      { id: 'public', kind: 'amount', width: 16, words: ['公用经费'] },
    ],
    header: [
      [
        { text: '部门预算支出经济分类科目', colspan: 2 },
        { text: '{year}年基本支出', colspan: 3 },
      ],
      [{ text: '科目编码' }, { text: '科目名称' }, { text: '合计' }, { text: '人员经费' }, { text: '公用经费' }],
    ],
    headerHeights: [22, 22],
    panels: [{ id: 'expenditure', columns: ['code', 'name', 'total', 'personnel', 'public'], body: economicRows(22) }],
    page: PORTRAIT,
  },
};
