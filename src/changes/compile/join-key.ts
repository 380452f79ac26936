/** What rows are joined on, as formulas say it: codes over one, two or three columns, classes, labels of class lines, projects. */
import type { Row } from '../../book/budget.js';
import { PART_DIGITS } from '../../codes/read-code.js';
import type { Scheme } from '../../codes/code.js';
import type { ColumnId } from '../../forms/form.js';
import { valueAt } from '../../sheet/sheet.js';
import { textColumn } from './form-facts.js';
import type { Condition } from './pieces.js';
import { blockRef, cellRef, quoteText, type Block, type Home } from './refs.js';
import { classOfLine, type TableView } from './view.js';

export type Join = 'code' | 'class' | 'project';

/**
 * How codes are written in the cells. `exact`: the parts joined are the canonical code. `hyphens`: so are they once hyphens and blanks
 * are taken out. `padded`: numbers that lost zeros, a whole code in the first of several cells, or the code so far repeated in each:
 * read to full length, a missing part as zeros.
 */
export type CodeStyle = 'exact' | 'hyphens' | 'padded';

const STYLES: readonly CodeStyle[] = ['exact', 'hyphens', 'padded'];

/** One key, as an expression of the home's own row or as a literal. */
export type KeyExpression = (home: Home) => string;

/** How the rows of one table are joined with others. */
export interface RowKeys {
  /** The key of the row that the formula is written for. */
  readonly own: KeyExpression;
  /** All true where the home's row has a key at all; an error says the same as false. */
  readonly isRow: (home: Home) => readonly string[];
  /** Rows of a block of this table that have the key. */
  readonly where: (block: Block, key: KeyExpression) => readonly Condition[];
}

/** The codes of a table's rows as whole codes, in a style that reads every row as the book does; `undefined` if none does. */
export function codeStyle(view: TableView): CodeStyle | undefined {
  const { codeColumns } = view.table;
  if (codeColumns === undefined || codeColumns.length === 0) return undefined;
  return STYLES.find((style) => readsAll(view, style));
}

function readsAll(view: TableView, style: CodeStyle): boolean {
  const columns = view.table.codeColumns ?? [];
  return view.table.rows.every((row) => {
    if (row.code?.kind !== 'code' || row.role === 'line' || row.role === 'total') return true;
    const cells = columns.map((column) => textOf(view, row.row, column));
    return readStyle(cells, style, schemeOf(view)) === padded(row.code.code, style, schemeOf(view));
  });
}

function textOf(view: TableView, row: number, column: number): string {
  const value = valueAt(view.table.sheet, row, column);
  return value === null ? '' : String(value);
}

function lengthOf(scheme: Scheme): number {
  return PART_DIGITS[scheme].reduce((sum, digits) => sum + digits, 0);
}

/** What the formula of a style makes of these cells. */
function readStyle(cells: readonly string[], style: CodeStyle, scheme: Scheme): string {
  if (style === 'exact') return cells.join('');
  const [first = '', ...rest] = cells;
  if (style === 'hyphens') return cells.join('').replaceAll('-', '').replaceAll(' ', '');
  const joined = first + rest.map((cell) => `00${cell}`.slice(-2)).join('');
  return (joined.replaceAll('-', '').replaceAll(' ', '') + '0000').slice(0, lengthOf(scheme));
}

function padded(code: string, style: CodeStyle, scheme: Scheme): string {
  return style === 'padded' ? code.padEnd(lengthOf(scheme), '0') : code;
}

export function schemeOf(view: TableView): Scheme {
  const { layout } = view.table.form;
  const code = layout.kind === 'grid' ? layout.columns.find((column) => column.kind === 'code') : undefined;
  return code?.kind === 'code' ? code.scheme : 'functional';
}

/** The code of the rows of `cells` (one cell or a block each), in the style that all tables of the check agree on. */
function codeText(cells: readonly string[], style: CodeStyle, pad: boolean, scheme: Scheme): string {
  const [first = '""', ...rest] = cells;
  if (!pad) {
    if (style === 'hyphens') return `SUBSTITUTE(SUBSTITUTE(${cells.join('&')},"-","")," ","")`;
    return rest.length === 0 ? `${first}&""` : cells.join('&');
  }
  const joined =
    style === 'padded' ? [first, ...rest.map((cell) => `RIGHT("00"&${cell},2)`)].join('&') : cells.join('&');
  return `LEFT(SUBSTITUTE(SUBSTITUTE(${joined},"-","")," ","")&"0000",${lengthOf(scheme)})`;
}

function codeCells(view: TableView, home: Home): string[] {
  return (view.table.codeColumns ?? []).map((column) =>
    cellRef(home, { sheet: view.sheet, row: home.row, column }, { column: true }),
  );
}

function codeBlocks(view: TableView, block: Block, home: Home): string[] {
  return (view.table.codeColumns ?? []).map((column) =>
    blockRef(home, { ...block, left: column, right: column }, true),
  );
}

/** Detail rows only, where subtotals stand among them: whole codes alone. `undefined` if a detail row is not at the lowest level. */
function detailLength(view: TableView): number | undefined {
  const length = lengthOf(schemeOf(view));
  const lowest = view.table.rows.every(
    (row) => row.role !== 'detail' || row.code?.kind !== 'code' || row.code.code.length === length,
  );
  return lowest ? length : undefined;
}

/** Rows whose code begins with `digits`, subtotals left out. */
export function rowsUnder(view: TableView, block: Block, digits: string): readonly Condition[] | undefined {
  const style = codeStyle(view);
  if (style === undefined) return undefined;
  const scheme = schemeOf(view);
  const pad = style === 'padded';
  const conditions: Condition[] = [
    {
      test: (home) =>
        `LEFT(${codeText(codeBlocks(view, block, home), style, pad, scheme)},${digits.length})=${quoteText(digits)}`,
    },
  ];
  return withoutSubtotals(view, block, style, pad, conditions);
}

/** Whether the home's own row has a code that begins with `digits`. */
export function isUnder(view: TableView, home: Home, digits: string): string | undefined {
  const style = codeStyle(view);
  if (style === undefined) return undefined;
  const text = codeText(codeCells(view, home), style, style === 'padded', schemeOf(view));
  return `LEFT(${text},${digits.length})=${quoteText(digits)}`;
}

function withoutSubtotals(
  view: TableView,
  block: Block,
  style: CodeStyle,
  pad: boolean,
  conditions: readonly Condition[],
): readonly Condition[] | undefined {
  if (!view.hasSubtotals) return conditions;
  const length = detailLength(view);
  if (length === undefined) return undefined;
  const scheme = schemeOf(view);
  const lowest: Condition = {
    test: (home) => {
      const text = codeText(codeBlocks(view, block, home), style, pad, scheme);
      return pad ? `RIGHT(${text},2)<>"00"` : `LEN(${text})=${length}`;
    },
  };
  return [...conditions, lowest];
}

/** Three digits of a 类 come first: not so in headers, blank rows and total rows, where this is false or an error. */
function isClass(digits: string): string {
  return `${digits}*1>99`;
}

/** Joins on whole codes, the same way in every table of a check; `undefined` where a table's codes cannot be read by a formula. */
export function codeKeys(view: TableView, pad: boolean): RowKeys | undefined {
  const style = codeStyle(view);
  if (style === undefined) return undefined;
  if (view.hasSubtotals && detailLength(view) === undefined) return undefined;
  const scheme = schemeOf(view);
  const length = lengthOf(scheme);
  const own: KeyExpression = (home) => codeText(codeCells(view, home), style, pad, scheme);
  return {
    own,
    isRow: (home) => {
      const coded = isClass(`LEFT(${own(home)},3)`);
      if (!view.hasSubtotals) return [coded];
      return [coded, pad ? `RIGHT(${own(home)},2)<>"00"` : `LEN(${own(home)})=${length}`];
    },
    where: (block, key) => {
      const same: Condition = {
        test: (home) => `${codeText(codeBlocks(view, block, home), style, pad, scheme)}=${key(home)}`,
      };
      return withoutSubtotals(view, block, style, pad, [same]) ?? [same];
    },
  };
}

/** Joins on the class (类): the first three digits of the first code cell, or of a class line's label. */
export function classKeys(view: TableView, column: ColumnId): RowKeys | undefined {
  const label = view.labelColumn(column);
  if (label !== undefined) return lineKeys(view, label, column);
  const style = codeStyle(view);
  const [first] = view.table.codeColumns ?? [];
  if (style === undefined || first === undefined) return undefined;
  if (view.hasSubtotals && detailLength(view) === undefined) return undefined;
  // Class, section and item cells side by side: the first cell is the class itself, and SUMIFS can ask for it.
  const whole = (view.table.codeColumns ?? []).length > 1 && classCells(view, first);
  const own: KeyExpression = (home) =>
    `LEFT(${cellRef(home, { sheet: view.sheet, row: home.row, column: first }, { column: true })},3)`;
  return {
    own,
    isRow: (home) => [isClass(own(home))],
    where: (block, key) => {
      const range = (home: Home): string => blockRef(home, { ...block, left: first, right: first }, true);
      const same: Condition = {
        test: (home) => `LEFT(${range(home)},3)=${key(home)}`,
        ...(whole ? { criterion: (home: Home) => `${range(home)},${key(home)}` } : {}),
      };
      return withoutSubtotals(view, block, style, style === 'padded', [same]) ?? [same];
    },
  };
}

/** Whether every coded row has its class alone in the first cell. */
function classCells(view: TableView, first: number): boolean {
  return view.table.rows.every(
    (row) => row.code?.kind !== 'code' || row.role === 'line' || textOf(view, row.row, first).length === 3,
  );
}

/** Class lines by the digits that begin their labels; `undefined` where some label does not begin so, or begins so and is no class. */
function lineKeys(view: TableView, label: number, column: ColumnId): RowKeys | undefined {
  const readable = view.rows(column).every((row) => {
    const digits = textOf(view, row.row, label).trim().slice(0, 3);
    const read = /^\d{3}$/u.test(digits) ? digits : undefined;
    return read === classOfLine(row);
  });
  if (!readable) return undefined;
  const digitsOf = (cell: string): string => `LEFT(TRIM(${cell}),3)`;
  const own: KeyExpression = (home) =>
    digitsOf(cellRef(home, { sheet: view.sheet, row: home.row, column: label }, { column: true }));
  return {
    own,
    isRow: (home) => [isClass(own(home))],
    where: (block, key) => [
      { test: (home) => `${digitsOf(blockRef(home, { ...block, left: label, right: label }, true))}=${key(home)}` },
    ],
  };
}

/** Class lines, whatever their class, but those of `except`; `undefined` where labels do not say the class. */
export function classLines(
  view: TableView,
  block: Block,
  column: ColumnId,
  except: readonly string[],
): readonly Condition[] | undefined {
  const label = view.labelColumn(column);
  if (label === undefined || lineKeys(view, label, column) === undefined) return undefined;
  const digits = (home: Home): string =>
    `LEFT(TRIM(${blockRef(home, { ...block, left: label, right: label }, true)}),3)`;
  return [
    { test: (home) => `ISNUMBER(-${digits(home)})` },
    ...except.map((code): Condition => ({ test: (home) => `${digits(home)}<>${quoteText(code)}` })),
  ];
}

/** Joins on a project's name as it is typed, blanks at its ends forgiven. */
export function projectKeys(view: TableView): RowKeys | undefined {
  const id = textColumn(view.table.form, 'project');
  if (id === undefined) return undefined;
  const field = view.table.fields?.get(id);
  const column = field?.column ?? view.column(id);
  if (column === undefined) return undefined;
  const own: KeyExpression = (home) =>
    `TRIM(${cellRef(home, { sheet: view.sheet, row: field?.row ?? home.row, column }, { column: true, row: field !== undefined })})`;
  return {
    own,
    isRow: (home) => [`${own(home)}<>""`],
    where: (block, key) => {
      const rows = field === undefined ? block : { ...block, top: field.row, bottom: field.row };
      return [
        { test: (home) => `TRIM(${blockRef(home, { ...rows, left: column, right: column }, true)})=${key(home)}` },
      ];
    },
  };
}

/** Whether codes of any of these tables are read padded: then all of them are. */
export function anyPadded(views: readonly TableView[]): boolean {
  return views.some((view) => codeStyle(view) === 'padded');
}

/** The class of a row that a formula can only be told as a literal. */
export function literal(key: string): KeyExpression {
  return () => quoteText(key);
}

/** Rows that have this class, one by one: where labels do not say it. */
export function rowsOfClass(view: TableView, column: ColumnId, code: string): readonly Row[] {
  return view.rows(column).filter((row) => classOfLine(row) === code);
}
