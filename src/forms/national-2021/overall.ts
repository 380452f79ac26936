import type { TableForm } from '../form.js';
import { classes, FRAME, PORTRAIT } from './parts.js';

/** 公开01表: income and expenditure of the whole department. */
export const overall: TableForm = {
  id: 'p1',
  number: '公开01表',
  sheetName: '01收支总表',
  title: '{year}年{who}收支总表',
  titleAliases: ['{who}收支预算总表', '{who}收支总体情况表', '收支总表', '收支预算总表'],
  map: { x: 1.5, y: 0, caption: '收支总表' },
  layout: {
    ...FRAME,
    unitColumns: 1,
    departmentColumns: 2,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 36, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 16, words: ['预算数', '金额'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 36, words: ['项目', '功能分类'], under: '支出' },
      { id: 'expenditure', kind: 'amount', width: 16, words: ['预算数', '金额'], under: '支出' },
    ],
    header: [
      [
        { text: '收        入', colspan: 2 },
        { text: '支        出', colspan: 2 },
      ],
      [{ text: '项    目' }, { text: '预算数' }, { text: '项    目' }, { text: '预算数' }],
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
              label: '一、一般公共预算拨款收入',
              aliases: ['一般公共预算拨款收入', '一般公共预算拨款', '一般公共预算财政拨款收入'],
              role: 'line',
            },
            {
              id: 'fund',
              label: '二、政府性基金预算拨款收入',
              aliases: ['政府性基金预算拨款收入', '政府性基金预算拨款', '政府性基金预算财政拨款收入'],
              role: 'line',
            },
            {
              id: 'capital',
              label: '三、国有资本经营预算拨款收入',
              aliases: ['国有资本经营预算拨款收入', '国有资本经营预算拨款', '国有资本经营预算财政拨款收入'],
              role: 'line',
            },
            {
              id: 'special',
              label: '四、财政专户管理资金收入',
              aliases: ['财政专户管理资金收入', '财政专户管理资金'],
              role: 'line',
            },
            { id: 'business', label: '五、事业收入', aliases: ['事业收入'], role: 'line' },
            { id: 'operating', label: '六、事业单位经营收入', aliases: ['事业单位经营收入'], role: 'line' },
            { id: 'superior', label: '七、上级补助收入', aliases: ['上级补助收入'], role: 'line' },
            { id: 'subordinate', label: '八、附属单位上缴收入', aliases: ['附属单位上缴收入'], role: 'line' },
            { id: 'other', label: '九、其他收入', aliases: ['其他收入'], role: 'line' },
          ],
          closing: [
            { id: 'current', label: '本年收入合计', role: 'subtotal' },
            { id: 'reserve', label: '使用非财政拨款结余', role: 'line' },
            { id: 'carryover', label: '上年结转', aliases: ['上年结转结余', '年初结转和结余'], role: 'line' },
            { id: 'total', label: '收 入 总 计', role: 'total' },
          ],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'expenditure'],
        body: {
          kind: 'lines',
          lines: [],
          classes: classes('一、', 14, [{ table: 'p3', columns: ['total'] }]),
          closing: [
            { id: 'e-current', label: '本年支出合计', role: 'subtotal' },
            null,
            { id: 'e-carryover', label: '结转下年', aliases: ['年末结转和结余'], role: 'line' },
            { id: 'e-total', label: '支 出 总 计', role: 'total' },
          ],
        },
      },
    ],
    page: PORTRAIT,
  },
};
