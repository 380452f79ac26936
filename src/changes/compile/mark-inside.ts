/** Marks of the identities inside one table: row sums, total rows, subtotals. */
import type { RowSumCheck, SubtotalCheck, TotalRowCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Area } from '../../sheet/place.js';
import type { Mark } from '../change.js';
import { amountColumns } from './form-facts.js';
import { Levels } from './levels.js';
import { broken, markFormula } from './mark-formula.js';
import type { Piece } from './pieces.js';
import type { Home } from './refs.js';
import type { Tables } from './tables.js';
import { cellsOf } from './term.js';
import { childrenOf, type TableView } from './view.js';

/** On the total's cell in every row from the header on, so that a row inserted anywhere is covered. */
export function rowSumMarks(check: RowSumCheck, tables: Tables): Mark[] {
  return tables.of(check.table).flatMap((view) => {
    if (![check.total, ...check.parts].every((column) => view.has(column))) return [];
    return view.isCard ? cardRowSum(check, view) : gridRowSum(check, view);
  });
}

function gridRowSum(check: RowSumCheck, view: TableView): Mark[] {
  const column = view.column(check.total);
  if (column === undefined) return [];
  const home: Home = { sheet: view.sheet, row: view.top };
  const cells = (ids: readonly ColumnId[]): Piece[] => [
    {
      sign: 1,
      unit: view.unit,
      source: {
        kind: 'cells',
        ownRow: true,
        cells: ids.flatMap((id) => {
          const found = view.column(id);
          return found === undefined ? [] : [{ sheet: view.sheet, row: view.top, column: found }];
        }),
      },
    },
  ];
  const formula = markFormula(check.id, [broken(cells([check.total]), '=', cells(check.parts), home)]);
  return [
    { area: columnArea(view, column, view.top, view.bottom), formula, check: check.id, severity: check.severity },
  ];
}

function cardRowSum(check: RowSumCheck, view: TableView): Mark[] {
  return view.table.rows.flatMap((row) => {
    const at = view.cell(row, check.total);
    if (at === undefined) return [];
    const left = cellsOf(view, [row], check.total, 1);
    const right = check.parts.flatMap((part) => cellsOf(view, [row], part, 1));
    return [cellMark(check, at, markFormula(check.id, [broken(left, '=', right, at)]))];
  });
}

/** On every amount cell of the total row. */
export function totalRowMarks(check: TotalRowCheck, tables: Tables): Mark[] {
  return tables.of(check.table).flatMap((view) => {
    const levels = Levels.of(view);
    return amountColumns(view.table.form).flatMap((id) => {
      const total = view.totalRow(id);
      const at = total && view.cell(total, id);
      const right = levels === undefined ? view.topSum(id, 1, false) : levels.topPieces(id, 1, false);
      if (total === undefined || at === undefined || right === undefined) return [];
      const left: Piece[] = cellsOf(view, [total], id, 1);
      return [cellMark(check, at, markFormula(check.id, [broken(left, '=', right, at)]))];
    });
  });
}

/** On the amount cells of each subtotal row. */
export function subtotalMarks(check: SubtotalCheck, tables: Tables): Mark[] {
  return tables.of(check.table).flatMap((view) => {
    const { rows } = view.table;
    const levels = Levels.of(view);
    if (levels !== undefined) return levelMarks(check, view, levels);
    return rows
      .filter((row) => row.role === 'subtotal')
      .flatMap((row) => {
        const code = row.code?.kind === 'code' ? row.code.code : undefined;
        if (code === undefined) return [];
        const same = rows.filter(
          ({ role, code: other }) => role === 'subtotal' && other?.kind === 'code' && other.code === code,
        );
        const children = childrenOf(rows, code);
        return amountColumns(view.table.form).flatMap((id) => {
          const at = view.has(id) ? view.cell(row, id) : undefined;
          if (at === undefined) return [];
          const left = cellsOf(view, same, id, 1);
          const right = runsOfCells(
            view,
            children.map((child) => child.row),
            id,
          );
          return [cellMark(check, at, markFormula(check.id, [broken(left, '=', right, at)]))];
        });
      });
  });
}

/** Over all rows of every amount column, so that subtotal rows inserted later are marked too. */
function levelMarks(check: SubtotalCheck, view: TableView, levels: Levels): Mark[] {
  const home: Home = { sheet: view.sheet, row: view.top };
  return amountColumns(view.table.form).flatMap((id) => {
    const column = view.column(id);
    const right = levels.childPieces(id);
    if (column === undefined || right === undefined) return [];
    const cell = { sheet: view.sheet, row: view.top, column };
    const left: Piece[] = [{ sign: 1, unit: view.unit, source: { kind: 'cells', ownRow: true, cells: [cell] } }];
    const test = `IF(${levels.isSubtotal(home)},${broken(left, '=', right, home)},FALSE)`;
    const area = columnArea(view, column, view.top, view.bottom);
    return [{ area, formula: markFormula(check.id, [test]), check: check.id, severity: check.severity }];
  });
}

/** Rows of a column, neighbours as one block. */
function runsOfCells(view: TableView, rows: readonly number[], id: ColumnId): Piece[] {
  const column = view.column(id);
  const pieces: Piece[] = [];
  if (column === undefined) return pieces;
  let first: number | undefined;
  rows.forEach((row, at) => {
    first ??= row;
    if (rows[at + 1] === row + 1) return;
    const block = { sheet: view.sheet, left: column, right: column, top: first, bottom: row };
    const { unit } = view;
    pieces.push({ sign: 1, unit, source: { kind: 'block', block, where: [], headed: false, pinned: false } });
    first = undefined;
  });
  return pieces;
}

export function columnArea(view: TableView, column: number, top: number, bottom: number): Area {
  return { sheet: view.sheet, top, bottom, left: column, right: column };
}

export function cellMark(
  check: { readonly id: string; readonly severity: Mark['severity'] },
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  formula: string,
): Mark {
  const { sheet, row, column } = at;
  return {
    area: { sheet, top: row, bottom: row, left: column, right: column },
    formula,
    check: check.id,
    severity: check.severity,
  };
}
