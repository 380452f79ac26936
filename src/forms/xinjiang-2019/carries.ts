/** 带入: what is typed once in the 2019 tables and needed again. */
import type { Carry } from '../form.js';

/** Sources of 表二 that are no general public budget, and no government fund. */
const NO_GENERAL = ['fund', 'special', 'business', 'operating', 'other', 'reserve', 'carryover'] as const;
const NO_FUND = ['general', 'special', 'business', 'operating', 'other', 'reserve', 'carryover'] as const;
const NO_APPROPRIATION = ['special', 'business', 'operating', 'other', 'reserve', 'carryover'] as const;

const BASIC_AND_PROJECT = [
  { from: ['basic'], to: 'basic' },
  { from: ['project'], to: 'project' },
] as const;

export const carries: readonly Carry[] = [
  // Money comes in by code and is spent by code; how it is split in basic and project is the accountant's to say.
  { from: 't2', to: 't3', by: 'code', amounts: [] },
  { from: 't2', to: 't5', by: 'code', where: ['general'], amounts: [] },
  { from: 't2', to: 't9', by: 'code', where: ['fund'], amounts: [] },
  // A code that only one budget pays for: its whole expenditure stands in that budget's table.
  {
    from: 't3',
    to: 't5',
    by: 'code',
    where: ['basic', 'project'],
    keysIn: { table: 't2', columns: ['general'] },
    amounts: BASIC_AND_PROJECT,
    amountsWhereZero: { table: 't2', columns: NO_GENERAL },
  },
  {
    from: 't3',
    to: 't9',
    by: 'code',
    where: ['basic', 'project'],
    keysIn: { table: 't2', columns: ['fund'] },
    amounts: BASIC_AND_PROJECT,
    amountsWhereZero: { table: 't2', columns: NO_FUND },
  },
  // One code may hold several projects: the row is certain, its amounts are not.
  { from: 't3', to: 't7', by: 'code', where: ['project'], amounts: [] },
  // Where the department lives on appropriations alone, so do its projects.
  {
    from: 't7',
    to: 'target',
    by: 'project',
    where: ['total'],
    amounts: [{ from: ['total'], to: 'appropriation' }],
    amountsWhereZero: { table: 't2', columns: NO_APPROPRIATION, whole: true },
  },
];
