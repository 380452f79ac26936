import type { TableForm } from '../form.js';
import { classes, FRAME, LANDSCAPE } from './parts.js';

/** 公开04表: fiscal appropriation, income and expenditure, in three budgets. */
export const appropriation: TableForm = {
  id: 'p4',
  number: '公开04表',
  sheetName: '04财政拨款收支总表',
  title: '{year}年财政拨款收支总表',
  titleAliases: ['财政拨款收支预算总表', '{who}财政拨款收支总表', '财政拨款收支总体情况表'],
  map: { x: 1.5, y: 1.5, caption: '财政拨款' },
  layout: {
    ...FRAME,
    unitColumns: 2,
    departmentColumns: 3,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 32, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 15, words: ['预算数', '金额', '合计'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 34, words: ['项目', '功能分类'], under: '支出' },
      { id: 'total', kind: 'amount', width: 15, words: ['合计', '小计'], under: '支出' },
      { id: 'general', kind: 'amount', width: 15, words: ['一般公共预算'], under: '支出' },
      { id: 'fund', kind: 'amount', width: 15, words: ['政府性基金预算'], under: '支出' },
      { id: 'capital', kind: 'amount', width: 17, words: ['国有资本经营预算'], under: '支出' },
    ],
    header: [
      [
        { text: '收        入', colspan: 2 },
        { text: '支        出', colspan: 5 },
      ],
      [
        { text: '项    目' },
        { text: '预算数' },
        { text: '项    目' },
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
            { id: 'current', label: '一、本年收入', aliases: ['本年收入', '本年收入合计'], role: 'subtotal' },
            {
              id: 'general',
              label: '（一）一般公共预算拨款',
              aliases: ['一般公共预算拨款', '一般公共预算拨款收入', '一般公共预算财政拨款'],
              role: 'line',
            },
            {
              id: 'fund',
              label: '（二）政府性基金预算拨款',
              aliases: ['政府性基金预算拨款', '政府性基金预算拨款收入', '政府性基金预算财政拨款'],
              role: 'line',
            },
            {
              id: 'capital',
              label: '（三）国有资本经营预算拨款',
              aliases: ['国有资本经营预算拨款', '国有资本经营预算拨款收入', '国有资本经营预算财政拨款'],
              role: 'line',
            },
            { id: 'carryover', label: '二、上年结转', aliases: ['上年结转', '上年结转结余'], role: 'line' },
          ],
          closing: [null, { id: 'total', label: '收 入 总 计', role: 'total' }],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'total', 'general', 'fund', 'capital'],
        body: {
          kind: 'lines',
          lines: [{ id: 'e-current', label: '一、本年支出', aliases: ['本年支出', '本年支出合计'], role: 'subtotal' }],
          classes: classes('（一）', 14, [
            { table: 'p5', columns: ['total'] },
            { table: 'p8', columns: ['total'] },
            { table: 'p9', columns: ['total'] },
          ]),
          closing: [
            { id: 'e-carryover', label: '二、结转下年', aliases: ['结转下年', '年末结转和结余'], role: 'line' },
            { id: 'e-total', label: '支 出 总 计', role: 'total' },
          ],
        },
      },
    ],
    page: LANDSCAPE,
  },
};
