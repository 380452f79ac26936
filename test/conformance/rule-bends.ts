/** For a rule: the workbook that breaks it, and the cell that its finding must name. */
import type { Budget, FoundTable, Row } from '../../src/book/budget.js';
import { fillTotals } from '../../src/changes/fill-totals.js';
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

/** Every kind of rule, each by the mistake that it is there for. */
export const RULE_BENDS: Readonly<Record<RuleCheck['kind'], Bend>> = {
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
  'table-empty': (check, budget, sheets) => {
    const [table] = tablesOf(check, budget);
    if (!table) throw new Error(`no table for ${check.id}`);
    const money = table.rows.flatMap(({ figures }) => [...figures.values()]);
    const cells = [
      ...money.map(({ row, column }) => ({ sheet: table.sheet.name, row, column })),
      ...table.rows.flatMap(({ role, row }) => (role === 'detail' || role === 'subtotal' ? lineOf(table, row) : [])),
      ...(table.note ? [table.note.at] : []),
    ];
    return { fails: cells.reduce((all, cell) => withCell(all, cell, null), sheets) };
  },
  'class-line': (check, budget, sheets) => {
    const [host] = tablesOf(check, budget);
    const line = host?.rows.find(
      ({ role, line: fixed, code, figures }) =>
        role === 'line' &&
        (fixed?.role === 'class' || (!fixed && code?.kind === 'code')) &&
        [...figures.values()].some(({ reading }) => reading.kind === 'amount' && reading.fen > 0),
    );
    if (!host || !line) throw new Error(`no class line for ${check.id}`);
    const columns =
      host.form.layout.kind === 'grid' ? host.form.layout.panels.find(({ id }) => id === line.panel)?.columns : [];
    const cells = (columns ?? []).flatMap((id) => {
      const column = host.columns.get(id);
      return column === undefined ? [] : [{ sheet: host.sheet.name, row: line.row, column }];
    });
    return { fails: cells.reduce((all, cell) => withCell(all, cell, null), sheets) };
  },
  'code-column': (check, budget, sheets) => {
    const [table] = tablesOf(check, budget);
    const columns = Object.entries(check.columnsOfClass ?? {});
    for (const row of table?.rows ?? []) {
      for (const [id, classes] of columns) {
        const figure = row.figures.get(id);
        const code = row.code?.kind === 'code' ? row.code.code.slice(0, 3) : '';
        const other = columns.find(([column]) => column !== id);
        const to = other && table?.columns.get(other[0]);
        if (!table || !figure || !classes.includes(code) || to === undefined || row.role !== 'detail') continue;
        const sheet = table.sheet.name;
        const moved = withCell(sheets, { sheet, row: figure.row, column: figure.column }, null);
        return typed(moved, { sheet, row: figure.row, column: to }, figure.value);
      }
    }
    throw new Error(`no row for ${check.id}`);
  },
  'project-spelling': (check, budget, sheets) => {
    const { at, name } = projectOf(check, budget);
    return typed(sheets, at, `${name.slice(0, -1)}${name.endsWith('费') ? '用' : '费'}`);
  },
  'project-target': (check, budget, sheets) => typed(sheets, projectOf(check, budget).at, '毫不相干的另一件大事'),
  'total-formula': (check, budget, sheets) => {
    const { proposals, changes } = fillTotals(budget);
    const names = tablesOf(check, budget).map(({ sheet }) => sheet.name);
    const [over, ...others] = [...proposals, ...changes].filter(({ at }) => names.includes(at.sheet));
    if (!over) throw new Error(`no total for ${check.id}`);
    const filled = others.reduce((all, { at, after }) => withCell(all, at, 1, String(after)), sheets);
    const formulas = withCell(filled, over.at, 1);
    return { fails: formulas, cell: over.at };
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

/** All cells of a row of the table. */
function lineOf(table: FoundTable, row: number): readonly Place[] {
  return [...new Set([...table.columns.values(), ...(table.codeColumns ?? [])])].map((column) => ({
    sheet: table.sheet.name,
    row,
    column,
  }));
}

/** A project's name in the last of the rule's tables that has one, and where it stands. */
function projectOf(check: RuleCheck, budget: Budget): { readonly at: Place; readonly name: string } {
  for (const table of tablesOf(check, budget).toReversed()) {
    const { layout } = table.form;
    const id =
      layout.kind === 'card'
        ? layout.fields.find(({ kind }) => kind === 'project')?.id
        : layout.columns.find(({ kind }) => kind === 'project')?.id;
    const row = table.rows.find(({ project }) => project !== undefined && project !== '');
    if (id === undefined || row?.project === undefined) continue;
    const column = table.columns.get(id);
    const at = table.fields?.get(id) ?? { sheet: table.sheet.name, row: row.row, column: column ?? 0 };
    return { at, name: row.project };
  }
  throw new Error(`no project for ${check.id}`);
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
