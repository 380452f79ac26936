/**
 * What the accountant of the example types and pastes into freshly inserted tables, taken from the published figures, and the totals that
 * must come of it. Plain data, for a headless test and for one in a browser alike.
 */
import { readFile } from 'node:fs/promises';
import type { GridLayout, TableForm } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { cellName } from '../../src/sheet/place.js';

/** A block that is pasted, or one cell that is typed; `null` is a blank cell of the clipboard. */
export interface Paste {
  readonly sheet: string;
  /** A1 name of the top left cell. */
  readonly address: string;
  readonly block: readonly (readonly (string | number | null)[])[];
}

/** A figure that the published table states, in 万元 as printed. */
export interface StatedTotal {
  readonly sheet: string;
  /** The row's own words: `合计`, `201`, `收入总计` … without blanks. */
  readonly row: string;
  /** Column of the sheet, counted from 0. */
  readonly column: number;
  readonly amount: string;
}

export interface Accountant {
  readonly department: string;
  readonly year: number;
  readonly unit: '万元';
  /** The tables to insert first; the performance tables follow when the projects are typed. */
  readonly tables: readonly string[];
  /** 表二, codes as a spreadsheet leaves them that takes them for numbers. */
  readonly income: readonly Paste[];
  /** 表三, codes in one cell. 表五 comes by 带入. */
  readonly expenditure: readonly Paste[];
  /** 表六, codes in text as the form has them. */
  readonly economic: readonly Paste[];
  /** 表七, codes in one cell without separators. */
  readonly projects: readonly Paste[];
  readonly officialExpenses: readonly Paste[];
  /** Why 表九 is empty, typed over the printed note. */
  readonly reasons: readonly Paste[];
  /** One a project, by its name in 表七, in the order of the performance tables that are inserted for them. */
  readonly targets: readonly TargetEntry[];
  readonly totals: readonly StatedTotal[];
}

export interface TargetEntry {
  readonly project: string;
  /** `绩效目标表1` … */
  readonly sheet: string;
  /** What is typed over and beside what 带入 has brought. */
  readonly pastes: readonly Paste[];
}

/** Builds the accountant's work from the published figures. */
export async function accountant(): Promise<Accountant> {
  const figures = record(JSON.parse(await readFile(new URL('./disclosure-2019.json', import.meta.url), 'utf8')));
  const meta = record(figures['meta']);
  return {
    department: text(meta['department']),
    year: Number(meta['fiscalYear']),
    unit: '万元',
    tables: xinjiang2019.tables.filter((form) => form.repeats === undefined).map((form) => form.id),
    income: details('t2', rowsOf(figures, 'table2'), (row) => [...codes(row).map(Number), text(row['name'])]),
    expenditure: details('t3', rowsOf(figures, 'table3'), (row) => [
      codes(row).join('-'),
      null,
      null,
      text(row['name']),
    ]),
    economic: details('t6', rowsOf(figures, 'table6'), (row) => [text(row['类']), text(row['款']), text(row['name'])]),
    projects: details('t7', rowsOf(figures, 'table7'), (row) => [
      text(row['code']),
      null,
      null,
      text(row['name']),
      text(row['project']),
    ]),
    officialExpenses: officialExpenses(rowsOf(figures, 'table8')),
    reasons: [reasonForEmpty('t9', text(record(record(figures['table9'])['layout'])['remark']))],
    targets: targets(figures),
    totals: statedTotals(figures),
  };
}

type Json = Readonly<Record<string, unknown>>;

/** Two blocks: codes and names left of the total that the form computes, amounts right of it. */
function details(
  id: string,
  rows: readonly Json[],
  labels: (row: Json) => (string | number | null)[],
): readonly Paste[] {
  const { form, layout, first } = grid(id);
  const total = layout.columns.findIndex((column) => column.kind === 'amount');
  return [
    { sheet: form.sheetName, address: cellName(first, 0), block: rows.map(labels) },
    { sheet: form.sheetName, address: cellName(first, total + 1), block: rows.map((row) => amounts(row).slice(1)) },
  ];
}

/** The cells of 表八 that are no sums: travel abroad, purchase and running of vehicles, receptions. */
function officialExpenses(rows: readonly Json[]): readonly Paste[] {
  const { form, first } = grid('t8');
  const [row = {}] = rows;
  const { line: _line, ...stated } = row;
  const [, abroad, , purchase, running, reception] = Object.values(stated).map(amount);
  const at = (column: number, block: (string | null)[]): Paste => ({
    sheet: form.sheetName,
    address: cellName(first, column),
    block: [block],
  });
  return [at(1, [abroad ?? null]), at(3, [purchase ?? null, running ?? null]), at(5, [reception ?? null])];
}

/** The note stands below the blank rows of a table without a total row. */
function reasonForEmpty(id: string, reason: string): Paste {
  const { form, layout, first } = grid(id);
  const [panel] = layout.panels;
  const blank = panel?.body.kind === 'rows' ? panel.body.blankRows : 0;
  return { sheet: form.sheetName, address: cellName(first + blank, 0), block: [[reason]] };
}

/** The performance tables are inserted in the order of the projects in 表七, under the names that stand there. */
function targets(figures: Json): readonly TargetEntry[] {
  const sums = new Map<string, number>();
  for (const row of rowsOf(figures, 'table7')) {
    const project = text(row['project']);
    sums.set(project, (sums.get(project) ?? 0) + Number(amounts(row)[0] ?? 0));
  }
  const published = list(record(figures['performance'])['tables']).map(record);
  const exact = published.filter((table) => sums.has(text(table['project'])));
  const misspelt = published.filter((table) => !sums.has(text(table['project'])));
  return [...sums].map(([project, sum], index) => {
    const table =
      exact.find((one) => one['project'] === project) ??
      misspelt.find((one) => Number(record(one['funds'])['年度资金总额']) === sum);
    if (!table) throw new Error(`no performance table for ${project}`);
    const sheet = `绩效目标表${index + 1}`;
    return { project, sheet, pastes: targetPastes(sheet, project, table) };
  });
}

function targetPastes(sheet: string, project: string, table: Json): readonly Paste[] {
  const pastes: Paste[] = [];
  const type = (row: number, column: number, content: string): void => {
    pastes.push({ sheet, address: cellName(row, column), block: [[content]] });
  };
  if (table['project'] !== project) type(2, 4, text(table['project']));
  type(3, 6, text(record(table['funds'])['其他资金']));
  if (table['goalShort'] !== null) type(4, 1, text(table['goalShort']));
  const printed = new Map<string, number>();
  for (const [name, row] of INDICATOR_ROWS) printed.set(name, row);
  for (const indicator of list(table['indicators']).map(record)) {
    const row = printed.get(text(indicator['二级指标']));
    if (row === undefined) continue;
    type(row, 2, text(indicator['三级指标']));
    type(row, 5, text(indicator['指标值']));
    // Each kind of indicator has two printed rows; further ones would need rows of their own.
    if ((row - FIRST_INDICATOR) % 2 === 0) printed.set(text(indicator['二级指标']), row + 1);
    else printed.delete(text(indicator['二级指标']));
  }
  return pastes;
}

const FIRST_INDICATOR = 6;
const INDICATOR_ROWS: readonly (readonly [string, number])[] = [
  '成本指标',
  '时效指标',
  '数量指标',
  '质量指标',
  '经济效益指标',
  '可持续影响指标',
  '社会效益指标',
  '生态效益指标',
  '满意度指标',
].map((name, index) => [name, FIRST_INDICATOR + index * 2]);

/** The totals of 表二 to 表七, and every line of 表一 and 表四 and the sums of 表八. */
function statedTotals(figures: Json): readonly StatedTotal[] {
  const open = [
    ['t2', 'table2'],
    ['t3', 'table3'],
    ['t5', 'table5'],
    ['t6', 'table6'],
    ['t7', 'table7'],
  ] as const;
  const totals = open.flatMap(([id, name]) => {
    const { form, layout } = grid(id);
    const first = layout.columns.findIndex((column) => column.kind === 'amount');
    const stated = amounts(record(record(figures[name])['total']));
    return stated.map((sum, index) => ({
      sheet: form.sheetName,
      row: '合计',
      column: first + index,
      amount: sum ?? '0',
    }));
  });
  return [
    ...totals,
    ...lines(figures, 'table1', 'income', '表一', [['预算数', 1]]),
    ...lines(figures, 'table1', 'expenditure', '表一', [['预算数', 3]]),
    ...lines(figures, 'table4', 'income', '表四', [['合计', 1]]),
    ...lines(figures, 'table4', 'expenditure', '表四', [
      ['合计', 3],
      ['一般公共预算', 4],
      ['政府性基金预算', 5],
    ]),
  ];
}

function lines(
  figures: Json,
  table: string,
  side: string,
  sheet: string,
  columns: readonly (readonly [string, number])[],
): readonly StatedTotal[] {
  return list(record(figures[table])[side])
    .map(record)
    .flatMap((line) =>
      columns.map(([name, column]) => ({
        sheet,
        row: text(line['label']).replaceAll(/\s/gu, ''),
        column,
        amount: amount(line[name]) ?? '0',
      })),
    );
}

function grid(id: string): { readonly form: TableForm; readonly layout: GridLayout; readonly first: number } {
  const form = xinjiang2019.tables.find((one) => one.id === id);
  if (form?.layout.kind !== 'grid') throw new Error(`no grid table ${id}`);
  // Number line, title and department line stand above the header.
  return { form, layout: form.layout, first: 3 + form.layout.header.length };
}

function rowsOf(figures: Json, table: string): readonly Json[] {
  return list(record(figures[table])['rows']).map(record);
}

function codes(row: Json): string[] {
  return [text(row['类']), text(row['款']), text(row['项'])];
}

/** In the order in which the table prints its columns; the first is the total. */
function amounts(row: Json): (string | null)[] {
  return Object.values(record(row['amounts'])).map(amount);
}

function amount(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
