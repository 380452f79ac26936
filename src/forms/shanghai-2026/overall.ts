import type { TableForm } from '../form.js';
import { classes, FRAME } from './parts.js';

/** 收支总表: income and expenditure of the whole department. */
export const overall: TableForm = {
  id: 's1',
  sheetName: '{who}收支总表',
  title: '{year}年{who}财务收支预算总表',
  titleAliases: ['{who}收支预算总表', '财务收支预算总表'],
  map: { x: 1.5, y: 0, caption: '收支总表' },
  layout: {
    ...FRAME,
    unitColumns: 1,
    departmentColumns: 2,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 36, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 20, words: ['预算数', '金额'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 36, words: ['项目', '功能分类'], under: '支出' },
      { id: 'expenditure', kind: 'amount', width: 20, words: ['预算数', '金额'], under: '支出' },
    ],
    header: [
      [
        { text: '本年收入', colspan: 2 },
        { text: '本年支出', colspan: 2 },
      ],
      [{ text: '项目' }, { text: '预算数' }, { text: '项目' }, { text: '预算数' }],
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
              id: 'appropriation',
              label: '一、财政拨款收入',
              aliases: ['财政拨款收入', '财政拨款'],
              role: 'subtotal',
            },
            {
              id: 'general',
              label: '1. 一般公共预算',
              aliases: ['一般公共预算', '一般公共预算资金', '一般公共预算拨款'],
              indent: 2,
              role: 'line',
            },
            {
              id: 'fund',
              label: '2. 政府性基金预算',
              aliases: ['政府性基金预算', '政府性基金', '政府性基金预算资金'],
              indent: 2,
              role: 'line',
            },
            {
              id: 'capital',
              label: '3. 国有资本经营预算',
              aliases: ['国有资本经营预算', '国有资本经营预算资金'],
              indent: 2,
              role: 'line',
            },
            { id: 'business', label: '二、事业收入', aliases: ['事业收入'], role: 'line' },
            { id: 'operating', label: '三、事业单位经营收入', aliases: ['事业单位经营收入'], role: 'line' },
            { id: 'other', label: '四、其他收入', aliases: ['其他收入'], role: 'line' },
          ],
          closing: [{ id: 'total', label: '收入总计', aliases: ['收入合计'], role: 'total' }],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'expenditure'],
        body: {
          kind: 'lines',
          lines: [],
          classes: classes([{ table: 's3', columns: ['total'] }]),
          closing: [{ id: 'e-total', label: '支出总计', aliases: ['支出合计'], role: 'total' }],
        },
      },
    ],
  },
};
