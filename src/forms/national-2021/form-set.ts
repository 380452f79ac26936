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
import { projects } from './projects.js';

/** The ten tables (公开01表 – 公开10表) that most departments of the country publish since fiscal year 2021. */
export const national2021: FormSet = {
  id: 'national-2021',
  name: '部门预算公开表（公开01—10表，2021年起）',
  fromYear: 2021,
  unit: '万元',
  numberFormats: { 万元: '#,##0.00', 元: '#,##0.00' },
  who: ['部门', '单位'],
  texts: [
    { sheetName: '封面' },
    { sheetName: '目录' },
    { sheetName: '{who}概况', aliases: ['主要职能', '主要职责', '机构设置', '{who}基本情况'] },
    { sheetName: '情况说明', aliases: ['编制说明', '预算说明', '{who}预算情况说明', '其他相关情况说明'] },
    { sheetName: '名词解释' },
  ],
  tables: [
    overall,
    income,
    expenditure,
    appropriation,
    generalBudget,
    basicExpenditure,
    officialExpenses,
    governmentFund,
    stateCapital,
    projects,
  ],
  checks: [...inside, ...overallAndAppropriation, ...byCode, ...rules],
  carries,
};
