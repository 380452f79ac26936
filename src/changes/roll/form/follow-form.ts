/** The new year follows another form set: what is planned for it, and what is told of it. */
import type { Budget, FoundTable } from '../../../book/budget.js';
import { readBudget } from '../../../book/read-budget.js';
import type { FormSet, TableId } from '../../../forms/form.js';
import { tableWords } from '../../../forms/printed.js';
import type { Sheet } from '../../../sheet/sheet.js';
import type { Change } from '../../change.js';
import { simulate } from '../../simulate.js';
import type { AmountsRule, RollItem, RollOptions, RollTask } from '../roll-plan.js';
import { rollClassNames } from '../roll-class-lines.js';
import { formTexts } from './form-texts.js';
import { lostItem, type MovedSheets, type MovedTable, moveSheets } from './move-sheets.js';
import { pointedFormulas } from './pointed-formulas.js';
import { type TableFates, tableFates } from './table-fates.js';

export interface Follow {
  readonly target: FormSet;
  readonly fates: TableFates;
  /** The workbook with the tables alone that go into the new year; those that are made anew stand on sheets that may be written to, in memory. */
  readonly budget: Budget;
  /** Words of tables that stay. */
  readonly texts: readonly RollItem[];
}

/** What is known before anything is planned. */
export function followForm(budget: Budget, target: FormSet, { toYear }: RollOptions): Follow {
  const fates = tableFates(budget, target);
  const kept = new Set(fates.kept.map(({ table }) => table));
  const anew = new Set(fates.anew.map(({ table }) => table));
  const tables = budget.tables.flatMap((table): readonly FoundTable[] => {
    if (anew.has(table)) return [{ ...table, sheet: { ...table.sheet, protected: false } }];
    return kept.has(table) ? [table] : [];
  });
  return { target, fates, budget: { ...budget, tables }, texts: formTexts(fates.kept, budget, target, toYear) };
}

export interface Followed {
  readonly items: readonly RollItem[];
  readonly tasks: readonly RollTask[];
  readonly steps: readonly (readonly Change[])[];
  /** The sheets once the steps are done. */
  readonly sheets: readonly Sheet[];
  readonly made: readonly string[];
  /** The tables that are made anew, and where. */
  readonly tables: readonly MovedTable[];
  /** The new form set's id of a table. */
  readonly idOf: ReadonlyMap<TableId, TableId>;
}

/**
 * Plans the sheets that are made anew, and points formulas to them.
 * @param old the workbook as its own form set reads it
 * @param after all sheets, with everything done to those that stay
 * @param rolled the sheets that are left behind, with the same done to them in memory
 */
export function moveIntoForm(
  { target, fates }: Follow,
  old: Budget,
  after: readonly Sheet[],
  rolled: readonly Sheet[],
  options: RollOptions,
): Followed {
  const { toYear, amounts = new Map<TableId, AmountsRule>(), takenNames = new Set() } = options;
  const [existing, left] = [true, false].map((stays) => after.filter(({ name }) => fates.left.has(name) !== stays));
  const source = {
    budget: old,
    target,
    toYear,
    existing: existing ?? [],
    left: left ?? [],
    rolled,
    amounts,
    takenNames,
  };
  const moved = moveSheets(fates, source);
  const made = simulate(after, moved.changes);
  const read = readBudget(
    made.filter(({ name }) => !fates.left.has(name)),
    target,
    { year: toYear, catalogue: old.catalogue },
  );
  const formulas = pointedFormulas(existing ?? [], old, read, moved.cells);
  const names = rollClassNames({ ...read, year: old.year, tables: madeTables(read, moved) }, options);
  const changes = [...formulas.changes, ...names.flatMap((item) => (item.taken ? item.changes : []))];
  const items = [...itemsOf(fates, moved, target, toYear), ...formulas.items, ...formulas.stuck, ...names];
  return {
    items,
    tasks: [...tasksOf(fates, moved, toYear), ...formulas.stuck.map(stuckTask)],
    steps: [moved.changes, changes],
    sheets: simulate(made, changes),
    made: moved.changes.map(({ plan }) => plan.name),
    tables: moved.tables,
    idOf: new Map([...fates.kept, ...fates.anew].map(({ table, to }) => [table.form.id, to.id])),
  };
}

function madeTables({ tables }: Budget, { changes }: MovedSheets): readonly FoundTable[] {
  const names = new Set(changes.map(({ plan }) => plan.name));
  return tables.filter(({ sheet }) => names.has(sheet.name));
}

function itemsOf(fates: TableFates, moved: MovedSheets, target: FormSet, year: number): readonly RollItem[] {
  const item = (id: string, words: string, values: Readonly<Record<string, string | number>>): RollItem => {
    const message = { id: `changes.roll.${words}`, values };
    return { id, kind: 'form', message, changes: [], sure: true, taken: true };
  };
  return [
    item(`form:${target.id}`, 'form', { year, form: target.name }),
    ...moved.tables.flatMap((one) => {
      const { table, to, sheet, lost } = one;
      const values = { table: tableWords(to), sheet, from: table.sheet.name };
      return [item(`anew:${sheet}`, 'anew', values), ...lost.map((cell) => lostItem(one, cell))];
    }),
    ...moved.added.map(({ form, sheet }) => item(`added:${sheet}`, 'added', { table: tableWords(form), sheet })),
    ...fates.gone.map(({ form, sheet }) =>
      item(`gone:${sheet.name}:${form.id}`, 'gone', { table: tableWords(form), sheet: sheet.name }),
    ),
  ];
}

function tasksOf(fates: TableFates, moved: MovedSheets, year: number): readonly RollTask[] {
  const task = (
    kind: RollTask['kind'],
    id: string,
    table: string,
    values: Readonly<Record<string, string | number>>,
  ): RollTask => ({
    id: `${kind}:${id}`,
    kind,
    table,
    message: { id: `changes.roll.task.${kind}`, values: { ...values, year } },
  });
  return [
    ...moved.tables.flatMap(({ table, to, sheet, lost }): readonly RollTask[] => {
      const values = { table: tableWords(to), sheet, from: table.sheet.name, count: lost.length };
      return lost.length === 0 ? [] : [task('no-place', sheet, to.id, values)];
    }),
    ...moved.added.map(({ form, sheet }) =>
      task('fill', `${sheet}:${form.id}`, form.id, { table: tableWords(form), sheet }),
    ),
    ...(fates.left.size === 0 ? [] : [task('left', '', '', { sheets: [...fates.left].join('”、“') })]),
  ];
}

function stuckTask({ id, message, at }: RollItem): RollTask {
  return { id, kind: 'formulas', message, ...(at === undefined ? {} : { at }) };
}

/** Tables that should stand in the new year and are not read there by the new form set. */
export function notFound({ fates }: Follow, { tables }: Followed, read: Budget): readonly RollTask[] {
  const expected = [...fates.kept.map(({ table, to }) => ({ to, sheet: table.sheet.name })), ...tables];
  return expected.flatMap(({ to, sheet }): readonly RollTask[] => {
    if (read.tables.some((table) => table.form.id === to.id && table.sheet.name === sheet)) return [];
    const message = { id: 'changes.roll.task.not-found', values: { table: tableWords(to), sheet } };
    return [{ id: `not-found:${sheet}:${to.id}`, kind: 'not-found', table: to.id, message }];
  });
}

/** What is said of a table that is made anew names the sheet that it is made on. */
export function onNewSheet<T extends RollItem | RollTask>(one: T, tables: readonly MovedTable[]): T {
  const { table: id, message } = one;
  const made = tables.find(({ table }) => table.form.id === id && table.sheet.name === message.values['sheet']);
  return made ? { ...one, message: { ...message, values: { ...message.values, sheet: made.sheet } } } : one;
}
