import type { TableForm } from '../form.js';
import { FRAME, functionalRows, FUNCTIONAL_CODE, FUNCTIONAL_NAME, PORTRAIT } from './parts.js';

/** In what the tables of the three budgets differ. */
type Differences = Pick<TableForm, 'id' | 'number' | 'sheetName' | 'title' | 'titleAliases' | 'map'> & {
  readonly blankRows: number;
};

/** 公开05表, 08表 and 09表: expenditure of one budget by functional code. */
function budgetByCode({ blankRows, ...table }: Differences): TableForm {
  return {
    ...table,
    layout: {
      ...FRAME,
      unitColumns: 1,
      departmentColumns: 2,
      columns: [
        FUNCTIONAL_CODE,
        FUNCTIONAL_NAME,
        { id: 'total', kind: 'amount', width: 16, words: ['合计', '小计'] },
        { id: 'basic', kind: 'amount', width: 16, words: ['基本支出'] },
        { id: 'project', kind: 'amount', width: 16, words: ['项目支出'] },
      ],
      header: [
        [
          { text: '科目编码', rowspan: 2 },
          { text: '科目名称', rowspan: 2 },
          { text: '{year}年预算数', colspan: 3 },
        ],
        [{ text: '合计' }, { text: '基本支出' }, { text: '项目支出' }],
      ],
      headerHeights: [22, 22],
      panels: [
        {
          id: 'expenditure',
          columns: ['code', 'name', 'total', 'basic', 'project'],
          body: functionalRows(blankRows),
        },
      ],
      page: PORTRAIT,
    },
  };
}

export const generalBudget: TableForm = budgetByCode({
  id: 'p5',
  number: '公开05表',
  sheetName: '05一般公共预算支出表',
  title: '{year}年一般公共预算支出表',
  titleAliases: ['一般公共预算支出预算表', '一般公共预算支出情况表', '{who}一般公共预算支出表'],
  map: { x: 1.5, y: 3.2, caption: '一般预算' },
  blankRows: 14,
});

export const governmentFund: TableForm = budgetByCode({
  id: 'p8',
  number: '公开08表',
  sheetName: '08政府性基金预算支出表',
  title: '{year}年政府性基金预算支出表',
  titleAliases: ['政府性基金预算支出预算表', '政府性基金预算支出情况表', '{who}政府性基金预算支出表'],
  map: { x: 0.5, y: 3.2, caption: '政府基金' },
  blankRows: 6,
});

export const stateCapital: TableForm = budgetByCode({
  id: 'p9',
  number: '公开09表',
  sheetName: '09国有资本经营预算支出表',
  title: '{year}年国有资本经营预算支出表',
  titleAliases: ['国有资本经营预算支出预算表', '国有资本经营预算支出情况表', '{who}国有资本经营预算支出表'],
  map: { x: 2.5, y: 3.2, caption: '国资预算' },
  blankRows: 6,
});
