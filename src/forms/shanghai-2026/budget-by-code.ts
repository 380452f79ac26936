import type { TableForm } from '../form.js';
import { CODE_PARTS, codedRows, FRAME, FUNCTIONAL_CODE, FUNCTIONAL_NAME } from './parts.js';

/** In what the tables of the three budgets differ. */
type Differences = Pick<TableForm, 'id' | 'sheetName' | 'title' | 'titleAliases' | 'map'> & {
  /** Printed over the amounts. */
  readonly heading: string;
  readonly blankRows: number;
};

/** Expenditure of one budget by functional code. */
function budgetByCode({ heading, blankRows, ...table }: Differences): TableForm {
  return {
    ...table,
    layout: {
      ...FRAME,
      unitColumns: 2,
      departmentColumns: 4,
      columns: [
        ...FUNCTIONAL_CODE,
        FUNCTIONAL_NAME,
        { id: 'total', kind: 'amount', width: 20, words: ['合计', '小计'] },
        { id: 'basic', kind: 'amount', width: 20, words: ['基本支出'] },
        { id: 'project', kind: 'amount', width: 20, words: ['项目支出'] },
      ],
      header: [
        [
          { text: '功能分类科目编码', colspan: 3 },
          { text: '功能分类科目名称', rowspan: 2 },
          { text: heading, colspan: 3 },
        ],
        [...CODE_PARTS, { text: '合计' }, { text: '基本支出' }, { text: '项目支出' }],
      ],
      headerHeights: [22, 22],
      panels: [
        {
          id: 'expenditure',
          columns: ['class', 'section', 'item', 'name', 'total', 'basic', 'project'],
          body: codedRows(blankRows),
        },
      ],
    },
  };
}

export const generalBudget: TableForm = budgetByCode({
  id: 's5',
  sheetName: '{who}一般公共预算拨款表',
  title: '{year}年{who}一般公共预算支出功能分类预算表',
  titleAliases: ['一般公共预算支出功能分类预算表', '一般公共预算拨款表'],
  heading: '一般公共预算支出',
  map: { x: 1.5, y: 3.2, caption: '一般预算' },
  blankRows: 14,
});

export const governmentFund: TableForm = budgetByCode({
  id: 's6',
  sheetName: '{who}政府性基金拨款表',
  title: '{year}年{who}政府性基金预算支出功能分类预算表',
  titleAliases: ['政府性基金预算支出功能分类预算表', '政府性基金拨款表', '{who}政府性基金预算拨款表'],
  heading: '政府性基金预算支出',
  map: { x: 0.5, y: 3.2, caption: '政府基金' },
  blankRows: 6,
});

export const stateCapital: TableForm = budgetByCode({
  id: 's7',
  sheetName: '{who}国有资本经营预算拨款表',
  title: '{year}年{who}国有资本经营预算支出功能分类预算表',
  titleAliases: ['国有资本经营预算支出功能分类预算表', '国有资本经营预算拨款表'],
  heading: '国有资本经营预算支出',
  map: { x: 2.5, y: 3.2, caption: '国资预算' },
  blankRows: 6,
});
