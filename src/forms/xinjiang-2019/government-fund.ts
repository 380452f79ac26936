import type { TableForm } from '../form.js';
import { CODE_PARTS, FUNCTIONAL_CODE, FUNCTIONAL_NAME, NOTE, PORTRAIT } from './parts.js';

/** 表九: expenditure of the government fund budget (政府性基金预算) by functional code; the form has no total row. */
export const governmentFund: TableForm = {
  id: 't9',
  number: '表九',
  sheetName: '表九',
  title: '政府性基金预算支出情况表',
  titleAliases: ['政府性基金预算支出表', '政府性基金预算支出预算表', '部门政府性基金预算支出情况表'],
  map: { x: 0, y: 4, caption: '政府基金' },
  layout: {
    kind: 'grid',
    department: '编制单位：',
    unitColumns: 2,
    titleInsideGrid: false,
    columns: [
      ...FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 14, words: ['小计', '合计', '总计'] },
      { id: 'basic', kind: 'amount', width: 14, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 14, words: ['项目支出'] },
    ],
    header: [
      [
        { text: '项  目', colspan: 4 },
        { text: '政府性基金预算支出', colspan: 3 },
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
        body: { kind: 'rows', blankRows: 5 },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
