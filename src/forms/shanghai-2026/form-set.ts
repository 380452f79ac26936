import type { FormSet } from '../form.js';
import { appropriation } from './appropriation.js';
import { basicExpenditure } from './basic-expenditure.js';
import { generalBudget, governmentFund, stateCapital } from './budget-by-code.js';
import { carries } from './carries.js';
import { overallAndAppropriation } from './checks-between.js';
import { byCode } from './checks-by-code.js';
import { inside } from './checks-inside.js';
import { rules } from './checks-rules.js';
import { expenditure } from './expenditure.js';
import { income } from './income.js';
import { officialExpenses } from './official-expenses.js';
import { overall } from './overall.js';

/** The nine tables that departments and units of Shanghai's districts publish for fiscal year 2026. */
export const shanghai2026: FormSet = {
  id: 'shanghai-2026',
  name: '上海市区级部门（单位）预算公开表（2026年）',
  fromYear: 2026,
  unit: '元',
  numberFormats: { 万元: '#,##0.00', 元: '#,##0.00' },
  who: ['部门', '单位'],
  texts: [
    { sheetName: '封面' },
    { sheetName: '目录' },
    { sheetName: '主要职能', aliases: ['主要职责', '{who}主要职能'] },
    { sheetName: '机构设置', aliases: ['{who}机构设置'] },
    { sheetName: '名词解释' },
    { sheetName: '编制说明', aliases: ['{who}预算编制说明', '预算编制说明'] },
    { sheetName: '其他相关情况说明' },
    { sheetName: '项目经费情况说明' },
  ],
  tables: [
    overall,
    income,
    expenditure,
    appropriation,
    generalBudget,
    governmentFund,
    stateCapital,
    basicExpenditure,
    officialExpenses,
  ],
  checks: [...inside, ...overallAndAppropriation, ...byCode, ...rules],
  carries,
};
