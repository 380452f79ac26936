/** Which form set (报表制度) a workbook follows. */
import type { FormSet, TableForm } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Budget, FoundTable } from './budget.js';
import { readBudget, type ReadOptions } from './read-budget.js';
import { thinned } from './thinned.js';
import { candidates } from './candidates.js';

export interface Recognition {
  /** The workbook read by the form set that fits best. */
  readonly budget: Budget;
  /** Others that fit as well: which one is meant only the user knows. */
  readonly tied: readonly FormSet[];
  /** `false`: no form set has a table in it, and the first one was taken. */
  readonly found: boolean;
}

/**
 * Reads the workbook by each form set and takes the one whose tables are found most completely: each table counts with the share of its
 * columns, and a little more under its own title. Among equals the newest that the fiscal year allows.
 * @param formSets at least one; the first is taken where nothing is found
 */
export function recogniseForm(
  sheets: readonly Sheet[],
  formSets: readonly [FormSet, ...FormSet[]],
  options: Pick<ReadOptions, 'year' | 'catalogue'> = {},
): Recognition {
  const likely = candidates(sheets, formSets);
  const [only, ...several] = likely;
  if (several.length === 0) return { budget: readBudget(sheets, only, options), tied: [], found: true };
  const short = sheets.map(thinned);
  const [first, ...others] = likely.map((formSet) => fitOf(readBudget(short, formSet, options)));
  if (!first) throw new Error('no form set');
  const fits = [first, ...others];
  const best = fits.reduce((a, b) => (isBetter(b, a) ? b : a), first);
  const tied = fits.filter((fit) => fit !== best && fit.share > 0 && fit.share === best.share);
  const whole = short.every((sheet, at) => sheet === sheets[at]);
  const budget = whole ? best.budget : readBudget(sheets, best.budget.form, options);
  return { budget, tied: tied.map((fit) => fit.budget.form), found: best.share > 0 };
}

interface Fit {
  readonly budget: Budget;
  /** How much of the tables is there: one for each table that is found whole, under its title. */
  readonly share: number;
}

function fitOf(budget: Budget): Fit {
  const best = new Map<TableForm, number>();
  for (const table of budget.tables) best.set(table.form, Math.max(best.get(table.form) ?? 0, shareOf(table)));
  const share = [...best.values()].reduce((sum, one) => sum + one, 0);
  // Shares are quarters of fractions; without rounding equals would differ in the last bit.
  return { budget, share: Math.round(share * 1_000) / 1_000 };
}

const COLUMNS = 0.75;
const TITLE = 0.25;

function shareOf({ form, columns, fields, missingColumns, title }: FoundTable): number {
  const there = columns.size + (fields?.size ?? 0);
  const titled = title !== undefined && plain(title.text).endsWith(plain(withoutYear(form.title)));
  return COLUMNS * (there / Math.max(1, there + missingColumns.length)) + (titled ? TITLE : 0);
}

function isBetter(a: Fit, b: Fit): boolean {
  // Nothing is no better than nothing: the first stays.
  if (a.share === 0) return false;
  if (a.share !== b.share) return a.share > b.share;
  const [inForce, other] = [a, b].map(({ budget }) => budget.form.fromYear <= budget.year);
  return inForce === other ? a.budget.form.fromYear > b.budget.form.fromYear : inForce === true;
}

/** Printed titles may hold the year, and 部门 or 单位: what follows them is compared. */
function withoutYear(title: string): string {
  return title.replaceAll(/\{(?:year|lastYear)\}年?/gu, '').replace(/^\{who\}/u, '');
}

function plain(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
