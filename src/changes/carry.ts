/** 带入: rows typed in one table, proposed for the tables that need the same, with the amounts that must be equal. */
import type { Budget } from '../book/budget.js';
import { mayWrite, tablesOf } from '../book/queries.js';
import type { Carry } from '../forms/form.js';
import { carryIntoCards } from './carry-cards.js';
import type { CarryPreview } from './carry-preview.js';
import { carryIntoRows } from './carry-rows.js';
import { carriedKeys } from './carry-source.js';

export type { CarryPreview } from './carry-preview.js';

/** Previews of one carry, or of all that the form set declares; those between tables that the workbook lacks are left out. */
export function planCarry(budget: Budget, carry?: Carry): CarryPreview[] {
  const carries = carry === undefined ? budget.form.carries : [carry];
  return carries.flatMap((one) => {
    const targets = tablesOf(budget, one.to).filter(mayWrite);
    const [target] = targets;
    if (target === undefined || tablesOf(budget, one.from).length === 0) return [];
    const keys = carriedKeys(budget, one);
    const carried =
      target.form.layout.kind === 'card'
        ? carryIntoCards(targets, keys, one)
        : carryIntoRows(budget, target, keys, one);
    return [{ carry: one, from: one.from, to: one.to, ...carried }];
  });
}
