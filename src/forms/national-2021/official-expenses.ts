import type { AmountColumn, HeaderCell, TableForm } from '../form.js';
import { FRAME, LANDSCAPE } from './parts.js';

/** The six figures of one year, last year's ids behind `last-`. */
function figures(year: 'this' | 'last'): readonly AmountColumn[] {
  const column = (id: string, words: readonly string[], under?: string): AmountColumn => ({
    id: year === 'this' ? id : `last-${id}`,
    kind: 'amount',
    printZero: true,
    width: 13,
    words,
    year,
    ...(under === undefined ? {} : { under }),
  });
  return [
    column('total', ['合计']),
    column('abroad', ['因公出国（境）费', '因公出国（境）费用']),
    column('vehicles', ['小计'], '公务用车购置及运行费'),
    column('purchase', ['公务用车购置费', '购置费'], '公务用车购置及运行费'),
    column('running', ['公务用车运行费', '公务用车运行维护费', '运行费'], '公务用车购置及运行费'),
    column('reception', ['公务接待费']),
  ];
}

const COLUMNS = [...figures('last'), ...figures('this')];
const YEAR: readonly HeaderCell[] = [
  { text: '合计', rowspan: 2 },
  { text: '因公出国（境）费', rowspan: 2 },
  { text: '公务用车购置及运行费', colspan: 3 },
  { text: '公务接待费', rowspan: 2 },
];
const VEHICLES: readonly HeaderCell[] = [{ text: '小计' }, { text: '公务用车购置费' }, { text: '公务用车运行费' }];

/** 公开07表: “三公” of the general public budget, last year's beside this year's; in 万元, whatever the other tables are in. */
export const officialExpenses: TableForm = {
  id: 'p7',
  number: '公开07表',
  sheetName: '07三公经费支出表',
  title: '{year}年一般公共预算“三公”经费支出表',
  titleAliases: ['“三公”经费支出表', '一般公共预算“三公”经费支出预算表', '“三公”经费支出预算表', '“三公”经费预算表'],
  unit: '万元',
  map: { x: 1.5, y: 4.4, caption: '三公经费' },
  layout: {
    ...FRAME,
    bodyHeight: 28,
    unitColumns: 2,
    departmentColumns: 6,
    columns: COLUMNS,
    header: [
      [
        { text: '{lastYear}年预算数', colspan: 6 },
        { text: '{year}年预算数', colspan: 6 },
      ],
      [...YEAR, ...YEAR],
      [...VEHICLES, ...VEHICLES],
    ],
    headerHeights: [24, 24, 36],
    panels: [
      {
        id: 'figures',
        columns: COLUMNS.map(({ id }) => id),
        body: { kind: 'lines', lines: [{ id: 'figures', label: '', role: 'line' }], closing: [] },
      },
    ],
    page: LANDSCAPE,
  },
};
