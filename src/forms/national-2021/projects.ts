import type { TableForm } from '../form.js';
import { FRAME, functionalRows, FUNCTIONAL_CODE, FUNCTIONAL_NAME, LANDSCAPE } from './parts.js';

/** 公开10表: project expenditure by functional code, project and source. One project may take several rows. */
export const projects: TableForm = {
  id: 'p10',
  number: '公开10表',
  sheetName: '10项目支出表',
  title: '{year}年项目支出表',
  titleAliases: ['项目支出预算表', '项目支出情况表', '{who}项目支出表'],
  map: { x: 3, y: 4.4, caption: '项目支出' },
  layout: {
    ...FRAME,
    bodyHeight: 24,
    unitColumns: 2,
    departmentColumns: 3,
    columns: [
      FUNCTIONAL_CODE,
      { ...FUNCTIONAL_NAME, width: 30 },
      { id: 'projectName', kind: 'project', width: 34, words: ['项目名称'] },
      { id: 'total', kind: 'amount', width: 14, words: ['合计', '小计'] },
      { id: 'general', kind: 'amount', width: 14, words: ['一般公共预算'] },
      { id: 'fund', kind: 'amount', width: 14, words: ['政府性基金预算'] },
      { id: 'capital', kind: 'amount', width: 14, words: ['国有资本经营预算'] },
      { id: 'special', kind: 'amount', width: 14, words: ['财政专户管理资金'] },
      { id: 'own', kind: 'amount', width: 14, words: ['单位资金'] },
      { id: 'carryover', kind: 'amount', width: 14, words: ['上年结转', '上年结转结余'] },
    ],
    header: [
      [
        { text: '科目编码' },
        { text: '科目名称' },
        { text: '项目名称' },
        { text: '合计' },
        { text: '一般公共预算' },
        { text: '政府性基金预算' },
        { text: '国有资本经营预算' },
        { text: '财政专户管理资金' },
        { text: '单位资金' },
        { text: '上年结转' },
      ],
    ],
    headerHeights: [36],
    panels: [
      {
        id: 'projects',
        columns: ['code', 'name', 'projectName', 'total', 'general', 'fund', 'capital', 'special', 'own', 'carryover'],
        body: functionalRows(12, 'projectName'),
      },
    ],
    page: LANDSCAPE,
  },
};
