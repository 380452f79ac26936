import type { TableForm } from '../form.js';
import { CLASS_LINES, NOTE, PORTRAIT, TRANSFER_LINE } from './parts.js';

/** 表一: income and expenditure of the whole department. */
export const overall: TableForm = {
  id: 't1',
  number: '表一',
  sheetName: '表一',
  title: '部门收支总体情况表',
  titleAliases: ['部门收支总表', '部门收支预算总表', '部门收支预算总体情况表', '单位收支总体情况表', '收支总体情况表'],
  map: { x: 1.5, y: 0, caption: '收支总表' },
  layout: {
    kind: 'grid',
    department: '编制部门： ',
    unitColumns: 1,
    titleInsideGrid: false,
    columns: [
      { id: 'incomeItem', kind: 'label', width: 42, words: ['项目'], under: '收入' },
      { id: 'income', kind: 'amount', width: 14, words: ['预算数', '合计'], under: '收入' },
      { id: 'expenditureItem', kind: 'label', width: 32, words: ['功能分类', '项目'], under: '支出' },
      { id: 'expenditure', kind: 'amount', width: 14, words: ['预算数', '合计'], under: '支出' },
    ],
    header: [
      [
        { text: '收     入', colspan: 2 },
        { text: '支     出', colspan: 2 },
      ],
      [{ text: '项     目' }, { text: '预算数' }, { text: '功能分类' }, { text: '预算数' }],
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
            { id: 'general', label: '一般公共预算', aliases: ['一般公共预算拨款'], indent: 4, role: 'line' },
            { id: 'fund', label: '政府性基金预算', aliases: ['政府性基金预算拨款'], indent: 4, role: 'line' },
            {
              id: 'education',
              label: '教育收费（财政专户）',
              aliases: ['教育收费', '财政专户管理资金'],
              role: 'line',
            },
            { id: 'business', label: '事业收入', role: 'line' },
            { id: 'operating', label: '事业单位经营收入', role: 'line' },
            { id: 'other', label: '其他收入', role: 'line' },
            { id: 'reserve', label: '用事业基金弥补收支差额', role: 'line' },
          ],
          closing: [
            { id: 'subtotal', label: '小           计', role: 'subtotal' },
            {
              id: 'carryover',
              label: '单位上年结余（不包括国库集中支付额度结余）',
              aliases: ['单位上年结余', '上年结余'],
              role: 'line',
            },
            { id: 'total', label: '收  入  总  计', aliases: ['收入合计'], role: 'total' },
          ],
        },
      },
      {
        id: 'expenditure',
        columns: ['expenditureItem', 'expenditure'],
        body: {
          kind: 'lines',
          lines: CLASS_LINES,
          closing: [
            { id: 'e-subtotal', label: '小           计', role: 'subtotal' },
            TRANSFER_LINE,
            { id: 'e-total', label: '支  出  合  计', aliases: ['支出总计'], role: 'total' },
          ],
        },
      },
    ],
    note: NOTE,
    page: PORTRAIT,
  },
};
