import type { TableForm } from '../form.js';
import { classes, FRAME } from './parts.js';

/** 财政拨款收支总表: fiscal appropriation, income and expenditure, in three budgets. */
export const appropriation: TableForm = {
  id: 's4',
  sheetName: '{who}财政拨款收支总表',
  title: '{year}年{who}财政拨款收支预算总表',
  titleAliases: ['财政拨款收支预算总表', '财政拨款收支总表'],
  map: { x: 1.5, y: 1.5, caption: '财政拨款' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 3,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 30, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 18, words: ['预算数', '金额', '合计'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 34, words: ['项目', '功能分类'], under: '支出' },
      { id: 'total', kind: 'amount', width: 18, words: ['合计', '小计'], under: '支出' },
      { id: 'general', kind: 'amount', width: 18, words: ['一般公共预算'], under: '支出' },
      { id: 'fund', kind: 'amount', width: 18, words: ['政府性基金预算', '政府性基金'], under: '支出' },
      { id: 'capital', kind: 'amount', width: 18, words: ['国有资本经营预算'], under: '支出' },
    ],
    header: [
      [
        { text: '财政拨款收入', colspan: 2 },
        { text: '财政拨款支出', colspan: 5 },
      ],
      [
        { text: '项目' },
        { text: '预算数' },
        { text: '项目' },
        { text: '合计' },
        { text: '一般公共预算' },
        { text: '政府性基金预算' },
        { text: '国有资本经营预算' },
      ],
    ],
    headerHeights: [22, 22],
    panels: [
      {
        id: 'income',
        columns: ['incomeItem', 'income'],
        body: {
          kind: 'lines',
          lines: [
            {
              id: 'general',
              label: '一、一般公共预算',
              aliases: ['一般公共预算', '一般公共预算资金', '一般公共预算拨款'],
              role: 'line',
            },
            {
              id: 'fund',
              label: '二、政府性基金预算',
              aliases: ['政府性基金预算', '政府性基金', '政府性基金预算资金'],
              role: 'line',
            },
            {
              id: 'capital',
              label: '三、国有资本经营预算',
              aliases: ['国有资本经营预算', '国有资本经营预算资金'],
              role: 'line',
            },
          ],
          closing: [{ id: 'total', label: '收入总计', aliases: ['收入合计'], role: 'total' }],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'total', 'general', 'fund', 'capital'],
        body: {
          kind: 'lines',
          lines: [],
          classes: classes([
            { table: 's5', columns: ['total'] },
            { table: 's6', columns: ['total'] },
            { table: 's7', columns: ['total'] },
          ]),
          closing: [{ id: 'e-total', label: '支出总计', aliases: ['支出合计'], role: 'total' }],
        },
      },
    ],
  },
};
