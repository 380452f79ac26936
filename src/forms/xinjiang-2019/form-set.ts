import type { FormSet } from '../form.js';
import { appropriation } from './appropriation.js';
import { basicExpenditure } from './basic-expenditure.js';
import { carries } from './carries.js';
import { checks } from './checks.js';
import { expenditure } from './expenditure.js';
import { generalBudget } from './general-budget.js';
import { governmentFund } from './government-fund.js';
import { income } from './income.js';
import { officialExpenses } from './official-expenses.js';
import { overall } from './overall.js';
import { projectTarget } from './project-target.js';
import { projects } from './projects.js';

/** The nine tables and the performance target table that departments in Xinjiang publish for fiscal year 2019. */
export const xinjiang2019: FormSet = {
  id: 'xinjiang-2019',
  name: '新疆部门预算公开表（2019年）',
  fromYear: 2019,
  unit: '万元',
  tables: [
    overall,
    income,
    expenditure,
    appropriation,
    generalBudget,
    basicExpenditure,
    projects,
    officialExpenses,
    governmentFund,
    projectTarget,
  ],
  checks,
  carries,
};
