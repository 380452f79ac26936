/** Marks of comparisons of sums: on the cells of both sides, as far as a side is a few cells and not a whole list. */
import type { BalanceCheck, Term } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Place } from '../../sheet/place.js';
import type { Mark } from '../change.js';
import { isUnder } from './join-key.js';
import { broken, brokenWhereZero, markFormula } from './mark-formula.js';
import { cellMark, columnArea } from './mark-inside.js';
import type { Piece } from './pieces.js';
import type { Home } from './refs.js';
import type { Tables } from './tables.js';
import { columnsOf, linesOf, sumOfTerms } from './term.js';
import type { TableView } from './view.js';

export function balanceMarks(check: BalanceCheck, tables: Tables): Mark[] {
  return (check.columns ?? [undefined]).flatMap((each) => marksFor(check, tables, each));
}

function marksFor(check: BalanceCheck, tables: Tables, each: ColumnId | undefined): Mark[] {
  const left = sumOfTerms(tables, check.left, each);
  const right = sumOfTerms(tables, check.right, each);
  if (left === undefined || right === undefined) return [];
  const zero = check.equalWhereZero && sumOfTerms(tables, check.equalWhereZero, each);
  const formula = (home: Home, conditions: readonly string[]): string =>
    markFormula(check.id, [...conditions, comparison(check, left, right, zero, home)]);
  const seen = new Set<string>();
  return [...check.left, ...check.right].flatMap((term) =>
    tables.of(term.table).flatMap((view) =>
      columnsOf(term, each).flatMap((id) => {
        const name = `${view.sheet} ${id} ${JSON.stringify({ ...term, sign: 1, label: '' })}`;
        if (seen.has(name)) return [];
        seen.add(name);
        return marksOfTerm(check, view, term, id, formula);
      }),
    ),
  );
}

function comparison(
  check: BalanceCheck,
  left: readonly Piece[],
  right: readonly Piece[],
  zero: readonly Piece[] | undefined,
  home: Home,
): string {
  return zero === undefined
    ? broken(left, check.relation, right, home, check.tolerance)
    : brokenWhereZero(left, check.relation, right, zero, home, check.tolerance);
}

type FormulaAt = (home: Home, conditions: readonly string[]) => string;

/**
 * A sum over a whole list (all class lines, all detail rows) is not marked row by row: nobody can tell which row is wrong, and its
 * total is marked.
 */
function marksOfTerm(check: BalanceCheck, view: TableView, term: Term, id: ColumnId, formula: FormulaAt): Mark[] {
  if (term.rows === 'detail' && term.under !== undefined && !view.isCard) {
    // Rows that are only taken out of a sum are not what is compared.
    if (term.sign === -1) return [];
    const column = view.column(id);
    const home: Home = { sheet: view.sheet, row: view.top };
    const own = isUnder(view, home, term.under);
    if (column === undefined || own === undefined) return [];
    const area = columnArea(view, column, view.top, view.bottom);
    return [{ area, formula: formula(home, [own]), check: check.id, severity: check.severity }];
  }
  return cellsToMark(view, term, id).map((at) => cellMark(check, at, formula(at, [])));
}

function cellsToMark(view: TableView, term: Term, id: ColumnId): readonly Place[] {
  const total = view.totalRow(id);
  const rows =
    term.rows === 'lines'
      ? (linesOf(view, term.lines) ?? [])
      : view.isCard
        ? view.table.rows
        : term.rows === 'total' && total !== undefined
          ? [total]
          : [];
  return rows.map((row) => view.cell(row, id)).filter((at): at is Place => at !== undefined);
}
