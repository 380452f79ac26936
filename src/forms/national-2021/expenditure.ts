import type { TableForm } from '../form.js';
import { FRAME, functionalRows, FUNCTIONAL_CODE, FUNCTIONAL_NAME, LANDSCAPE } from './parts.js';

/** 公开03表: the department's expenditure by functional code. */
export const expenditure: TableForm = {
  id: 'p3',
  number: '公开03表',
  sheetName: '03支出总表',
  title: '{year}年{who}支出总表',
  titleAliases: ['{who}支出预算总表', '{who}支出总体情况表', '支出总表', '支出预算总表'],
  map: { x: 3, y: 1, caption: '支出' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 3,
    columns: [
      FUNCTIONAL_CODE,
      FUNCTIONAL_NAME,
      { id: 'total', kind: 'amount', width: 15, words: ['合计', '总计'] },
      { id: 'basic', kind: 'amount', width: 15, words: ['基本支出'] },
      { id: 'project', kind: 'amount', width: 15, words: ['项目支出'] },
      { id: 'remitted', kind: 'amount', width: 15, words: ['上缴上级支出'] },
      { id: 'operating', kind: 'amount', width: 15, words: ['事业单位经营支出'] },
      { id: 'subsidies', kind: 'amount', width: 15, words: ['对附属单位补助支出'] },
    ],
    header: [
      [
        { text: '科目编码' },
        { text: '科目名称' },
        { text: '合计' },
        { text: '基本支出' },
        { text: '项目支出' },
        { text: '上缴上级支出' },
        { text: '事业单位经营支出' },
        { text: '对附属单位补助支出' },
      ],
    ],
    headerHeights: [36],
    panels: [
      {
        id: 'expenditure',
        columns: ['code', 'name', 'total', 'basic', 'project', 'remitted', 'operating', 'subsidies'],
        body: functionalRows(14),
      },
    ],
    page: LANDSCAPE,
  },
};
