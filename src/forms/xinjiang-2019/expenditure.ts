import type { TableForm } from '../form.js';
import { CODE_PARTS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, NOTE, PORTRAIT } from './parts.js';

/** 表三: the department's expenditure by functional code. */
export const expenditure: TableForm = {
  id: 't3',
  number: '表三',
  sheetName: '表三',
  title: '部门支出总体情况表',
  titleAliases: ['部门支出总表', '部门支出预算总表', '部门支出预算总体情况表', '单位支出总体情况表', '支出总体情况表'],
  map: { x: 3, y: 1, caption: '支出' },
  layout: {
    kind: 'grid',
    department: '编制部门：  ',
    unitColumns: 2,
    titleInsideGrid: false,
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 14, words: ['合计', '小计', '总计'] },
      { id: 'basic', kind: 'amount', width: 14, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 14, words: ['项目支出'] },
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
    headerHeights: [20, 20, 20],
    bodyHeight: 22,
    panels: [
      {
        id: 'expenditure',
        columns: ['class', 'section', 'item', 'name', 'total', 'basic', 'project'],
        body: { kind: 'rows', blankRows: 23, total: { label: '合计', column: 'name' } },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
