import type { Budget } from '../book/budget.js';
import type { Place } from '../sheet/place.js';
import { explain } from './explain.js';
import type { Comparison } from './outcome.js';

/** A cell and how often it counts in a sum: 1, −1, seldom more. */
export interface Source {
  readonly cell: Place;
  readonly times: number;
}

/** Longest chain of sums that is followed: 表一 ← 表二's total row ← its row ← its parts. */
const DEEPEST = 6;

/**
 * Follows the sums that the form declares, as far as formulas stand in the cells: gives the way from a cell to every cell that it adds
 * up, itself first. A cell that is typed, or whose formula is none of the form's, is its own only source.
 */
export function sourcesIn(budget: Budget, isFormula: (cell: Place) => boolean): (cell: Place) => readonly Source[] {
  const sums = new Map<string, Comparison>();
  for (const check of budget.form.checks) {
    if (check.kind !== 'total-row' && !('computes' in check)) continue;
    for (const comparison of explain(budget, check.id)) {
      const [cell, ...others] = comparison.left.parts.flatMap((part) => part.places);
      if (cell && others.length === 0 && isFormula(cell)) sums.set(nameOf(cell), comparison);
    }
  }
  const found = new Map<string, readonly Source[]>();
  const follow = (cell: Place, depth: number): readonly Source[] => {
    const known = found.get(nameOf(cell));
    if (known) return known;
    const sum = depth < DEEPEST ? sums.get(nameOf(cell)) : undefined;
    const parts = sum?.right.parts ?? [];
    const sources: readonly Source[] = [
      { cell, times: 1 },
      ...parts.flatMap(({ places, sign }) =>
        places.flatMap((place) => follow(place, depth + 1).map((one) => ({ ...one, times: one.times * sign }))),
      ),
    ];
    found.set(nameOf(cell), sources);
    return sources;
  };
  return (cell) => follow(cell, 0);
}

function nameOf({ sheet, row, column }: Place): string {
  return `${row},${column} ${sheet}`;
}
