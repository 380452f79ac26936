/** What rows are joined on, as formulas say it: codes over one, two or three columns, classes, labels of class lines, projects. */
import type { Row } from '../../book/budget.js';
import type { ColumnId } from '../../forms/form.js';
import { codeStyle, codeText, detailLength, lengthOf, nests, schemeOf, textOf, type CodeStyle } from './code-style.js';
import { textColumn } from './form-facts.js';
import type { Condition } from './pieces.js';
import { blockRef, cellRef, quoteText, type Block, type Home } from './refs.js';
import { classOfLine, type TableView } from './view.js';

export type Join = 'code' | 'class' | 'project';

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
  if (!nests(view)) return conditions;
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

function isLowest(code: string, pad: boolean, length: number): string {
  return pad ? `RIGHT(${code},2)<>"00"` : `LEN(${code})=${length}`;
}

/** Three digits of a 类 come first: not so in headers, blank rows and total rows, where this is false or an error. */
function isClass(digits: string): string {
  return `${digits}*1>99`;
}

/** Joins on whole codes, the same way in every table of a check; `undefined` where a table's codes cannot be read by a formula. */
export function codeKeys(view: TableView, pad: boolean): RowKeys | undefined {
  const style = codeStyle(view);
  if (style === undefined) return undefined;
  if (nests(view) && detailLength(view) === undefined) return undefined;
  const scheme = schemeOf(view);
  const length = lengthOf(scheme);
  const own: KeyExpression = (home) => codeText(codeCells(view, home), style, pad, scheme);
  return {
    own,
    isRow: (home) => {
      const coded = isClass(`LEFT(${own(home)},3)`);
      return nests(view) ? [coded, isLowest(own(home), pad, length)] : [coded];
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
  if (nests(view) && detailLength(view) === undefined) return undefined;
  // Class, section and item cells side by side: the first cell is the class itself, and SUMIFS can ask for it.
  const whole = (view.table.codeColumns ?? []).length > 1 && classCells(view, first);
  const own: KeyExpression = (home) =>
    `LEFT(${cellRef(home, { sheet: view.sheet, row: home.row, column: first }, { column: true })},3)`;
  return {
    own,
    isRow: (home) => {
      if (!nests(view)) return [isClass(own(home))];
      const pad = style === 'padded';
      const code = codeText(codeCells(view, home), style, pad, schemeOf(view));
      return [isClass(own(home)), isLowest(code, pad, lengthOf(schemeOf(view)))];
    },
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
