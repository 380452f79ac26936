import type { Budget } from '../book/budget.js';
import { standsOn } from '../book/queries.js';
import type { Place } from '../sheet/place.js';
import type { Check } from '../forms/check.js';
import type { TableId } from '../forms/form.js';
import type { Told } from './amount-check.js';
import { CellMap } from './cell-map.js';
import { checksOf } from './laid-out.js';
import { toldSums } from './registry.js';
import type { Operand } from './operand.js';
import { Run } from './run.js';

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
  const sumOf = sumsOfFormulas(budget, isFormula);
  const found = new CellMap<readonly Source[]>();
  const follow = (cell: Place, depth: number): readonly Source[] => {
    const known = found.get(cell);
    if (known) return known;
    const sum = depth < DEEPEST ? sumOf(cell) : undefined;
    const sources: Source[] = [{ cell, times: 1 }];
    for (const { places, sign } of sum?.right ?? []) {
      for (const place of places) {
        for (const source of follow(place, depth + 1)) {
          sources.push(sign === 1 ? source : { cell: source.cell, times: -source.times });
        }
      }
    }
    found.set(cell, sources);
    return sources;
  };
  return (cell) => follow(cell, 0);
}

/**
 * The declared sum that a formula cell is the only cell on the left of. Sums are told sheet by sheet, when a formula on it is asked for:
 * most workbooks have few that do not hold, and those that came without formulas need none.
 */
function sumsOfFormulas(budget: Budget, isFormula: (cell: Place) => boolean): (cell: Place) => Told | undefined {
  const run = new Run(budget);
  const laidOut = new Set<string>();
  const sums = new CellMap<Told>();
  const layOut = (sheet: string): void => {
    const tables = tablesOn(budget, sheet);
    for (const check of checksOf(budget.form)) {
      if (!summedTables(check).some((table) => tables.has(table))) continue;
      for (const told of toldSums(check, run)) {
        const cell = onlyCell(told.left);
        if (cell?.sheet === sheet && isFormula(cell)) sums.set(cell, told);
      }
    }
  };
  return (cell) => {
    if (!isFormula(cell)) return undefined;
    if (!laidOut.has(cell.sheet)) {
      laidOut.add(cell.sheet);
      layOut(cell.sheet);
    }
    return sums.get(cell);
  };
}

/** The one cell of a side; `undefined` where it has none or several. */
function onlyCell(operands: readonly Operand[]): Place | undefined {
  let only: Place | undefined;
  for (const { places } of operands) {
    if (places.length > 1 || (only && places.length > 0)) return undefined;
    only ??= places[0];
  }
  return only;
}

/** The tables that a check computes cells of: those on its left side. */
function summedTables(check: Check): readonly TableId[] {
  switch (check.kind) {
    case 'total-row':
      return [check.table];
    case 'row-sum':
      return check.computes ? [check.table] : [];
    case 'balance':
    case 'match':
      return check.computes ? check.left.map(({ table }) => table) : [];
    default:
      return [];
  }
}

function tablesOn(budget: Budget, sheet: string): ReadonlySet<TableId> {
  return new Set(budget.tables.filter((table) => standsOn(table, sheet)).map(({ form }) => form.id));
}
