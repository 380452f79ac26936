/** 结转新年度: one plan, shown before anything happens, applied to a copy of the workbook's sheets. The old ones are never touched. */
import type { Budget } from '../../book/budget.js';
import { mayWrite } from '../../book/queries.js';
import { readAgain } from '../../book/read-budget.js';
import { LAST_YEAR_TITLE } from '../../book/read-sheet.js';
import { tableWords } from '../../forms/printed.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { CellChange, Change, SheetChange } from '../change.js';
import { fillTotals } from '../fill-totals.js';
import { simulate } from '../simulate.js';
import { lastYearFigures, lastYearSheet } from './last-year.js';
import { newFormSet } from './new-form.js';
import { figuresOf, rollAmounts } from './roll-amounts.js';
import { missingClassLines, rollClassNames } from './roll-class-lines.js';
import { rollCodes } from './roll-codes.js';
import type { RollItem, RollOptions, RollPlan, RollTask } from './roll-plan.js';
import { rollTexts } from './roll-texts.js';

/**
 * Plans how a workbook becomes next year's: years in what is printed, typed amounts, codes, class lines, and 上年预算数 on a sheet of its own.
 * Structure, project list, formulas and looks stay.
 * @param sheets copies of the workbook's sheets, that may be written to
 * @param budget the same sheets as they were read; its year is the one that ends
 * @throws RangeError if the new year is not after it: the caller asks first.
 */
export function planRollForward(sheets: readonly Sheet[], budget: Budget, options: RollOptions): RollPlan {
  const { toYear, without } = options;
  if (toYear <= budget.year) throw new RangeError(`${toYear} is not after ${budget.year}`);
  const texts = rollTexts(budget, sheets, toYear).map((item) => ({ ...item, taken: !without?.has(item.id) }));
  const items = [
    ...texts,
    ...rollAmounts(budget, options),
    ...rollCodes(budget, options),
    ...rollClassNames(budget, options),
  ];
  const lastYear = lastYearFigures(budget);
  const kept: SheetChange = {
    kind: 'sheet',
    plan: lastYearSheet(lastYear, budget.year, freeName(sheets, budget.year, options.takenNames)),
    why: { id: 'changes.roll.last-year', values: { year: budget.year, count: lastYear.length } },
  };
  const first: readonly Change[] = [kept, ...merged(items)];
  const after = simulate(sheets, first);
  const carried = readAgain(after, budget, { year: toYear });
  const lines = missingClassLines(carried, budget.year);
  const lined = simulate(after, lines);
  const whole = lines.length === 0 ? carried : readAgain(lined, budget, { year: toYear });
  const drafts = new Set(
    [...(options.amounts ?? [])].filter(([, rule]) => rule.kind === 'draft').map(([table]) => table),
  );
  const totals = totalsOf(whole, drafts);
  return {
    fromYear: budget.year,
    toYear,
    items,
    steps: [first, lines, totals].filter((step) => step.length > 0),
    lastYear,
    tasks: tasksOf(budget, items, options),
  };
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

/** What stays to be done by hand, in the order of the work. */
function tasksOf(
  budget: Budget,
  items: readonly RollItem[],
  { amounts, toYear, formSets = [] }: RollOptions,
): readonly RollTask[] {
  const codes = items.flatMap(({ id, code, message, table, at }): RollTask[] => {
    if (code === undefined || (code.chosen !== undefined && code.chosen !== code.code)) return [];
    return [
      {
        id,
        kind: 'code',
        message,
        code,
        ...(table === undefined ? {} : { table }),
        ...(at === undefined ? {} : { at }),
      },
    ];
  });
  const tables = budget.tables.flatMap((found): RollTask[] => {
    const { id } = found.form;
    const values = { table: tableWords(found.form), sheet: found.sheet.name, year: toYear };
    if (!mayWrite(found)) {
      const message = { id: 'changes.roll.task.not-written', values };
      return [{ id: `not-written:${found.sheet.name}`, kind: 'not-written', table: id, message }];
    }
    const unread = figuresOf(found).filter(
      ({ figure }) => figure.reading.kind === 'invalid' || figure.reading.kind === 'unknown',
    );
    const rule = amounts?.get(id) ?? { kind: 'clear' };
    const kind = rule.kind === 'clear' ? 'fill' : rule.kind === 'draft' ? 'draft' : 'raised';
    const message = {
      id: `changes.roll.task.${kind}`,
      values: { ...values, ...(rule.kind === 'raise' ? { percent: rule.percent } : {}) },
    };
    return [
      { id: `${kind}:${found.sheet.name}:${id}`, kind, table: id, message },
      ...unread.map(({ at, figure }): RollTask => {
        const text = String(figure.value ?? figure.formula);
        const said = { id: 'changes.roll.task.unread', values: { ...values, text } };
        return {
          id: `unread:${at.sheet}:${String(at.row)}:${String(at.column)}`,
          kind: 'unread',
          table: id,
          at,
          message: said,
        };
      }),
    ];
  });
  const next = newFormSet(budget.form, formSets, toYear);
  const message = { id: 'changes.roll.task.form', values: { year: toYear, form: next?.name ?? '' } };
  const forms: readonly RollTask[] = next ? [{ id: `form:${next.id}`, kind: 'form', message }] : [];
  return [...forms, ...codes, ...tables];
}
