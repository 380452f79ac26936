/** The cells that the form fills by formulas (`computes`, total rows), each with its formula. */
import type { BalanceCheck, Check, MatchCheck, RowSumCheck, TotalRowCheck } from '../../forms/check.js';
import type { ColumnId, TableId } from '../../forms/form.js';
import type { Place } from '../../sheet/place.js';
import { amountColumns } from './form-facts.js';
import { literal } from './join-key.js';
import { Levels } from './levels.js';
import { fillFormula, type Piece } from './pieces.js';
import { blockRef, cellRef, indexRef, wholeColumn } from './refs.js';
import type { Tables } from './tables.js';
import { cellsOf, columnsOf, sumOfTerms } from './term.js';
import { Joins } from './vector.js';
import { childrenOf, classOfLine, type TableView } from './view.js';

/** A cell that a formula fills. */
export interface Fill {
  readonly at: Place;
  /** With its leading `=`. */
  readonly formula: string;
  readonly check: Check;
  readonly table: TableId;
}

export interface FillOptions {
  /** Blank rows of the body are filled too, so that a figure typed there is added up at once. */
  readonly blankRows: boolean;
}

/** Every computed cell of a budget with its formula; a cell that two identities compute takes the first declared. */
export function fillsOf(tables: Tables, options: FillOptions): Fill[] {
  const fills = new Map<string, Fill>();
  for (const check of tables.budget.form.checks) {
    for (const fill of fillsOfCheck(check, tables, options)) {
      const { sheet, row, column } = fill.at;
      const name = `${sheet}!${row},${column}`;
      if (!fills.has(name)) fills.set(name, fill);
    }
  }
  return [...fills.values()];
}

function fillsOfCheck(check: Check, tables: Tables, options: FillOptions): Fill[] {
  switch (check.kind) {
    case 'row-sum':
      return check.computes ? rowSumFills(check, tables, options) : [];
    case 'total-row':
      return totalRowFills(check, tables);
    case 'subtotals':
      return tables.of(check.table).flatMap((view) => subtotalFills(check, view));
    case 'balance':
      return check.computes ? balanceFills(check, tables) : [];
    case 'match':
      return check.computes ? matchFills(check, tables) : [];
    default:
      return [];
  }
}

function rowSumFills(check: RowSumCheck, tables: Tables, options: FillOptions): Fill[] {
  return tables.of(check.table).flatMap((view) => {
    if (![check.total, ...check.parts].every((column) => view.has(column))) return [];
    const rows = view.rows(check.total).filter((row) => {
      if (row.role === 'line') return row.line !== undefined || classOfLine(row) !== undefined;
      return row.role === 'detail' || (row.role === 'subtotal' && row.code?.kind === 'code');
    });
    const fills = rows.flatMap((row) => {
      const at = view.cell(row, check.total);
      const parts = check.parts.flatMap((part) => cellsOf(view, [row], part, 1));
      return at === undefined ? [] : [fillOf(check, at, parts, view)];
    });
    const column = view.column(check.total);
    if (!options.blankRows || column === undefined || view.panel(check.total)?.body.kind !== 'rows') return fills;
    const blanks = view.table.blankRows.map((row) => {
      const parts: Piece[] = [
        {
          sign: 1,
          unit: view.unit,
          source: {
            kind: 'cells',
            cells: check.parts.flatMap((part) => {
              const found = view.column(part);
              return found === undefined ? [] : [{ sheet: view.sheet, row, column: found }];
            }),
          },
        },
      ];
      return fillOf(check, { sheet: view.sheet, row, column }, parts, view);
    });
    return [...fills, ...blanks];
  });
}

function fillOf(check: Check, at: Place, pieces: readonly Piece[], view: TableView): Fill {
  return { at, formula: `=${fillFormula(pieces, at, view.unit)}`, check, table: view.table.form.id };
}

/**
 * From the header's last row (a text, which SUM passes over) to the row above, wherever that is by then: a row inserted anywhere between
 * is counted without a repair. Rows below subtotals are taken out again.
 */
function totalRowFills(check: TotalRowCheck, tables: Tables): Fill[] {
  return tables.of(check.table).flatMap((view) => {
    const levels = Levels.of(view);
    return amountColumns(view.table.form).flatMap((id) => {
      const total = view.totalRow(id);
      const at = total && view.cell(total, id);
      if (at !== undefined && levels?.fills === true && closes(view, at)) {
        return [{ at, formula: levels.totalFormula(at), check, table: view.table.form.id }];
      }
      const pieces = view.topSum(id, 1, false);
      if (at === undefined || pieces === undefined) return [];
      const nested = pieces.slice(1).filter(({ source }) => !isOnly(source, at));
      const formula = `=${rangeSum(view, at)}${nested.length === 0 ? '' : fillFormula(nested, at, view.unit)}`;
      return [{ at, formula, check, table: view.table.form.id }];
    });
  });
}

function isOnly(source: Piece['source'], at: Place): boolean {
  return source.kind === 'block' && source.block.top === at.row && source.block.bottom === at.row;
}

/** All rows of a column above a total that closes the table, or below one that opens it. */
function rangeSum(view: TableView, at: Place, above = closes(view, at)): string {
  const { column } = at;
  const block = view.block(column);
  if (above) {
    return `SUM(${blockRef(at, { ...block, bottom: block.top }, false)}:INDEX(${wholeColumn(column)},ROW()-1))`;
  }
  const last = blockRef(at, { ...block, top: view.bottom }, false);
  return `SUM(INDEX(${wholeColumn(column)},ROW()+1):${last})`;
}

/** Whether the row stands below all others of the table. */
function closes(view: TableView, at: Place): boolean {
  return at.row >= view.bottom || lastOf(view) <= at.row;
}

function lastOf(view: TableView): number {
  return Math.max(...view.table.rows.map(({ row }) => row));
}

function subtotalFills(check: Check, view: TableView): Fill[] {
  const { rows } = view.table;
  const levels = Levels.of(view);
  return rows
    .filter((row) => row.role === 'subtotal')
    .flatMap((row) => {
      if (row.code?.kind !== 'code') return [];
      const { code } = row.code;
      const children = childrenOf(rows, row.code.code);
      return amountColumns(view.table.form).flatMap((id) => {
        const at = view.has(id) ? view.cell(row, id) : undefined;
        if (at === undefined) return [];
        if (levels?.fills === true && children.every((child) => child.row > row.row)) {
          return [{ at, formula: levels.subtotalFormula(at, code), check, table: view.table.form.id }];
        }
        return [fillOf(check, at, cellsOf(view, children, id, 1), view)];
      });
    });
}

function balanceFills(check: BalanceCheck, tables: Tables): Fill[] {
  return (check.columns ?? [undefined]).flatMap((each) => {
    const [term, ...others] = check.left;
    if (term === undefined || others.length > 0) throw new Error(`${check.id} computes more than one term`);
    const [id] = columnsOf(term, each);
    const [view] = tables.of(term.table);
    const right = sumOfTerms(tables, check.right, each);
    if (term.rows !== 'lines' || id === undefined || view === undefined || right === undefined) return [];
    const rows = term.lines.flatMap((line) => view.line(line) ?? []);
    const [row, ...more] = rows;
    const at = row && view.has(id) ? view.cell(row, id) : undefined;
    if (at === undefined || more.length > 0) return [];
    return [
      spanSum(check, at, id, view, each) ?? linesAbove(check, at, id, view, each) ?? fillOf(check, at, right, view),
    ];
  });
}

/** The sum of the department's own class lines in the line right above or right below them. */
function spanSum(
  check: BalanceCheck,
  at: Place,
  id: ColumnId,
  view: TableView,
  each: ColumnId | undefined,
): Fill | undefined {
  const [term, ...others] = check.right;
  if (term?.rows !== 'classes' || others.length > 0 || term.table !== view.table.form.id) return undefined;
  const span = columnsOf(term, each).includes(id) ? view.classSpan(id) : undefined;
  const label = view.labelColumn(id);
  if (span === undefined || label === undefined) return undefined;
  const table = view.table.form.id;
  if (at.row === span.above && !span.headed) {
    return { at, formula: `=SUM(${indexRef(at.column, 1, span.below, false, label)})`, check, table };
  }
  if (at.row !== span.below) return undefined;
  const first = cellRef(at, { sheet: at.sheet, row: span.above, column: at.column }, { row: true });
  const sum = `SUM(${first}:${indexRef(at.column, -1, undefined, false)})`;
  return { at, formula: `=${sum}${span.headed ? '' : `-${first}`}`, check, table };
}

/** A subtotal right below all class lines is a plain sum from the header down to it, as anybody would write it. */
function linesAbove(
  check: BalanceCheck,
  at: Place,
  id: ColumnId,
  view: TableView,
  each: ColumnId | undefined,
): Fill | undefined {
  const [term, ...others] = check.right;
  if (term?.rows !== 'classes' || others.length > 0 || term.sign === -1 || view.table.form.id !== term.table) {
    return undefined;
  }
  const [column] = columnsOf(term, each);
  const rows = view.rows(id);
  const above = rows.filter(({ row }) => row < at.row);
  const counted = (code: string | undefined): boolean => code !== undefined && term.except?.includes(code) !== true;
  const all = rows.filter((row) => counted(classOfLine(row)));
  if (column !== id || above.some((row) => !counted(classOfLine(row))) || all.length !== above.length) return undefined;
  return { at, formula: `=${rangeSum(view, at, true)}`, check, table: view.table.form.id };
}

function matchFills(check: MatchCheck, tables: Tables): Fill[] {
  const joins = new Joins(tables, check);
  return (check.columns ?? [undefined]).flatMap((each) => {
    const [vector, ...others] = check.left;
    if (vector === undefined || others.length > 0) throw new Error(`${check.id} computes more than one vector`);
    const [id] = columnsOf(vector, each);
    return tables.of(vector.table).flatMap((view) => {
      if (id === undefined || !view.has(id) || check.by !== 'class') return [];
      return view.rows(id).flatMap((row) => {
        const code = classOfLine(row);
        const at = view.cell(row, id);
        if (code === undefined || at === undefined) return [];
        if (check.optional?.includes(code) === true || check.except?.includes(code) === true) return [];
        const right = joins.sum(check.right, each, { text: literal(code), now: code });
        return right === undefined ? [] : [fillOf(check, at, right, view)];
      });
    });
  });
}
