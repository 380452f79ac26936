import type { TableForm } from '../form.js';
import { LANDSCAPE, NOTE } from './parts.js';

/** 表八: official travel abroad, vehicles and receptions (“三公”经费) of the general public budget; one line of figures. */
export const officialExpenses: TableForm = {
  id: 't8',
  number: '表八',
  sheetName: '表八',
  title: '一般公共预算“三公”经费支出情况表',
  titleAliases: ['一般公共预算“三公”经费支出表', '“三公”经费支出情况表', '“三公”经费支出表', '“三公”经费预算表'],
  map: { x: 3, y: 4.6, caption: '三公经费' },
  layout: {
    kind: 'grid',
    department: '编制单位： ',
    unitColumns: 2,
    titleInsideGrid: false,
    columns: [
      { id: 'total', kind: 'amount', printZero: true, width: 16, words: ['合计'] },
      { id: 'abroad', kind: 'amount', printZero: true, width: 20, words: ['因公出国（境）费', '因公出国（境）费用'] },
      {
        id: 'vehicles',
        kind: 'amount',
        printZero: true,
        width: 16,
        words: ['小计'],
        under: '公务用车购置及运行费',
      },
      { id: 'purchase', kind: 'amount', printZero: true, width: 18, words: ['公务用车购置费', '购置费'] },
      {
        id: 'running',
        kind: 'amount',
        printZero: true,
        width: 18,
        words: ['公务用车运行费', '公务用车运行维护费', '运行费', '运行维护费'],
      },
      { id: 'reception', kind: 'amount', printZero: true, width: 16, words: ['公务接待费'] },
    ],
    header: [
      [
        { text: '合计', rowspan: 2 },
        { text: '因公出国（境）费', rowspan: 2 },
        { text: '公务用车购置及运行费', colspan: 3 },
        { text: '公务接待费', rowspan: 2 },
      ],
      [{ text: '小计' }, { text: '公务用车购置费' }, { text: '公务用车运行费' }],
    ],
    headerHeights: [24, 24],
    bodyHeight: 24,
    panels: [
      {
        id: 'figures',
        columns: ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'],
        body: {
          kind: 'lines',
          lines: [{ id: 'figures', label: '', role: 'line' }],
          closing: [],
          blankRows: 4,
        },
      },
    ],
    note: NOTE,
    page: LANDSCAPE,
  },
};
