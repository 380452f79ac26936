/** Neighbouring marks that are one and the same rule become one conditional format over both. */
import type { Mark } from '../change.js';
import { filledInto } from './shift.js';

/** Joins marks whose areas touch side by side, or one above the other, and whose formula is the same seen from there. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  return mergeAlong(mergeAlong(marks, 'columns'), 'rows');
}

function mergeAlong(marks: readonly Mark[], along: 'columns' | 'rows'): Mark[] {
  const merged: Mark[] = [];
  for (const mark of marks) {
    const at = merged.findIndex((one) => touches(one, mark, along) && sameRule(one, mark));
    const same = merged[at];
    if (same === undefined) merged.push(mark);
    else merged[at] = { ...same, area: { ...same.area, right: mark.area.right, bottom: mark.area.bottom } };
  }
  return merged;
}

function touches({ area, check }: Mark, { area: next, check: other }: Mark, along: 'columns' | 'rows'): boolean {
  if (check !== other || area.sheet !== next.sheet) return false;
  return along === 'columns'
    ? area.top === next.top && area.bottom === next.bottom && area.right + 1 === next.left
    : area.left === next.left && area.right === next.right && area.bottom + 1 === next.top;
}

function sameRule({ area, formula }: Mark, { area: next, formula: other }: Mark): boolean {
  return filledInto(formula, next.top - area.top, next.left - area.left) === other;
}
