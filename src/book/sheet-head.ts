/** What stands above a table: its number, title, department, unit of account and year, gathered row by row. */
import type { Unit } from '../amount/reading.js';
import type { Place } from '../sheet/place.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Reading } from './budget.js';
import type { FormEntry, FormIndex } from './form-index.js';
import { headCell, headText, type HeadText, yearIn } from './head-line.js';
import { isBlank, plain, textOf } from './plain.js';

export interface SheetHead {
  entry?: FormEntry;
  title?: Reading;
  number?: { readonly entry: FormEntry; readonly at: Place };
  department?: Reading;
  unit?: { readonly unit: Unit; readonly at: Place };
  otherUnit?: Reading;
  year?: { readonly year: number; readonly at: Place };
}

/** Both heads in one: what `first` says counts, `second` fills up what it does not say. `first` is written to. */
export function mergedHead(first: SheetHead, second: SheetHead): SheetHead {
  const { entry, title, number, department, unit, otherUnit, year } = second;
  if (entry !== undefined) first.entry ??= entry;
  if (title !== undefined) first.title ??= title;
  if (number !== undefined) first.number ??= number;
  if (department !== undefined) first.department ??= department;
  if (unit !== undefined) first.unit ??= unit;
  if (otherUnit !== undefined) first.otherUnit ??= otherUnit;
  if (year !== undefined) first.year ??= year;
  return first;
}

/** Columns of two titles in one row. */
export interface TitlesBeside {
  readonly left: number;
  readonly right: number;
}

/** What a row adds to a head. `title`: the row names a table, so that another one begins if one is named already. */
export interface HeadRow {
  readonly head: SheetHead;
  readonly title: boolean;
  /** Where the titles of two tables stand in the same row, side by side. */
  readonly beside?: TitlesBeside;
}

/** Reads a row as part of a table's head; `undefined` where it is none. */
export function headRow(sheet: Sheet, row: number, index: FormIndex): HeadRow | undefined {
  const values = sheet.values[row];
  if (values === undefined) return undefined;
  // Most rows say nothing of a head, and cost nothing but a look at their texts.
  let head: SheetHead | undefined;
  let any = false;
  let beside: TitlesBeside | undefined;
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column];
    if (typeof value !== 'string' || isBlank(value)) continue;
    const said = headText(value, index);
    if (said === undefined) continue;
    head ??= {};
    const at: Place = { sheet: sheet.name, row, column };
    const named = nameCell(head, value, said, at);
    if (typeof named === 'object' && named !== head.entry) {
      beside ??= { left: head.title?.at.column ?? 0, right: column };
    }
    if (named !== undefined || departmentCell(head, sheet, said, at)) any = true;
  }
  if (!any || head === undefined) return undefined;
  return { head, title: head.title !== undefined, ...(beside === undefined ? {} : { beside }) };
}

/** Number and title, in one cell or two; the table whose title a cell is. */
function nameCell(head: SheetHead, value: string, said: HeadText, at: Place): FormEntry | 'number' | undefined {
  const { title, number, unit } = said;
  if (title !== undefined) {
    head.entry ??= title;
    head.title ??= { text: value, at };
    addYear(head, said, at);
    if (unit !== undefined) head.unit ??= { unit, at };
    return title;
  }
  if (number !== undefined) head.number ??= { entry: number, at };
  return number === undefined ? undefined : 'number';
}

function departmentCell(head: SheetHead, sheet: Sheet, text: HeadText, at: Place): boolean {
  const { said } = text;
  if (said === undefined) return false;
  if (said.unit !== undefined) head.unit ??= { unit: said.unit, at };
  if (said.otherUnit !== undefined) head.otherUnit ??= { text: said.otherUnit, at };
  if (said.department !== undefined) {
    addYear(head, text, at);
    const department = said.department === '' ? nameBeside(sheet, at) : { text: said.department, at };
    if (department !== undefined) head.department ??= department;
  }
  return true;
}

/** The name in a cell of its own, right of its label. */
function nameBeside(sheet: Sheet, label: Place): Reading | undefined {
  const values = sheet.values[label.row] ?? [];
  for (let column = label.column + 1; column < values.length; column += 1) {
    const value = values[column];
    if (isBlank(value)) continue;
    const text = textOf(value).trim();
    return headCell(text) === undefined && yearIn(plain(text)) === undefined
      ? { text, at: { ...label, column } }
      : undefined;
  }
  return undefined;
}

function addYear(head: SheetHead, { year }: HeadText, at: Place): void {
  if (year !== undefined) head.year ??= { year, at };
}
