import type { TableForm } from '../form.js';
import { NOTE, PORTRAIT } from './parts.js';

/** 表六: basic expenditure of the general public budget by economic code (the department's classification, 3xx). */
export const basicExpenditure: TableForm = {
  id: 't6',
  number: '表六',
  sheetName: '表六',
  title: '一般公共预算基本支出情况表',
  titleAliases: ['一般公共预算基本支出表', '一般公共预算基本支出预算表', '部门一般公共预算基本支出情况表'],
  map: { x: 1.5, y: 4.6, caption: '基本支出' },
  layout: {
    kind: 'grid',
    department: '编制部门：',
    unitColumns: 1,
    departmentColumns: 3,
    titleInsideGrid: true,
    columns: [
      { id: 'class', kind: 'code', scheme: 'economic', part: 'class', width: 8, words: ['类'] },
      { id: 'section', kind: 'code', scheme: 'economic', part: 'section', width: 8, words: ['款'] },
      { id: 'name', kind: 'name', width: 36, words: ['经济分类科目名称', '科目名称'] },
      { id: 'total', kind: 'amount', width: 14, words: ['小计', '合计', '总计'] },
      { id: 'personnel', kind: 'amount', width: 14, words: ['人员经费'] },
      { id: 'public', kind: 'amount', width: 14, words: ['公用经费'] },
    ],
    header: [
      [
        { text: '项目', colspan: 3 },
        { text: '一般公共预算基本支出', colspan: 3 },
      ],
      [
        { text: '经济分类科目编码', colspan: 2 },
        { text: '经济分类科目名称', rowspan: 2 },
        { text: '小计', rowspan: 2 },
        { text: '人员经费', rowspan: 2 },
        { text: '公用经费', rowspan: 2 },
      ],
      [{ text: '类' }, { text: '款' }],
    ],
    headerHeights: [20, 20, 20],
    bodyHeight: 22,
    panels: [
      {
        id: 'expenditure',
        columns: ['class', 'section', 'name', 'total', 'personnel', 'public'],
        body: { kind: 'rows', blankRows: 25, total: { label: '合计', column: 'name' } },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
