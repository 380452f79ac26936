import type { AmountColumn, TableForm } from '../form.js';
import { FRAME } from './parts.js';

function column(id: string, width: number, words: readonly string[], under?: string): AmountColumn {
  return { id, kind: 'amount', printZero: true, width, words, ...(under === undefined ? {} : { under }) };
}

const VEHICLES = '公务用车购置及运行费';

const COLUMNS: readonly AmountColumn[] = [
  column('total', 14, ['合计']),
  column('abroad', 18, ['因公出国（境）费', '因公出国（境）费用']),
  column('reception', 16, ['公务接待费']),
  column('vehicles', 14, ['小计'], VEHICLES),
  column('purchase', 16, ['购置费', '公务用车购置费'], VEHICLES),
  column('running', 16, ['运行费', '公务用车运行费', '公务用车运行维护费'], VEHICLES),
  column('operation', 22, ['机关运行经费预算数', '机关运行经费', '机关运行费']),
];

/**
 * “三公”经费 and 机关运行经费 (what a public office needs to run); one row of figures, in 万元 while the other tables are in 元. Its head
 * stands higher than theirs.
 */
export const officialExpenses: TableForm = {
  id: 's9',
  sheetName: '{who}“三公”经费和机关运行费预算表',
  title: '{year}年{who}“三公”经费和机关运行经费预算表',
  titleAliases: ['“三公”经费和机关运行经费预算表', '{who}“三公”经费和机关运行费预算表', '“三公”经费和机关运行费预算表'],
  unit: '万元',
  map: { x: 2, y: 4.4, caption: '三公运行' },
  layout: {
    ...FRAME,
    head: { title: 1, department: 2, header: 3, titleSize: 18 },
    bodyHeight: 28,
    unitColumns: 2,
    departmentColumns: 4,
    unitText: '单位:{unit}',
    columns: COLUMNS,
    header: [
      [
        { text: '“三公”经费预算数', colspan: 6 },
        { text: '机关运行经费预算数', rowspan: 3 },
      ],
      [
        { text: '合计', rowspan: 2 },
        { text: '因公出国（境）费', rowspan: 2 },
        { text: '公务接待费', rowspan: 2 },
        { text: VEHICLES, colspan: 3 },
      ],
      [{ text: '小计' }, { text: '购置费' }, { text: '运行费' }],
    ],
    headerHeights: [24, 24, 24],
    panels: [
      {
        id: 'figures',
        columns: COLUMNS.map(({ id }) => id),
        body: { kind: 'lines', lines: [{ id: 'figures', label: '', role: 'line' }], closing: [] },
      },
    ],
  },
};
