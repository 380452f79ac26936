/** How the codes of a table are written in its cells, and how formulas read them. */
import { PART_DIGITS } from '../../codes/read-code.js';
import type { Scheme } from '../../codes/code.js';
import { valueAt } from '../../sheet/sheet.js';
import type { TableView } from './view.js';

/**
 * How codes are written in the cells. `exact`: the parts joined are the canonical code. `hyphens`: so are they once hyphens and blanks
 * are taken out. `padded`: numbers that lost zeros, a whole code in the first of several cells, or the code so far repeated in each:
 * read to full length, a missing part as zeros.
 */
export type CodeStyle = 'exact' | 'hyphens' | 'padded';

const STYLES: readonly CodeStyle[] = ['exact', 'hyphens', 'padded'];

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

export function textOf(view: TableView, row: number, column: number): string {
  const value = valueAt(view.table.sheet, row, column);
  return value === null ? '' : String(value);
}

export function lengthOf(scheme: Scheme): number {
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
export function codeText(cells: readonly string[], style: CodeStyle, pad: boolean, scheme: Scheme): string {
  const [first = '""', ...rest] = cells;
  if (!pad) {
    if (style === 'hyphens') return `SUBSTITUTE(SUBSTITUTE(${cells.join('&')},"-","")," ","")`;
    return rest.length === 0 ? `${first}&""` : cells.join('&');
  }
  const joined =
    style === 'padded' ? [first, ...rest.map((cell) => `RIGHT("00"&${cell},2)`)].join('&') : cells.join('&');
  return `LEFT(SUBSTITUTE(SUBSTITUTE(${joined},"-","")," ","")&"0000",${lengthOf(scheme)})`;
}
/** Detail rows only, where subtotals stand among them: whole codes alone. `undefined` if a detail row is not at the lowest level. */
export function detailLength(view: TableView): number | undefined {
  const length = lengthOf(schemeOf(view));
  const lowest = view.table.rows.every(
    (row) => row.role !== 'detail' || row.code?.kind !== 'code' || row.code.code.length === length,
  );
  return lowest ? length : undefined;
}

/**
 * Whether subtotal rows stand among the details, or will: the form has them, and every detail is at the lowest level, so that they can be told
 * apart.
 */
export function nests(view: TableView): boolean {
  return view.hasSubtotals || (view.declaresSubtotals && detailLength(view) !== undefined);
}
