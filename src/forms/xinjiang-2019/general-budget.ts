import type { TableForm } from '../form.js';
import { CODE_PARTS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, NOTE, PORTRAIT } from './parts.js';

/** 表五: expenditure of the general public budget (一般公共预算) by functional code. */
export const generalBudget: TableForm = {
  id: 't5',
  number: '表五',
  sheetName: '表五',
  title: '一般公共预算支出情况表',
  titleAliases: ['一般公共预算支出表', '一般公共预算支出预算表', '部门一般公共预算支出情况表'],
  map: { x: 1.5, y: 3.2, caption: '一般预算' },
  layout: {
    kind: 'grid',
    department: '编制部门：',
    unitColumns: 1,
    departmentColumns: 4,
    titleInsideGrid: true,
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 14, words: ['小计', '合计', '总计'] },
      { id: 'basic', kind: 'amount', width: 14, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 14, words: ['项目支出'] },
    ],
    header: [
      [
        { text: '项目', colspan: 4 },
        { text: '一般公共预算支出', colspan: 3 },
      ],
      [
        { text: '功能分类科目编码', colspan: 3 },
        { text: '功能分类科目名称', rowspan: 2 },
        { text: '小计', rowspan: 2 },
        { text: '基本支出', rowspan: 2 },
        { text: '项目支出', rowspan: 2 },
      ],
      CODE_PARTS,
    ],
    headerHeights: [20, 20, 20],
    bodyHeight: 22,
    panels: [
      {
        id: 'expenditure',
        columns: ['class', 'section', 'item', 'name', 'total', 'basic', 'project'],
        body: { kind: 'rows', blankRows: 8, total: { label: '合计', column: 'name' } },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
