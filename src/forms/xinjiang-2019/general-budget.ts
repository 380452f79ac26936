import type { TableForm } from '../form.js';
import { expenditureByCode } from './expenditure-by-code.js';

/** 表五: expenditure of the general public budget (一般公共预算) by functional code. */
export const generalBudget: TableForm = {
  id: 't5',
  number: '表五',
  sheetName: '表五',
  title: '一般公共预算支出情况表',
  titleAliases: ['一般公共预算支出表', '一般公共预算支出预算表', '部门一般公共预算支出情况表'],
  map: { x: 1.5, y: 3.4, caption: '一般预算' },
  layout: {
    department: '编制部门：',
    unitColumns: 1,
    departmentColumns: 4,
    titleInsideGrid: true,
    ...expenditureByCode({ item: '项目', heading: '一般公共预算支出', total: '小计', blankRows: 8, totalRow: true }),
  },
};
