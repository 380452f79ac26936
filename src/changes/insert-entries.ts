/** Which sheets an insertion would add, and where something stands in the way. */
import type { Unit } from '../amount/reading.js';
import type { Budget } from '../book/budget.js';
import type { FormSet, TableForm, TableId } from '../forms/form.js';
import { printed } from '../forms/printed.js';
import type { Sheet } from '../sheet/sheet.js';

/** What the accountant picks. */
export interface InsertChoice {
  readonly tables: readonly TableId[];
  /**
   * For a table that repeats: the projects by name, or how many blank ones. Absent: the projects of the workbook that have none
   * yet, or one blank where the workbook names no project.
   */
  readonly projects?: readonly string[] | number;
  readonly department: string;
  readonly year: number;
  readonly unit: Unit;
  /** 部门 or 单位, where the form set's texts name either; absent: the form set's first word. */
  readonly who?: string;
  /** What to do where something is in the way, by the planned sheet's name. Undecided entries are not inserted. */
  readonly decisions?: Readonly<Record<string, InsertDecision>>;
}

/** `skip`: leave what is there; `other-name`: insert beside it, under the free name. */
export type InsertDecision = 'skip' | 'other-name';

/** The workbook as far as inserting looks at it; nothing in it is ever overwritten. */
export interface InsertTarget {
  readonly sheets: readonly Sheet[];
  readonly budget?: Budget;
}

/** One sheet of the preview. */
export interface InsertEntry {
  readonly form: TableForm;
  /** Name that the form gives the sheet. */
  readonly sheetName: string;
  /** The project of a table that repeats; '' for a blank one. */
  readonly project?: string;
  readonly conflict?: InsertConflict;
  /** Name under which it is inserted; absent: it is not inserted (skipped or undecided). */
  readonly insertAs?: string;
}

/** `sheet`: a sheet of that name exists. `table`: the table stands in the workbook already, on another sheet. */
export interface InsertConflict {
  readonly kind: 'sheet' | 'table';
  /** The sheet that is there. */
  readonly existing: string;
  /** A name that is free. */
  readonly freeName: string;
  readonly decision?: InsertDecision;
}

/** The sheets in the order of the form set. Names are compared as Excel does, without regard to case. */
export function insertEntries(target: InsertTarget, formSet: FormSet, choice: InsertChoice): readonly InsertEntry[] {
  const names = new SheetNames(target.sheets.map((sheet) => sheet.name));
  const chosen = new Set(choice.tables);
  return formSet.tables
    .filter((form) => chosen.has(form.id))
    .flatMap((form) =>
      form.repeats === undefined
        ? [singleEntry(form, target, choice, names)]
        : repeatedEntries(form, target, choice, names),
    );
}

function singleEntry(form: TableForm, target: InsertTarget, choice: InsertChoice, names: SheetNames): InsertEntry {
  const sheetName = printed(form.sheetName, choice);
  const sameName = names.find(sheetName);
  const sameTable = target.budget?.tables.find((table) => table.form.id === form.id)?.sheet.name;
  const existing = sameName ?? sameTable;
  if (existing === undefined) {
    names.take(sheetName);
    return { form, sheetName, insertAs: sheetName };
  }
  const freeName = names.free(sheetName);
  const decision = choice.decisions?.[sheetName];
  const conflict: InsertConflict = {
    kind: sameName === undefined ? 'table' : 'sheet',
    existing,
    freeName,
    ...(decision === undefined ? {} : { decision }),
  };
  if (decision !== 'other-name') return { form, sheetName, conflict };
  names.take(freeName);
  return { form, sheetName, conflict, insertAs: freeName };
}

/** Tables that repeat take the next numbers that are free: one more never stands in the way of another. */
function repeatedEntries(
  form: TableForm,
  target: InsertTarget,
  choice: InsertChoice,
  names: SheetNames,
): readonly InsertEntry[] {
  let number = 0;
  return projectsToInsert(form, target, choice).map((project) => {
    let sheetName: string;
    do {
      number += 1;
      sheetName = printed(form.sheetName, choice).replace('{n}', String(number));
    } while (names.find(sheetName) !== undefined);
    names.take(sheetName);
    return { form, sheetName, project, insertAs: sheetName };
  });
}

function projectsToInsert(form: TableForm, { budget }: InsertTarget, choice: InsertChoice): readonly string[] {
  if (typeof choice.projects === 'number') return new Array<string>(Math.max(0, choice.projects)).fill('');
  if (choice.projects !== undefined) return choice.projects;
  const named = projectNames(budget, (id) => id !== form.id);
  const there = new Set(projectNames(budget, (id) => id === form.id));
  if (named.length > 0) return named.filter((project) => !there.has(project));
  return budget?.tables.some((table) => table.form.id === form.id) === true ? [] : [''];
}

/** Names of projects in the tables asked for, each once, in the order of the rows. */
function projectNames(budget: Budget | undefined, wanted: (table: TableId) => boolean): readonly string[] {
  const names = new Set<string>();
  for (const table of budget?.tables ?? []) {
    if (!wanted(table.form.id)) continue;
    for (const row of table.rows) {
      const name = row.role === 'detail' ? (row.project ?? '').trim() : '';
      if (name !== '') names.add(name);
    }
  }
  return [...names];
}

/** Sheet names of the workbook and of what is to be inserted. */
class SheetNames {
  private readonly taken = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) this.take(name);
  }

  take(name: string): void {
    this.taken.set(name.toLowerCase(), name);
  }

  /** The name as it is written in the workbook. */
  find(name: string): string | undefined {
    return this.taken.get(name.toLowerCase());
  }

  /** `name` where it is free, else `name(2)`, `name(3)` … */
  free(name: string): string {
    let candidate = name;
    for (let number = 2; this.find(candidate) !== undefined; number += 1) candidate = `${name}(${number})`;
    return candidate;
  }
}
