/** For a rule: the workbook that breaks it, and the cell that its finding must name. */
import type { Budget, FoundTable, Row } from '../../src/book/budget.js';
import type { RuleCheck } from '../../src/forms/check.js';
import type { Place } from '../../src/sheet/place.js';
import { type CellValue, type Sheet, valueAt } from '../../src/sheet/sheet.js';
import { codeCells, insert, type Typed } from './amount-bends.js';
import { withCell } from './bases.js';

export interface Bent {
  readonly fails: readonly Sheet[];
  /** Absent: a finding that stands on the table as a whole. */
  readonly cell?: Place;
}

type Bend = (check: RuleCheck, budget: Budget, sheets: readonly Sheet[]) => Bent;

/** The rules whose workbooks are bent here, each by the mistake that it is there for. */
export const RULE_BENDS: Readonly<Partial<Record<RuleCheck['kind'], Bend>>> = {
  'code-known': (check, budget, sheets) => coded(check, budget, sheets, (code) => [`${code.slice(0, 1)}98`]),
  'code-form': (check, budget, sheets) => coded(check, budget, sheets, () => ['２０１', '０３', '01']),
  'code-scheme': (check, budget, sheets) => coded(check, budget, sheets, () => ['501', '01']),
  'code-budget': (check, budget, sheets) =>
    coded(check, budget, sheets, () => (check.budget === undefined ? ['212', '08', '99'] : ['201', '03', '01'])),
  'code-order': (check, budget, sheets) =>
    coded(
      check,
      budget,
      sheets,
      (code) => [`${code.slice(0, 1)}01`, '01', '01'].slice(0, code.length > 5 ? 3 : 2),
      'last',
    ),
  'code-unique': (check, budget, sheets) => {
    const { table, row } = firstOf(check, budget);
    const cells = (table.codeColumns ?? []).map((column): Typed => [
      column,
      valueAt(table.sheet, row?.row ?? 0, column),
    ]);
    return inserted(sheets, table, row, cells);
  },
  'code-name': (check, budget, sheets) => {
    const { table, row } = firstOf(check, budget);
    return typed(
      sheets,
      { sheet: table.sheet.name, row: row?.row ?? 0, column: columnOf(table, 'name') },
      '某个别的名称',
    );
  },
  'amount-form': (check, budget, sheets) => {
    const table = tablesOf(check, budget).find(({ rows }) => rows.some(({ figures }) => figures.size > 0));
    const figure = table?.rows.flatMap(({ figures }) => [...figures.values()])[0];
    if (!table || !figure) throw new Error(`no figure for ${check.id}`);
    return typed(sheets, { sheet: table.sheet.name, row: figure.row, column: figure.column }, '一百二十');
  },
  placeholder: (check, budget, sheets) => {
    const { table } = firstOf(check, budget);
    const first = table.rows[0]?.row ?? table.headerBottom + 1;
    const free = (sheets.find(({ name }) => name === table.sheet.name)?.values[first] ?? []).findIndex(
      (value) => value === null || typeof value === 'number',
    );
    return typed(sheets, { sheet: table.sheet.name, row: first, column: Math.max(0, free) }, 'XX');
  },
  'table-present': (check, budget, sheets) => ({
    fails: sheets.filter(({ name }) => !tablesOf(check, budget).some(({ sheet }) => sheet.name === name)),
  }),
  'same-header': (check, budget, sheets) => {
    const said = tablesOf(check, budget).flatMap(({ department }) => (department ? [department.at] : []))[0];
    if (!said) throw new Error(`no department for ${check.id}`);
    return typed(sheets, said, '部门：另外一个单位');
  },
};

/** The workbook with a row in the check's first table, where that has codes but no rows (no fund this year). */
export function withSomeRow(check: RuleCheck, budget: Budget, sheets: readonly Sheet[]): readonly Sheet[] {
  const { table, row } = firstOf(check, budget);
  if (row || (table.codeColumns ?? []).length === 0) return sheets;
  const last = Math.max(...table.columns.values());
  return inserted(sheets, table, undefined, [
    ...codeCells(table, ['212', '08', '99']),
    [columnOf(table, 'name'), '其他国有土地使用权出让收入安排的支出'],
    [last, 1],
  ]).fails;
}

function typed(sheets: readonly Sheet[], cell: Place, value: CellValue): Bent {
  return { fails: withCell(sheets, cell, value), cell };
}

/** A row with another code: a new one above the first, or below the last. */
function coded(
  check: RuleCheck,
  budget: Budget,
  sheets: readonly Sheet[],
  parts: (code: string) => readonly string[],
  where: 'first' | 'last' = 'first',
): Bent {
  const { table, row, last } = firstOf(check, budget);
  const code = (table.codeColumns ?? []).map((column) => String(valueAt(table.sheet, row?.row ?? 0, column) ?? ''));
  const text = /^\d/.test(code.join('')) ? code.join('') : '201';
  return inserted(sheets, table, where === 'last' ? last : row, codeCells(table, parts(text)));
}

/** A row below that one. */
function inserted(sheets: readonly Sheet[], table: FoundTable, above: Row | undefined, cells: readonly Typed[]): Bent {
  const at = (above?.row ?? table.headerBottom) + 1;
  const cell = { sheet: table.sheet.name, row: at, column: table.codeColumns?.[0] ?? 0 };
  return { fails: sheets.map((sheet) => (sheet.name === cell.sheet ? insert(sheet, at, [cells]) : sheet)), cell };
}

function tablesOf(check: RuleCheck, { tables }: Budget): readonly FoundTable[] {
  return tables.filter(({ form }) => check.tables.includes(form.id));
}

function firstOf(
  check: RuleCheck,
  budget: Budget,
): { readonly table: FoundTable; readonly row: Row | undefined; readonly last: Row | undefined } {
  const tables = tablesOf(check, budget);
  const details = ({ rows }: FoundTable): readonly Row[] =>
    rows.filter(({ role, code }) => role === 'detail' && code?.kind === 'code');
  const table = tables.find((one) => details(one).length > 0) ?? tables[0];
  if (!table) throw new Error(`no table for ${check.id}`);
  return { table, row: details(table)[0], last: details(table).at(-1) };
}

function columnOf(table: FoundTable, id: string): number {
  return table.columns.get(id) ?? Math.max(...(table.codeColumns ?? [0])) + 1;
}
