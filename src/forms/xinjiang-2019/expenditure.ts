import type { TableForm } from '../form.js';
import { expenditureByCode } from './expenditure-by-code.js';

/** 表三: the department's expenditure by functional code. */
export const expenditure: TableForm = {
  id: 't3',
  number: '表三',
  sheetName: '表三',
  title: '部门支出总体情况表',
  titleAliases: ['部门支出总表', '部门支出预算总表', '部门支出预算总体情况表', '单位支出总体情况表', '支出总体情况表'],
  map: { x: 3, y: 1, caption: '支出' },
  layout: {
    department: '编制部门：  ',
    unitColumns: 2,
    titleInsideGrid: false,
    ...expenditureByCode({ item: '项目', heading: '支出预算', total: '合计', blankRows: 23, totalRow: true }),
  },
};
