/** The sheets that are made anew in the new form set, with what is moved into them. */
import type { Unit } from '../../../amount/reading.js';
import { amountValue, printAmount } from '../../../amount/print-amount.js';
import { readAmount } from '../../../amount/read-amount.js';
import type { Budget, FoundTable } from '../../../book/budget.js';
import { readBudget } from '../../../book/read-budget.js';
import type { FormSet, TableForm, TableId } from '../../../forms/form.js';
import { printed, tableWords } from '../../../forms/printed.js';
import { placeName } from '../../../sheet/place.js';
import type { CellValue, Sheet } from '../../../sheet/sheet.js';
import type { PlannedCell, SheetChange, SheetPlan } from '../../change.js';
import { fillsOf } from '../../compile/fill.js';
import { redirected } from '../../compile/shift.js';
import { Tables } from '../../compile/tables.js';
import { completePlan } from '../../complete-plan.js';
import { insertEntries } from '../../insert-entries.js';
import { planSheet } from '../../plan-sheet.js';
import { sheetOfPlan } from '../../sheet-of-plan.js';
import { raised } from '../raise.js';
import type { AmountsRule, RollItem } from '../roll-plan.js';
import { nameOfYear } from '../sheet-name.js';
import { moveCard } from './move-card.js';
import { moveGrid } from './move-grid.js';
import type { LostCell, Moved, MovedCell } from './moved.js';
import { MovedCells } from './moved-cells.js';
import { leftNote, outsideCells } from './outside-cells.js';
import { findWords } from './printed-words.js';
import type { TableFates, TableMove } from './table-fates.js';

export interface MoveSource {
  /** The workbook as it was read by its own form set. */
  readonly budget: Budget;
  readonly target: FormSet;
  readonly toYear: number;
  /** The sheets of the new year that are there already. */
  readonly existing: readonly Sheet[];
  /** The sheets that are left behind, as they are, and with codes carried and amounts cleared, kept or raised. */
  readonly left: readonly Sheet[];
  readonly rolled: readonly Sheet[];
  readonly amounts: ReadonlyMap<TableId, AmountsRule>;
  readonly takenNames: ReadonlySet<string>;
}

/** A table that is made anew, with what has no place in it. */
export interface MovedTable {
  readonly table: FoundTable;
  readonly to: TableForm;
  readonly sheet: string;
  readonly lost: readonly LostCell[];
}

export interface MovedSheets {
  readonly changes: readonly SheetChange[];
  readonly tables: readonly MovedTable[];
  /** New tables of the form set, by the sheets that they are made on. */
  readonly added: readonly { readonly form: TableForm; readonly sheet: string }[];
  readonly cells: MovedCells;
}

interface Draft {
  readonly move: TableMove;
  readonly moved: Moved;
  readonly plan: SheetPlan;
}

/** Plans the sheets. They look at one another, and at the tables that stay. */
export function moveSheets(fates: TableFates, source: MoveSource): MovedSheets {
  const { target, toYear, existing, left, budget } = source;
  const names = new Set([...source.takenNames, ...existing.map(({ name }) => name), ...left.map(({ name }) => name)]);
  const cells = new MovedCells(left);
  const drafts = fates.anew.map((move): Draft => {
    const base = move.to.repeats === undefined ? printed(move.to.sheetName, print(source)) : move.table.sheet.name;
    const name = nameOfYear(base, budget.year, toYear, names);
    names.add(name);
    const draft = draftOf(move, name, source);
    for (const { from, row, column } of draft.moved.places) cells.add(from, { sheet: name, row, column });
    return draft;
  });
  const added = addedPlans(fates.added, source, names);
  const plans = [...drafts.map(({ plan }) => plan), ...added.map(({ plan }) => plan)];
  const computed = computedCells([...existing, ...plans.map(sheetOfPlan)], source);
  const contents = drafts.map((draft) => withContents(draft, computed, cells, source));
  const whole = completePlan(
    [...contents.map(({ plan }) => plan), ...added.map(({ plan }) => plan)],
    existing,
    target,
    { year: toYear, catalogue: budget.catalogue },
  );
  return {
    changes: whole.map((plan) => ({
      kind: 'sheet',
      plan,
      why: { id: 'changes.insert-sheet', values: { sheet: plan.name } },
    })),
    tables: drafts.map(({ move: { table, to }, plan, moved }, at) => ({
      table,
      to,
      sheet: plan.name,
      lost: [...moved.lost, ...(contents[at]?.lost ?? []), ...outsideCells(table, budget, fates)],
    })),
    added: added.map(({ form, plan }) => ({ form, sheet: plan.name })),
    cells,
  };
}

/** What stands for the words in braces of the new form set's texts. */
function print({ budget, target, toYear }: MoveSource): { readonly year: number; readonly who: string | undefined } {
  const said = budget.tables.flatMap(({ title, form }) => {
    const who = title && findWords(title.text, form.title, 'end', budget.form)?.who;
    return who !== undefined && (target.who?.includes(who) ?? true) ? [who] : [];
  });
  return { year: toYear, who: said[0] ?? target.who?.[0] };
}

/** The unit that the new form set wants where it wants another one than the old; else the one that the sheet has. */
function unitOf({ table, to }: TableMove, { budget, target }: MoveSource): Unit {
  const [old, next] = [table.form.unit ?? budget.form.unit, to.unit ?? target.unit];
  return old === next ? table.unit : next;
}

interface Own {
  readonly department: string;
  readonly unit: Unit;
  readonly project?: string | undefined;
}

function empty(form: TableForm, name: string, { department, unit, project }: Own, source: MoveSource): SheetPlan {
  const { target, toYear } = source;
  const { who } = print(source);
  // The unit of this sheet, whatever the form's is.
  return planSheet(
    { ...form, unit },
    {
      sheetName: name,
      department,
      unit,
      year: toYear,
      ...(who === undefined ? {} : { who }),
      ...(project === undefined ? {} : { project }),
      ...(target.numberFormats === undefined ? {} : { numberFormats: target.numberFormats }),
      ...(toYear === target.fromYear ? {} : { titleYear: toYear }),
    },
  );
}

function draftOf(move: TableMove, name: string, source: MoveSource): Draft {
  const { table, to } = move;
  const unit = unitOf(move, source);
  const moved = movedOf(move, unit, source);
  const department = table.department?.text ?? source.budget.department ?? '';
  const blank = empty(moved.form, name, { department, unit }, source);
  const note = leftNote(table, to, blank, source);
  // Codes, names and typed amounts tell what each row is, and which cells the form computes.
  const contents = [...moved.cells, ...note].flatMap(({ row, column, content, kind }): PlannedCell[] =>
    content === null ? [] : [{ row, column, content: kind === 'formula' ? 0 : content }],
  );
  return { move, moved: { ...moved, cells: [...moved.cells, ...note] }, plan: over(blank, contents) };
}

function movedOf({ table, to }: TableMove, unit: Unit, { rolled }: MoveSource): Moved {
  const now = (name: string): Sheet | undefined => rolled.find((sheet) => sheet.name === name);
  const { layout } = table.form;
  const next = to.layout;
  const sheet = now(table.sheet.name) ?? table.sheet;
  if (layout.kind === 'grid' && next.kind === 'grid')
    return moveGrid(table, layout, { ...to, layout: next }, now, unit);
  if (layout.kind === 'card' && next.kind === 'card')
    return moveCard(table, layout, { ...to, layout: next }, sheet, unit);
  return { form: to, cells: [], places: [], lost: wholeTable(table) };
}

/** A grid that has become a card, or a card a grid: nothing in it has a place. */
function wholeTable({ sheet, area }: FoundTable): readonly LostCell[] {
  return sheet.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const isIn = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      const isTyped = isIn && value !== null && value !== '';
      return isTyped ? [{ at: { sheet: sheet.name, row, column }, row: '', column: '', text: String(value) }] : [];
    }),
  );
}

function over(plan: SheetPlan, cells: readonly PlannedCell[]): SheetPlan {
  const moved = new Set(cells.map(({ row, column }) => `${String(row)},${String(column)}`));
  const printedCells = plan.cells.filter(({ row, column }) => !moved.has(`${String(row)},${String(column)}`));
  return { ...plan, cells: [...printedCells, ...cells] };
}

function computedCells(sheets: readonly Sheet[], { target, toYear, budget }: MoveSource): ReadonlySet<string> {
  const read = readBudget(sheets, target, { year: toYear, catalogue: budget.catalogue });
  return new Set(fillsOf(new Tables(read), { blankRows: true }).map(({ at }) => placeName(at)));
}

/** The plan with what really stands in it: cells that the form computes take its formula, unless a draft keeps what was typed. */
function withContents(
  { move, moved, plan }: Draft,
  computed: ReadonlySet<string>,
  where: MovedCells,
  source: MoveSource,
): { readonly plan: SheetPlan; readonly lost: readonly LostCell[] } {
  const { table } = move;
  const rule = source.amounts.get(table.form.id) ?? { kind: 'clear' };
  const lost: LostCell[] = [];
  const cells = moved.cells.flatMap((cell): PlannedCell[] => {
    const { row, column, content, from, kind } = cell;
    const isComputed = computed.has(placeName({ sheet: plan.name, row, column }));
    if (content === null) return [];
    if (kind === 'text' || (kind === 'amount' && rule.kind === 'draft')) return [{ row, column, content }];
    if (isComputed) return [];
    if (kind === 'amount') {
      const after = table.goesOn === undefined ? content : byRule(content, rule, unitOf(move, source));
      return after === null ? [] : [{ row, column, content: after }];
    }
    const formula = redirected(String(content), from.sheet, plan.name, (area) => where.where(area));
    if (formula !== undefined) return [{ row, column, content: formula }];
    lost.push({ at: from, row: '', column: '', text: String(content) });
    return [];
  });
  const all = new Set(moved.cells.map(({ row, column }: MovedCell) => `${String(row)},${String(column)}`));
  const rest = plan.cells.filter(({ row, column }) => !all.has(`${String(row)},${String(column)}`));
  return { plan: { ...plan, cells: [...rest, ...cells] }, lost };
}

/** Amounts of a table over several sheets, which is never written to: the rule was not applied to them there. */
function byRule(content: CellValue, rule: AmountsRule, unit: Unit): CellValue {
  const reading = readAmount(content, '', unit);
  if (rule.kind === 'draft' || reading.kind !== 'amount') return content;
  return rule.kind === 'clear' ? null : amountValue(raised(reading.fen, rule.percent, unit), unit);
}

function addedPlans(
  forms: readonly TableForm[],
  source: MoveSource,
  names: Set<string>,
): readonly { readonly form: TableForm; readonly plan: SheetPlan }[] {
  const { target, budget, toYear, existing } = source;
  const read = readBudget(existing, target, { year: toYear, catalogue: budget.catalogue });
  const wanted = forms.filter(({ id }) => !read.tables.some(({ form }) => form.id === id)).map(({ id }) => id);
  const { who } = print(source);
  const department = budget.department ?? '';
  const choice = { tables: wanted, department, year: toYear, unit: target.unit, ...(who === undefined ? {} : { who }) };
  return insertEntries({ sheets: [], budget }, target, choice).map(({ form, sheetName, project }) => {
    const name = names.has(sheetName) ? nameOfYear(sheetName, budget.year, toYear, names) : sheetName;
    names.add(name);
    return { form, plan: empty(form, name, { department, unit: form.unit ?? target.unit, project }, source) };
  });
}

/** A lost cell as an item of the preview. */
export function lostItem({ table }: MovedTable, { at, row, column, fen, text }: LostCell): RollItem {
  const place = placeName(at);
  const what = [row, column].filter((words) => words !== '').join(' · ');
  const amount = fen === undefined ? '' : `${printAmount(fen, table.unit)} ${table.unit}`;
  const id = fen === undefined ? 'changes.roll.no-place-text' : 'changes.roll.no-place';
  const message = { id, values: { table: tableWords(table.form), place, what, amount, text } };
  return {
    id: `no-place:${place}`,
    kind: 'form',
    table: table.form.id,
    at,
    message,
    changes: [],
    sure: true,
    taken: true,
  };
}
