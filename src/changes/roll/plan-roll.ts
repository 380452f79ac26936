/** 结转新年度: one plan, shown before anything happens, applied to a copy of the workbook's sheets. The old ones are never touched. */
import type { Budget, FoundTable } from '../../book/budget.js';
import { readAgain } from '../../book/read-budget.js';
import { LAST_YEAR_TITLE } from '../../book/read-sheet.js';
import type { TableId } from '../../forms/form.js';
import { placeName } from '../../sheet/place.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { CellChange, Change, SheetChange } from '../change.js';
import { fillTotals } from '../fill-totals.js';
import { simulate } from '../simulate.js';
import { lastYearFigures, lastYearSheet } from './last-year.js';
import { followForm, moveIntoForm, notFound, onNewSheet } from './form/follow-form.js';
import { formToFollow } from './new-form.js';
import { rollAmounts } from './roll-amounts.js';
import { missingClassLines, rollClassNames } from './roll-class-lines.js';
import { rollCodes } from './roll-codes.js';
import type { AmountsRule, RollItem, RollOptions, RollPlan } from './roll-plan.js';
import { tasksOf } from './roll-tasks.js';
import { rollTexts } from './roll-texts.js';

/**
 * Plans how a workbook becomes next year's: years in what is printed, typed amounts, codes, class lines, and 上年预算数 on a sheet of its own.
 * Structure, project list, formulas and looks stay; where the new year follows another form set, tables whose columns or lines changed are made anew
 * in it, and their contents move into them.
 * @param sheets copies of the workbook's sheets, that may be written to
 * @param budget the same sheets as they were read; its year is the one that ends
 * @throws RangeError if the new year is not after it: the caller asks first.
 */
export function planRollForward(sheets: readonly Sheet[], budget: Budget, options: RollOptions): RollPlan {
  const { toYear, amounts = new Map<TableId, AmountsRule>() } = options;
  if (toYear <= budget.year) throw new RangeError(`${toYear} is not after ${budget.year}`);
  const form = formToFollow(budget.form, options);
  const follow = form === budget.form ? undefined : followForm(budget, form, options);
  const rolling = follow?.budget ?? budget;
  const isLeft = (sheet: string): boolean => follow?.fates.left.has(sheet) === true;
  // The new form's own labels are printed where a table is made anew.
  const items = itemsOf(rolling, sheets, options, follow?.texts ?? []).filter(
    ({ kind, at }) => !((kind === 'text' || kind === 'class-line') && at !== undefined && isLeft(at.sheet)),
  );
  const lastYear = lastYearFigures(budget);
  const kept: SheetChange = {
    kind: 'sheet',
    plan: lastYearSheet(lastYear, budget.year, freeName(sheets, budget.year, options.takenNames)),
    why: { id: 'changes.roll.last-year', values: { year: budget.year, count: lastYear.length } },
  };
  const cells = merged(items);
  const first: readonly Change[] = [kept, ...cells.filter(({ at }) => !isLeft(at.sheet))];
  const left = sheets.filter(({ name }) => isLeft(name));
  const rolled = simulate(
    left,
    cells.filter(({ at }) => isLeft(at.sheet)),
  );
  const after = simulate(sheets, first);
  const takenNames = new Set([...(options.takenNames ?? []), kept.plan.name]);
  const followed = follow && moveIntoForm(follow, budget, after, rolled, { ...options, takenNames });
  const now = followed?.sheets ?? after;
  const read = (all: readonly Sheet[]): Budget => readAgain(all, { ...budget, form }, { year: toYear });
  const carried = read(now);
  const lines = missingClassLines(carried, budget.year);
  const whole = lines.length === 0 ? carried : read(simulate(now, lines));
  const drafts = [...amounts].filter(([, { kind }]) => kind === 'draft').map(([id]) => followed?.idOf.get(id) ?? id);
  const totals = totalsOf(whole, new Set(drafts));
  const tables = followed?.tables ?? [];
  const isAnew = (found: FoundTable): boolean => tables.some(({ table }) => isSameTable(table, found));
  const own = tasksOf(rolling, items, options, isAnew);
  return {
    fromYear: budget.year,
    toYear,
    fromForm: budget.form,
    form,
    made: followed?.made ?? [],
    items: [...(followed?.items ?? []), ...items.map((item) => onNewSheet(item, tables))],
    steps: [first, ...(followed?.steps ?? []), lines, totals].filter((step) => step.length > 0),
    lastYear,
    tasks: [
      ...(follow && followed ? notFound(follow, followed, whole) : []),
      ...own.map((task) => onNewSheet(task, tables)),
      ...(followed?.tasks ?? []),
    ],
  };
}

function isSameTable(one: FoundTable, other: FoundTable): boolean {
  return one.sheet.name === other.sheet.name && one.area.top === other.area.top && one.form === other.form;
}

/** Everything that happens to tables that go into the new year. Where the new form set words a cell, nothing else does. */
function itemsOf(
  budget: Budget,
  sheets: readonly Sheet[],
  options: RollOptions,
  words: readonly RollItem[],
): readonly RollItem[] {
  const { toYear, without } = options;
  const chosen = (item: RollItem): RollItem => ({ ...item, taken: !without?.has(item.id) });
  const worded = words.map(chosen);
  const own = new Set(worded.flatMap(({ taken, at }) => (taken && at ? [placeName(at)] : [])));
  const others = [
    ...rollTexts(budget, sheets, toYear).map(chosen),
    ...rollAmounts(budget, options),
    ...rollCodes(budget, options),
    ...rollClassNames(budget, options),
  ];
  const isWorded = ({ kind, at }: RollItem): boolean =>
    (kind === 'text' || kind === 'class-line') && at !== undefined && own.has(placeName(at));
  return [...worded, ...others.filter((item) => !isWorded(item))];
}

/** Formulas into the computed cells that are blank by now; a table that is kept as a draft keeps its typed totals and its blanks. */
function totalsOf(budget: Budget, drafts: ReadonlySet<string>): readonly CellChange[] {
  const sheets = new Set(budget.tables.filter(({ form }) => drafts.has(form.id)).map(({ sheet }) => sheet.name));
  return fillTotals(budget).changes.filter(({ at }) => !sheets.has(at.sheet));
}

/** What is taken, each cell once: where two items concern one cell, the later one is written. */
function merged(items: readonly RollItem[]): readonly CellChange[] {
  const cells = new Map<string, CellChange>();
  for (const item of items) {
    if (!item.taken) continue;
    for (const change of item.changes) {
      cells.set(`${change.at.sheet}!${String(change.at.row)},${String(change.at.column)}`, change);
    }
  }
  return [...cells.values()];
}

function freeName(sheets: readonly Sheet[], year: number, others: ReadonlySet<string> = new Set()): string {
  const taken = new Set([...sheets.map(({ name }) => name), ...others]);
  const names = [LAST_YEAR_TITLE, `${LAST_YEAR_TITLE} ${String(year)}`];
  for (let n = 2; names.every((name) => taken.has(name)); n += 1) names.push(`${LAST_YEAR_TITLE} ${String(n)}`);
  return names.find((name) => !taken.has(name)) ?? LAST_YEAR_TITLE;
}
