/** Terms of a balance as sums for formulas. */
import type { Row } from '../../book/budget.js';
import type { Term } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Place } from '../../sheet/place.js';
import { classLines, rowsUnder } from './join-key.js';
import { Levels } from './levels.js';
import type { Piece } from './pieces.js';
import { blockOf } from './refs.js';
import type { Tables } from './tables.js';
import { classOfLine, type ClassSpan, type TableView } from './view.js';

/** The sum of several terms; `undefined` where the workbook lacks a part of it, or a formula cannot say it. */
export function sumOfTerms(tables: Tables, terms: readonly Term[], each: ColumnId | undefined): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const term of terms) {
    const sum = sumOfTerm(tables, term, each);
    if (sum === undefined) return undefined;
    pieces.push(...sum);
  }
  return pieces;
}

export function columnsOf(of: Pick<Term, 'columns'>, each: ColumnId | undefined): readonly ColumnId[] {
  if (of.columns !== 'each') return of.columns;
  return each === undefined ? [] : [each];
}

function sumOfTerm(tables: Tables, term: Term, each: ColumnId | undefined): Piece[] | undefined {
  const views = tables.of(term.table);
  if (views.length === 0) return undefined;
  const pieces: Piece[] = [];
  for (const view of views) {
    for (const column of columnsOf(term, each)) {
      const sum = view.has(column) ? sumOfColumn(view, term, column) : undefined;
      if (sum === undefined) return undefined;
      pieces.push(...sum);
    }
  }
  return pieces;
}

function sumOfColumn(view: TableView, term: Term, id: ColumnId): Piece[] | undefined {
  const sign = term.sign ?? 1;
  if (view.isCard) {
    return term.rows === 'lines' ? undefined : cellsOf(view, view.table.rows, id, sign);
  }
  const column = view.column(id);
  if (column === undefined) return undefined;
  const block = view.block(column);
  const { unit } = view;
  switch (term.rows) {
    case 'lines': {
      const rows = linesOf(view, term.lines);
      return rows === undefined ? undefined : cellsOf(view, rows, id, sign);
    }
    case 'classes': {
      const span = (term.except ?? []).length === 0 ? view.classSpan(id) : undefined;
      if (span !== undefined) return spanPieces(view, column, span, sign);
      const where = classLines(view, block, id, term.except ?? []);
      if (where !== undefined)
        return [{ sign, unit, source: { kind: 'block', block, where, headed: true, pinned: false } }];
      const rows = view.rows(id).filter((row) => {
        const code = classOfLine(row);
        return code !== undefined && term.except?.includes(code) !== true;
      });
      return cellsOf(view, rows, id, sign);
    }
    case 'total': {
      const total = view.totalRow(id);
      if (total !== undefined) return cellsOf(view, [total], id, sign);
      return view.lacksTotal(id) ? undefined : topSum(view, id, sign);
    }
    case 'detail': {
      if (term.under === undefined) return view.hasSubtotals ? undefined : view.topSum(id, sign, false);
      const where = rowsUnder(view, block, term.under);
      return where && [{ sign, unit, source: { kind: 'block', block, where, headed: true, pinned: false } }];
    }
  }
}

/** All rows of a span, its ends taken out again: a line inserted at either end is counted. */
function spanPieces(view: TableView, column: number, { above, headed, below }: ClassSpan, sign: 1 | -1): Piece[] {
  const { sheet, unit } = view;
  const block = blockOf(sheet, column, above, below);
  const ends = [...(headed ? [] : [above]), below].map((row) => ({ sheet, row, column }));
  return [
    { sign, unit, source: { kind: 'block', block, where: [], headed, pinned: false } },
    { sign: sign === 1 ? -1 : 1, unit, source: { kind: 'cells', cells: ends } },
  ];
}

function topSum(view: TableView, id: ColumnId, sign: 1 | -1): Piece[] | undefined {
  const levels = Levels.of(view);
  return levels === undefined ? view.topSum(id, sign, false) : levels.topPieces(id, sign, false);
}

/** The rows of these lines; `undefined` where one must be there and is not. */
export function linesOf(view: TableView, lines: readonly string[]): readonly Row[] | undefined {
  const rows: Row[] = [];
  for (const line of lines) {
    const found = view.line(line);
    if (found === undefined) return undefined;
    rows.push(...found);
  }
  return rows;
}

export function cellsOf(view: TableView, rows: readonly Row[], id: ColumnId, sign: 1 | -1): Piece[] {
  const cells = rows.map((row) => view.cell(row, id)).filter((cell): cell is Place => cell !== undefined);
  return cells.length === 0 ? [] : [{ sign, unit: view.unit, source: { kind: 'cells', cells } }];
}
