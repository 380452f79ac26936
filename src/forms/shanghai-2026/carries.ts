/** 带入: what is typed once in the nine tables and needed again. */
import type { Carry } from '../form.js';

export const carries: readonly Carry[] = [
  // Money comes in by code and is spent by code; how it is split is the accountant's to say.
  { from: 's2', to: 's3', by: 'code', amounts: [] },
  // 收入总表 does not say which of the three budgets pays for a code: the row alone is carried, into the one that most codes belong to.
  {
    from: 's3',
    to: 's5',
    by: 'code',
    where: ['basic', 'project'],
    keysIn: { table: 's2', columns: ['appropriation'] },
    amounts: [],
  },
];
