import type { TableForm } from '../form.js';
import { CLASS_LINES, NOTE, PORTRAIT, TRANSFER_LINE } from './parts.js';

/** 表四: fiscal appropriation, income and expenditure. */
export const appropriation: TableForm = {
  id: 't4',
  number: '表四',
  sheetName: '表四',
  title: '财政拨款收支预算总体情况表',
  titleAliases: [
    '财政拨款收支总表',
    '财政拨款收支预算总表',
    '财政拨款收支总体情况表',
    '部门财政拨款收支总表',
    '部门财政拨款收支预算总表',
  ],
  map: { x: 1.5, y: 1.5, caption: '财政拨款' },
  layout: {
    kind: 'grid',
    department: '编制部门：',
    unitColumns: 2,
    titleInsideGrid: false,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 24, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 13, words: ['合计', '预算数'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 31, words: ['功能分类', '项目'], under: '支出' },
      { id: 'total', kind: 'amount', width: 13, words: ['合计', '小计'], under: '支出' },
      { id: 'general', kind: 'amount', width: 14, words: ['一般公共预算'], under: '支出' },
      { id: 'fund', kind: 'amount', width: 16, words: ['政府性基金预算'], under: '支出' },
    ],
    header: [
      [
        { text: '财政拨款收入', colspan: 2 },
        { text: '财政拨款支出', colspan: 4 },
      ],
      [
        { text: '项    目' },
        { text: '合计' },
        { text: '功  能  分  类' },
        { text: '合计' },
        { text: '一般公共预算' },
        { text: '政府性基金预算' },
      ],
    ],
    headerHeights: [20, 20],
    bodyHeight: 20,
    panels: [
      {
        id: 'income',
        columns: ['incomeItem', 'income'],
        body: {
          kind: 'lines',
          lines: [
            { id: 'appropriation', label: '财政拨款（补助）', aliases: ['财政拨款', '财政拨款收入'], role: 'line' },
            { id: 'general', label: '一般公共预算', aliases: ['一般公共预算拨款'], indent: 1, role: 'line' },
            { id: 'fund', label: '政府性基金预算', aliases: ['政府性基金预算拨款'], indent: 1, role: 'line' },
          ],
          closing: [
            { id: 'subtotal', label: '小       计', role: 'subtotal' },
            null,
            { id: 'total', label: '收  入  总  计', aliases: ['收入合计'], role: 'total' },
          ],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'total', 'general', 'fund'],
        body: {
          kind: 'lines',
          lines: CLASS_LINES,
          closing: [
            { id: 'e-subtotal', label: '小           计', role: 'subtotal' },
            TRANSFER_LINE,
            { id: 'e-total', label: '支  出  总  计', aliases: ['支出合计'], role: 'total' },
          ],
        },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
