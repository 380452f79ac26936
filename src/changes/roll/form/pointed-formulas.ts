/** Formulas on the sheets that stay: by the new form set where they were the old one's, and never of a sheet that was left behind. */
import type { Budget } from '../../../book/budget.js';
import { placeName } from '../../../sheet/place.js';
import type { Sheet } from '../../../sheet/sheet.js';
import type { CellChange } from '../../change.js';
import { fillsOf } from '../../compile/fill.js';
import { redirected, referencesOf } from '../../compile/shift.js';
import { Tables } from '../../compile/tables.js';
import type { RollItem } from '../roll-plan.js';
import type { MovedCells } from './moved-cells.js';

export interface PointedFormulas {
  /** One for each sheet. */
  readonly items: readonly RollItem[];
  readonly changes: readonly CellChange[];
  /** Formulas that go on reading a sheet that was left behind. */
  readonly stuck: readonly RollItem[];
}

/**
 * @param sheets the new year's sheets that stayed
 * @param old the workbook as its own form set reads it
 * @param now the new year's sheets, those that were made anew included, as the new form set reads them
 */
export function pointedFormulas(
  sheets: readonly Sheet[],
  old: Budget,
  now: Budget,
  cells: MovedCells,
): PointedFormulas {
  const [before, after] = [formulasOf(old), formulasOf(now)];
  const items: RollItem[] = [];
  const all: CellChange[] = [];
  const stuck: RollItem[] = [];
  for (const sheet of sheets) {
    const changes: CellChange[] = [];
    const why = { id: 'changes.roll.form-formulas', values: { sheet: sheet.name } };
    sheet.formulas.forEach((line, row) => {
      line.forEach((formula, column) => {
        if (formula === '') return;
        const at = { sheet: sheet.name, row, column };
        const place = placeName(at);
        const own = after.get(place);
        const isLeft = readsLeft(formula, sheet.name, cells);
        const isOld = before.get(place) === formula;
        if (!isLeft && !isOld) return;
        const next =
          own ?? (isLeft ? redirected(formula, sheet.name, sheet.name, (area) => cells.where(area)) : formula);
        if (next === undefined) {
          const message = { id: 'changes.roll.stuck', values: { place, formula } };
          stuck.push({ id: `stuck:${place}`, kind: 'form', at, message, changes: [], sure: true, taken: true });
        } else if (next !== formula) {
          changes.push({ kind: 'cell', at, before: formula, after: next, why });
        }
      });
    });
    if (changes.length === 0) continue;
    const message = { ...why, values: { ...why.values, count: changes.length } };
    items.push({ id: `formulas:${sheet.name}`, kind: 'form', message, changes, sure: true, taken: true });
    all.push(...changes);
  }
  return { items, changes: all, stuck };
}

/** The form's formulas by cell. */
function formulasOf(budget: Budget): ReadonlyMap<string, string> {
  return new Map(fillsOf(new Tables(budget), { blankRows: true }).map(({ at, formula }) => [placeName(at), formula]));
}

function readsLeft(formula: string, sheet: string, cells: MovedCells): boolean {
  const areas = referencesOf(formula, sheet);
  if (areas !== undefined) return areas.some((area) => cells.isLeft(area.sheet));
  // What reads whole columns or computes what it reads names its sheet all the same.
  return cells.names.some(
    (name) => formula.includes(`${name}!`) || formula.includes(`'${name.replaceAll("'", "''")}'!`),
  );
}
