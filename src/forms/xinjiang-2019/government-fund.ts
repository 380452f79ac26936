import type { TableForm } from '../form.js';
import { expenditureByCode } from './expenditure-by-code.js';

/** 表九: expenditure of the government fund budget (政府性基金预算) by functional code; the form has no total row. */
export const governmentFund: TableForm = {
  id: 't9',
  number: '表九',
  sheetName: '表九',
  title: '政府性基金预算支出情况表',
  titleAliases: ['政府性基金预算支出表', '政府性基金预算支出预算表', '部门政府性基金预算支出情况表'],
  map: { x: 0, y: 3.9, caption: '政府基金' },
  layout: {
    department: '编制单位：',
    unitColumns: 2,
    titleInsideGrid: false,
    ...expenditureByCode({
      item: '项  目',
      heading: '政府性基金预算支出',
      total: '小计',
      blankRows: 5,
      totalRow: false,
    }),
  },
};
