/** Small budgets by hand: tables of a made-up form set, so that a kind of check is tested apart from any region's forms. */
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import type { AmountReading, Unit } from '../../src/amount/reading.js';
import { FEN_PER_UNIT } from '../../src/amount/reading.js';
import type { Budget, FoundTable, Row, SheetUse } from '../../src/book/budget.js';
import { Memory } from '../../src/book/memory.js';
import { FigureMap } from '../../src/book/row-figures.js';
import type { CodeReading } from '../../src/codes/code.js';
import type { Check } from '../../src/forms/check.js';
import type { ColumnForm, GridLayout, LineForm, PanelForm, TableForm } from '../../src/forms/form.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

/** A cell: a value, or a formula with its result (`null`: none is stored). */
export type CellSpec = CellValue | { readonly formula: string; readonly value: CellValue };

export interface RowSpec {
  readonly role?: Row['role'];
  /** Canonical digits, or text that is no code. */
  readonly code?: string;
  readonly name?: string;
  readonly project?: string;
  readonly label?: string;
  /** Id of a fixed line. */
  readonly line?: string;
  readonly amounts?: Readonly<Record<string, CellSpec>>;
}

const CODE_COLUMNS: readonly ColumnForm[] = [
  { id: 'class', kind: 'code', scheme: 'functional', part: 'class', width: 8, words: ['类'] },
  { id: 'section', kind: 'code', scheme: 'functional', part: 'section', width: 8, words: ['款'] },
  { id: 'item', kind: 'code', scheme: 'functional', part: 'item', width: 8, words: ['项'] },
];

interface RowsFormOptions {
  readonly total?: boolean;
  readonly scheme?: 'functional' | 'economic';
  readonly codesRepeat?: boolean;
  readonly repeats?: 'project';
  readonly note?: string;
}

/** An open list: code (three columns), name, project, then these amounts. */
export function rowsForm(id: string, amounts: readonly string[], options: RowsFormOptions = {}): TableForm {
  const columns: ColumnForm[] = [
    ...CODE_COLUMNS.map((column) =>
      column.kind === 'code' ? { ...column, scheme: options.scheme ?? 'functional' } : column,
    ),
    { id: 'name', kind: 'name', width: 20, words: ['名称'] },
    { id: 'project', kind: 'project', width: 20, words: ['项目名称'] },
    ...amountForms(amounts),
  ];
  return tableForm(
    id,
    columns,
    [
      {
        id: 'rows',
        columns: columns.map((column) => column.id),
        body: {
          kind: 'rows',
          blankRows: 5,
          ...(options.total === false ? {} : { total: { label: '合  计', column: 'name' } }),
          ...(options.codesRepeat ? { codesRepeat: true } : {}),
        },
      },
    ],
    options,
  );
}

/** Fixed lines: a label, then these amounts. */
export function linesForm(id: string, lines: readonly LineForm[], amounts: readonly string[]): TableForm {
  const columns: ColumnForm[] = [{ id: 'label', kind: 'label', width: 20, words: ['项目'] }, ...amountForms(amounts)];
  return tableForm(id, columns, [
    { id: 'lines', columns: columns.map((column) => column.id), body: { kind: 'lines', lines, closing: [] } },
  ]);
}

function amountForms(amounts: readonly string[]): ColumnForm[] {
  return amounts.map((amount) => ({ id: amount, kind: 'amount', width: 12, words: [amount] }));
}

function tableForm(
  id: string,
  columns: readonly ColumnForm[],
  panels: readonly PanelForm[],
  options: RowsFormOptions = {},
): TableForm {
  const layout: GridLayout = {
    kind: 'grid',
    department: '编制部门：',
    unitColumns: 1,
    titleInsideGrid: false,
    columns,
    header: [columns.map(({ words }) => ({ text: words[0] ?? '' }))],
    headerHeights: [20],
    bodyHeight: 18,
    panels,
    note: options.note ?? '备注：',
    page: { orientation: 'portrait' },
  };
  return {
    id,
    number: id,
    sheetName: id,
    title: `表 ${id}`,
    titleAliases: [],
    ...(options.repeats ? { repeats: options.repeats } : {}),
    layout,
    map: { x: 0, y: 0, caption: '' },
  };
}

interface FoundOptions {
  readonly unit?: Unit;
  readonly sheet?: string;
  readonly missing?: readonly string[];
  readonly department?: string;
  readonly year?: number;
  readonly note?: string;
}

/** First row of the body: above it stand the title, the department line and the header. */
export const FIRST_ROW = 3;

/** A table of that form with these rows, one below the other from row 4 of its sheet on. */
export function found(form: TableForm, rows: readonly RowSpec[], options: FoundOptions = {}): FoundTable {
  if (form.layout.kind !== 'grid') throw new Error('only grids are built here');
  const { layout } = form;
  const name = options.sheet ?? form.sheetName;
  const unit = options.unit ?? '万元';
  const missing = options.missing ?? [];
  const columns = new Map(
    layout.columns.map(({ id }, at) => [id, at] as const).filter(([id]) => !missing.includes(id)),
  );
  const values: CellValue[][] = [[form.title], [], layout.columns.map(({ words }) => words[0] ?? '')];
  const formulas: string[][] = [[], [], []];
  const built = rows.map((spec, at) => {
    const row = FIRST_ROW + at;
    const cells: CellValue[] = layout.columns.map(() => null);
    const written: string[] = layout.columns.map(() => '');
    const write = (column: string, value: CellValue): void => {
      const place = columns.get(column);
      if (place !== undefined) cells[place] = value;
    };
    const code = codeReading(spec.code);
    if (spec.code !== undefined) {
      write('class', spec.code.slice(0, 3));
      write('section', spec.code.slice(3, 5) || null);
      write('item', spec.code.slice(5) || null);
    }
    for (const column of ['name', 'project', 'label'] as const) write(column, spec[column] ?? null);
    const figures = new FigureMap();
    for (const [column, cell] of Object.entries(spec.amounts ?? {})) {
      const place = columns.get(column);
      if (place === undefined || cell === null) continue;
      const value = typeof cell === 'object' ? cell.value : cell;
      const formula = typeof cell === 'object' ? cell.formula : '';
      cells[place] = value;
      written[place] = formula;
      figures.set(column, { row, column: place, reading: amountReading(value, formula, unit), value, formula });
    }
    values.push(cells);
    formulas.push(written);
    return rowOf(layout, spec, row, code, figures);
  });
  const sheet: Sheet = { name, visible: true, protected: false, values, formulas };
  const bottom = FIRST_ROW + rows.length - 1;
  return {
    form,
    sheet,
    area: { sheet: name, top: 0, left: 0, bottom, right: layout.columns.length - 1 },
    title: { text: form.title, at: { sheet: name, row: 0, column: 0 } },
    unit,
    unitAt: { sheet: name, row: 1, column: layout.columns.length - 1 },
    ...(options.department === undefined
      ? {}
      : { department: { text: options.department, at: { sheet: name, row: 1, column: 0 } } }),
    ...(options.year === undefined ? {} : { year: { year: options.year, at: { sheet: name, row: 0, column: 0 } } }),
    headerBottom: FIRST_ROW - 1,
    columns,
    codeColumns: columns.has('class') ? [0, 1, 2] : [],
    missingColumns: missing,
    rows: built,
    blankRows: [],
    ...(options.note === undefined
      ? {}
      : { note: { text: options.note, at: { sheet: name, row: bottom + 1, column: 0 } } }),
  };
}

function rowOf(layout: GridLayout, spec: RowSpec, row: number, code: CodeReading, figures: FigureMap): Row {
  const [panel] = layout.panels;
  const isLines = panel?.body.kind === 'lines';
  const line = panel?.body.kind === 'lines' ? panel.body.lines.find(({ id }) => id === spec.line) : undefined;
  const lineCode: CodeReading | undefined =
    line?.code === undefined ? undefined : { kind: 'code', code: line.code, level: 1, inForm: true };
  const rowCode = isLines ? (spec.code === undefined ? lineCode : code) : code;
  return {
    row,
    panel: panel?.id ?? '',
    role: spec.role ?? (isLines ? 'line' : 'detail'),
    ...(line ? { line } : {}),
    ...(rowCode ? { code: rowCode } : {}),
    ...(spec.name === undefined ? {} : { name: spec.name }),
    ...(spec.project === undefined ? {} : { project: spec.project }),
    ...(spec.label === undefined ? {} : { label: spec.label }),
    figures,
  };
}

function codeReading(text: string | undefined): CodeReading {
  if (text === undefined) return { kind: 'blank' };
  if (!/^\d+$/u.test(text)) return { kind: 'invalid', why: 'not-a-code', text };
  return { kind: 'code', code: text, level: text.length === 3 ? 1 : text.length === 5 ? 2 : 3, inForm: true };
}

function amountReading(value: CellValue, formula: string, unit: Unit): AmountReading {
  if (value === null) return formula === '' ? { kind: 'blank' } : { kind: 'unknown' };
  const text = String(value);
  if (text.startsWith('#')) return { kind: 'invalid', why: 'error-value', text };
  if (!/^-?\d+(?:\.\d+)?$/u.test(text)) return { kind: 'invalid', why: 'not-an-amount', text };
  return {
    kind: 'amount',
    fen: Math.round(Number(text) * FEN_PER_UNIT[unit]),
    places: text.split('.')[1]?.length ?? 0,
    ...(typeof value === 'string' ? { text: true } : {}),
  };
}

/** A budget of these tables under a form set with these checks. */
export function budgetOf(
  tables: readonly FoundTable[],
  checks: readonly Check[],
  options: {
    readonly forms?: readonly TableForm[];
    readonly year?: number;
    readonly sheets?: readonly SheetUse[];
  } = {},
): Budget {
  const forms = options.forms ?? [...new Set(tables.map(({ form }) => form))];
  return {
    form: { id: 'test', name: 'test', fromYear: 2019, unit: '万元', tables: forms, checks, carries: [] },
    tables,
    sheets: options.sheets ?? tables.map((table) => ({ sheet: table.sheet.name, table: table.form.id })),
    year: options.year ?? 2019,
    yearFrom: 'workbook',
    catalogue: BUILT_IN,
    doubts: [],
    memory: new Memory(),
  };
}

/** What every declaration carries. */
export function base(
  id: string,
  table: string,
  identity = id,
): Pick<Check, 'id' | 'table' | 'identity' | 'severity' | 'source'> {
  return { id, table, identity, severity: 'error', source: 'test' };
}
