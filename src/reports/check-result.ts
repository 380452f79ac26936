/** What checking a workbook came to, as plain data: what every report, page and file of results is made from. */
import { printAmount } from '../amount/print-amount.js';
import type { Unit } from '../amount/reading.js';
import type { Budget, SheetUse } from '../book/budget.js';
import { orderFindings } from '../checks/order-findings.js';
import type { Finding, Outcome } from '../checks/outcome.js';
import { storiesOf } from '../checks/stories.js';
import { summary } from '../checks/summary.js';
import type { Severity } from '../forms/check.js';
import type { FormSet } from '../forms/form.js';
import { tableWords } from '../forms/printed.js';
import { type Locale, say } from '../locales/say.js';
import { cellName, placeName } from '../sheet/place.js';
import { type CodesResult, codesResult } from './code-lists.js';

export interface CheckResult {
  readonly file: string;
  /** Id of the form set (报表制度). */
  readonly form: string;
  readonly formName: string;
  readonly year: number;
  /** Whether the workbook says the year, the user said it, or neither does. */
  readonly yearFrom: Budget['yearFrom'];
  readonly department: string | null;
  /** Unit of account of the workbook: that of most of its tables. */
  readonly unit: Unit;
  readonly sheets: readonly SheetResult[];
  /** The form set's tables by id, with their names. */
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly outcomes: readonly OutcomeResult[];
  readonly findings: readonly FindingResult[];
  /** Readings that the workbook does not say for certain. */
  readonly doubts: readonly {
    readonly kind: string;
    readonly sheet?: string;
    readonly cell?: string;
    readonly message: string;
  }[];
  /** Official lists and codes of one's own that were believed before the built-in catalogue. */
  readonly codes: readonly CodesResult[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly notChecked: number;
    readonly checks: number;
  };
}

export interface SheetResult {
  readonly sheet: string;
  /** Id of the table that stands on it; `null`: none, for a reason. */
  readonly table: string | null;
  readonly reason?: string;
}

export interface OutcomeResult {
  readonly check: string;
  readonly table: string;
  readonly identity: string;
  readonly outcome: Outcome['outcome'];
  readonly reason?: string;
}

export interface FindingResult {
  readonly check: string;
  readonly severity: Severity;
  readonly table: string;
  readonly sheet: string;
  /** A1 name without the sheet. */
  readonly cell: string;
  readonly related: readonly { readonly sheet: string; readonly cell: string }[];
  /** Right side of an identity, as a decimal number in `unit`; for a name or code: what it should be. */
  readonly expected: string | null;
  /** Left side of an identity. */
  readonly actual: string | null;
  /** Left − right. */
  readonly difference: string | null;
  readonly unit: Unit | null;
  readonly message: string;
  /** Findings of one group follow from one cell: its name (`表三!E7`), numbered where it tells two stories. */
  readonly group: string | null;
}

/** The result as data, its sentences in the user's language. */
export function checkResult(file: string, budget: Budget, outcomes: readonly Outcome[], locale: Locale): CheckResult {
  const { form } = budget;
  const { identities, tables } = namesOf(form);
  const { errors, warnings, infos, notChecked, checks } = summary(outcomes);
  return {
    file,
    form: form.id,
    formName: form.name,
    year: budget.year,
    yearFrom: budget.yearFrom,
    department: budget.department ?? null,
    unit: unitOf(budget),
    sheets: budget.sheets.map((use) => sheetResult(use, locale)),
    tables,
    outcomes: outcomes.map(({ check, table, outcome, reason }) => {
      const identity = identities.get(check) ?? check;
      return reason
        ? { check, table, identity, outcome, reason: say(reason, locale) }
        : { check, table, identity, outcome };
    }),
    findings: findingResults(budget, outcomes, locale),
    doubts: budget.doubts.map(({ kind, at, message }) => ({
      kind,
      ...(at ? { sheet: at.sheet, cell: cellName(at.row, at.column) } : {}),
      message: say(message, locale),
    })),
    codes: codesResult(budget.catalogue.overlays, locale),
    summary: { errors, warnings, infos, notChecked, checks },
  };
}

interface FormNames {
  readonly identities: ReadonlyMap<string, string>;
  readonly tables: CheckResult['tables'];
}

const names = new WeakMap<FormSet, FormNames>();

/** What a form set is called by, the same for every workbook that follows it. */
function namesOf(form: FormSet): FormNames {
  let known = names.get(form);
  if (!known) {
    const identities = new Map(form.checks.map(({ id, identity }) => [id, identity]));
    known = { identities, tables: form.tables.map((table) => ({ id: table.id, name: tableWords(table) })) };
    names.set(form, known);
  }
  return known;
}

/** The unit of account of most tables; among equals, and without tables, the form set's. */
function unitOf({ tables, form }: Budget): Unit {
  const other = form.unit === '元' ? '万元' : '元';
  const count = (unit: Unit): number => tables.filter((table) => table.unit === unit).length;
  return count(other) > count(form.unit) ? other : form.unit;
}

function sheetResult(use: SheetUse, locale: Locale): SheetResult {
  if (use.table !== null) return { sheet: use.sheet, table: use.table };
  return { sheet: use.sheet, table: null, reason: say({ id: `book.reason.${use.reason}`, values: {} }, locale) };
}

function findingResults(budget: Budget, outcomes: readonly Outcome[], locale: Locale): FindingResult[] {
  const groups = new Map<Finding, string>();
  const taken = new Set<string>();
  for (const { cell, findings } of storiesOf(budget, outcomes)) {
    let group = placeName(cell);
    for (let count = 2; taken.has(group); count += 1) group = `${placeName(cell)} (${count})`;
    taken.add(group);
    for (const finding of findings) groups.set(finding, group);
  }
  return orderFindings(outcomes, budget.form).map((finding) => findingResult(finding, groups.get(finding), locale));
}

function findingResult(finding: Finding, group: string | undefined, locale: Locale): FindingResult {
  const { check, severity, table, at, related, message, comparison, mend } = finding;
  const amount = (fen: number): string | null => (comparison ? printAmount(fen, comparison.unit) : null);
  return {
    check,
    severity,
    table,
    sheet: at.sheet,
    cell: cellName(at.row, at.column),
    related: related.map(({ sheet, row, column }) => ({ sheet, cell: cellName(row, column) })),
    expected: comparison ? amount(comparison.right.fen) : (mend?.text ?? null),
    actual: amount(comparison?.left.fen ?? 0),
    difference: amount(comparison?.difference ?? 0),
    unit: comparison?.unit ?? null,
    message: say(message, locale),
    group: group ?? null,
  };
}
