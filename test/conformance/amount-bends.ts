/** For a check of sums: the one cell that breaks it, and what is typed there. */
import type { Budget, FoundTable, Row } from '../../src/book/budget.js';
import { explain } from '../../src/checks/explain.js';
import type { Comparison } from '../../src/checks/outcome.js';
import type { AmountCheck, Term, Vector } from '../../src/forms/check.js';
import type { Place } from '../../src/sheet/place.js';
import { type CellValue, type Sheet, valueAt } from '../../src/sheet/sheet.js';
import { withCell } from './bases.js';

/** The three workbooks of a check, and the cell that the failing one's finding must name. */
export interface Three {
  readonly passes: readonly Sheet[];
  readonly fails: readonly Sheet[];
  readonly blind: readonly Sheet[];
  readonly cell: Place;
}

/** A column, and what stands there. */
export type Typed = readonly [number, CellValue];

/** Far beyond any rounding, carry-over or other sum of the bases, in any unit. */
const TOO_MUCH = 50_000_000;

/** A figure of the check too high; for the blind one a formula that was never calculated there. */
export function amountThree(check: AmountCheck, budget: Budget, sheets: readonly Sheet[]): Three {
  const place = explain(budget, check.id).flatMap(placesOf)[0];
  if (!place) return rowThree(check, budget, sheets);
  const before = valueAt(sheetOf(sheets, place.sheet), place.row, place.column);
  return three(sheets, place, (typeof before === 'number' ? before : 0) + TOO_MUCH);
}

/** Figures that break the identity by growing. */
function placesOf({ left, relation, right }: Comparison): readonly Place[] {
  const places = (side: Comparison['left'], sign: 1 | -1): readonly Place[] =>
    side.parts.filter((part) => part.sign === sign).flatMap((part) => part.places);
  const high = [...places(left, 1), ...places(right, -1)];
  const low = [...places(right, 1), ...places(left, -1)];
  if (relation === '<=') return high;
  return relation === '>=' ? low : [...high, ...low];
}

/** Where a row is missing: its table, and its code where the check says which. */
function wanted(check: AmountCheck): { readonly table: string; readonly under?: string } {
  if (check.kind !== 'balance' && check.kind !== 'match') return check;
  const low: readonly (Term | Vector)[] = check.relation === '>=' ? check.right : check.left;
  const term = low.find((one) => !('rows' in one) || one.rows === 'detail');
  if (!term) return { table: check.table };
  const { table } = term;
  return 'rows' in term && term.rows === 'detail' && term.under !== undefined
    ? { table, under: term.under }
    : { table };
}

/** A table without such a row gets one: of a class, above what is there, with its sum; or the one that the check asks for. */
function rowThree(check: AmountCheck, { tables }: Budget, sheets: readonly Sheet[]): Three {
  const { table: id, under } = wanted(check);
  const table = tables.find(({ form }) => form.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const detail = table.rows.filter(({ role, code }) => role === 'detail' && code?.kind === 'code');
  const first = detail[0];
  // In code order, so that a row that a check asks for stands among those of its class.
  const above = detail.findLast((row) => under !== undefined && codeParts(table, row).join('') < under);
  const at = above ? above.row + 1 : (first?.row ?? table.blankRows[0] ?? table.headerBottom + 1);
  const amounts = new Map([...table.columns].filter(([column]) => isAmount(table, column)));
  const column = [...amounts.values()][0] ?? 0;
  const cell = { sheet: table.sheet.name, row: at, column };
  const withRows = (rows: readonly (readonly Typed[])[]): readonly Sheet[] =>
    sheets.map((sheet) => (sheet.name === table.sheet.name ? insert(sheet, at, rows) : sheet));
  if (check.kind !== 'subtotals') {
    const parts = under === undefined ? ['212', '08', '99'] : split(under);
    return three(withRows([[...codeCells(table, parts), [column, null]]]), cell, TOO_MUCH);
  }
  const parts = first ? codeParts(table, first) : ['212', '08', '99'];
  const children = detail.filter((row) => codeParts(table, row)[0] === parts[0]);
  const sums = [...amounts].map(([name, one]): Typed => [one, sumOf(children.map((row) => figure(row, name)))]);
  const subtotal = [...codeCells(table, parts.slice(0, 1)), ...sums];
  const passes = withRows(first ? [subtotal] : [subtotal, [...codeCells(table, parts), [column, null]]]);
  return three(passes, cell, TOO_MUCH);
}

function three(sheets: readonly Sheet[], cell: Place, value: CellValue): Three {
  return {
    passes: sheets,
    fails: withCell(sheets, cell, value),
    blind: withCell(sheets, cell, null, '=N(ZZ99)'),
    cell,
  };
}

function isAmount({ form }: FoundTable, id: string): boolean {
  const { layout } = form;
  return layout.kind === 'grid' && layout.columns.some((column) => column.id === id && column.kind === 'amount');
}

function figure({ figures }: Row, id: string): number {
  const value = figures.get(id)?.value;
  return typeof value === 'number' ? value : 0;
}

function sumOf(values: readonly number[]): CellValue {
  const sum = Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
  return sum === 0 ? null : sum;
}

/** 类, 款 and 项 of a row. */
function codeParts(table: FoundTable, row: Row): readonly string[] {
  const text = (table.codeColumns ?? []).map((column) => String(valueAt(table.sheet, row.row, column) ?? '')).join('');
  return split(text);
}

function split(code: string): readonly string[] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== '');
}

/** The parts in the sheet's columns for codes, or the whole in its one. */
export function codeCells(table: FoundTable, parts: readonly string[]): readonly Typed[] {
  const columns = table.codeColumns ?? [];
  if (columns.length <= 1) return columns.map((column) => [column, parts.join('')]);
  return columns.map((column, at) => [column, parts[at] ?? null]);
}

/** The sheet with rows inserted, each as columns and values. */
export function insert(sheet: Sheet, at: number, rows: readonly (readonly Typed[])[]): Sheet {
  const lines = rows.map((cells) => {
    const values = new Map(cells);
    return Array.from({ length: Math.max(...values.keys()) + 1 }, (_, column) => values.get(column) ?? null);
  });
  const values = [...sheet.values.slice(0, at), ...lines, ...sheet.values.slice(at)];
  return { ...sheet, values, formulas: values.map(() => []) };
}

export function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
