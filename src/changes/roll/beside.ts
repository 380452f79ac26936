/** New sheets beside the old in the same workbook: copies, which the new year's plan is then made for. */
import type { Budget } from '../../book/budget.js';
import { readAgain } from '../../book/read-budget.js';
import { placeName, quoteSheet } from '../../sheet/place.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { CellChange } from '../change.js';
import { tableFates } from './form/table-fates.js';
import { formToFollow } from './new-form.js';
import { planRollForward } from './plan-roll.js';
import type { RollOptions, RollPlan } from './roll-plan.js';
import { nameOfYear } from './sheet-name.js';

/** A sheet that is copied, and the name of its copy. */
export interface SheetCopy {
  readonly from: string;
  readonly name: string;
}

export interface BesidePlan extends RollPlan {
  /** Made before the steps: behind the other sheets, in this order. */
  readonly copies: readonly SheetCopy[];
}

/**
 * Which sheets are copied: those with the tables of the budget, and sheets of words.
 * @param left sheets whose tables are made anew or gone in the new year's form set
 */
export function copiesOf(
  sheets: readonly Sheet[],
  budget: Budget,
  toYear: number,
  left: ReadonlySet<string> = new Set(),
): readonly SheetCopy[] {
  const wanted = new Set(
    budget.sheets.flatMap((use) => (use.table !== null || use.reason === 'text' ? [use.sheet] : [])),
  );
  for (const { goesOn } of budget.tables) for (const part of goesOn ?? []) wanted.add(part.sheet.name);
  const taken = new Set(sheets.map(({ name }) => name));
  return sheets.flatMap(({ name }) => {
    if (!wanted.has(name) || left.has(name)) return [];
    const copy = nameOfYear(name, budget.year, toYear, taken);
    taken.add(copy);
    return [{ from: name, name: copy }];
  });
}

/** References to sheets that were copied, outside of texts. */
const SHEET_REFERENCE = /"(?:[^"]|"")*"|(?<quoted>'(?:[^']|'')*')!|(?<bare>[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula whose references to copied sheets point to the copies; references to other sheets and to other files stay. */
export function toCopies(formula: string, nameOf: ReadonlyMap<string, string>): string {
  return formula.replaceAll(SHEET_REFERENCE, (token, quoted?: string, bare?: string) => {
    const name = quoted === undefined ? bare : quoted.slice(1, -1).replaceAll("''", "'");
    const copy = name === undefined ? undefined : nameOf.get(name);
    return copy === undefined ? token : `${quoteSheet(copy)}!`;
  });
}

/**
 * Plans new sheets beside the old. The plan is made for the copies alone; the old sheets are in none of its changes.
 * @param sheets the whole workbook
 * @param budget the workbook as it is read
 */
export function planBeside(sheets: readonly Sheet[], budget: Budget, options: RollOptions): BesidePlan {
  const form = formToFollow(budget.form, options);
  const left = form === budget.form ? new Set<string>() : tableFates(budget, form).left;
  const copies = copiesOf(sheets, budget, options.toYear, left);
  const nameOf = new Map(copies.map(({ from, name }) => [from, name]));
  const copied = copies.flatMap(({ from, name }) => {
    const sheet = sheets.find((one) => one.name === from);
    return sheet ? [pointed({ ...sheet, name }, nameOf)] : [];
  });
  const references = copied.flatMap(({ changes }) => changes);
  // What is moved into the new form set is read from the old sheets themselves.
  const now = [...copied.map(({ sheet }) => sheet), ...sheets.filter(({ name }) => left.has(name))];
  const takenNames = new Set(sheets.map(({ name }) => name));
  const plan = planRollForward(now, readAgain(now, budget), { ...options, form, takenNames });
  // References come first: what is computed afterwards reads the new sheets.
  const steps = references.length > 0 ? [references, ...plan.steps] : plan.steps;
  // Sheets of an old form are none too many beside the other old sheets.
  return { ...plan, copies, steps, tasks: plan.tasks.filter(({ kind }) => kind !== 'left') };
}

/** The copy with its references to other copies; results stay what they were, since the copies still say what the old sheets say. */
function pointed(
  sheet: Sheet,
  nameOf: ReadonlyMap<string, string>,
): { readonly sheet: Sheet; readonly changes: readonly CellChange[] } {
  const changes: CellChange[] = [];
  const formulas = sheet.formulas.map((line, row) =>
    line.map((before, column) => {
      const after = before === '' ? '' : toCopies(before, nameOf);
      if (after === before) return before;
      const at = { sheet: sheet.name, row, column };
      const why = { id: 'changes.roll.reference', values: { place: placeName(at) } };
      changes.push({ kind: 'cell', at, before, after, why });
      return after;
    }),
  );
  return { sheet: { ...sheet, formulas }, changes };
}
