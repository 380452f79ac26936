import type { Figures, Row } from '../../book/budget.js';
import type { RuleCheck } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import { computedCells, type ComputedCells } from '../computed-cells.js';
import type { Evaluator } from '../evaluation.js';
import { coverOf } from '../formula-cover.js';
import type { Place } from '../../sheet/place.js';
import { RuleReport } from '../rule.js';
import { missingTable } from '../missing-table.js';
import type { TableColumn } from '../table-column.js';

/** So many cells are named at most. */
const MOST_NAMED = 50;
/** So many rows are spelled out in a sentence. */
const MOST_SPELLED = 5;

/**
 * Totals are formulas. One that was typed over in a table of formulas is told cell by cell; a table that holds no formula at all comes
 * from elsewhere and is told once. A total formula that leaves rows out is an error where these hold money, else a warning.
 */
export const totalFormula: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  for (const table of check.tables) {
    if (run.tables(table).length === 0) {
      report.block(missingTable(check, run));
      continue;
    }
    const cells = computedCells(run, table);
    for (const { rows } of cells) report.count(rows.length);
    if (addTyped(report, cells, run.tableName(table))) addMisses(report, cells);
  }
  return report.evaluation;
};

/** @returns whether any cell holds a formula */
function addTyped(report: RuleReport, cells: readonly ComputedCells[], table: string): boolean {
  const typed: Typed[] = [];
  let formulas = 0;
  for (const { column, rows } of cells) {
    // A column that holds nothing, as most of a wide table do, has neither formulas nor figures.
    if (column.held === 0) continue;
    const { id, index } = column;
    for (const at of rows) {
      const row = index.table.rows[at];
      if (row === undefined) continue;
      if (row.figures.formula(id) !== '') formulas += 1;
      else if (isAmount(row.figures, id)) typed.push({ column, row });
    }
  }
  if (formulas > 0) {
    for (const one of typed)
      report.add({ at: placeOf(one), says: 'total-formula.typed', mend: { kind: 'restore-total' } });
    return true;
  }
  const [at, ...related] = typed.slice(0, MOST_NAMED + 1).map(placeOf);
  if (!at) return false;
  report.add({
    at,
    related,
    says: 'total-formula.none',
    values: { table, count: typed.length },
    mend: { kind: 'restore-total' },
  });
  return false;
}

/** A figure in the place of a formula. */
interface Typed {
  readonly column: TableColumn;
  readonly row: Row;
}

function placeOf({ column: { id, index }, row }: Typed): Place {
  return index.place(row, id);
}

function isAmount(figures: Figures, column: ColumnId): boolean {
  if (typeof figures.value(column) === 'number') return !Number.isNaN(figures.fen(column));
  return figures.get(column)?.reading.kind === 'amount';
}

/** What the total formulas of one row leave out. */
interface Missed {
  readonly cells: Place[];
  readonly rows: Set<number>;
  money: boolean;
}

function addMisses(report: RuleReport, cells: readonly ComputedCells[]): void {
  let missed: Map<string, Missed> | undefined;
  for (const { column: total, rows, over } of cells) {
    if (!over || total.held === 0) continue;
    for (const { figures } of total.index.rowsAt(rows)) {
      const figure = figures.formula(total.id) === '' ? undefined : figures.get(total.id);
      const covers = figure && coverOf(figure.formula, figure.row);
      if (!figure || !covers) continue;
      const { sheet } = total.index;
      over(({ id, index }, inside) => {
        for (const row of index.rowsAt(inside)) {
          if (index.isWithin(covers, sheet, row, id)) continue;
          const name = `${sheet}!${figure.row}`;
          missed ??= new Map<string, Missed>();
          let ofRow = missed.get(name);
          if (!ofRow) missed.set(name, (ofRow = { cells: [], rows: new Set(), money: false }));
          const cell = { sheet, row: figure.row, column: figure.column };
          if (!ofRow.cells.some((one) => one.column === cell.column)) ofRow.cells.push(cell);
          ofRow.rows.add(index.place(row, id).row + 1);
          const reading = row.figures.get(id)?.reading;
          if (reading !== undefined && !(reading.kind === 'amount' && reading.fen === 0)) ofRow.money = true;
        }
      });
    }
  }
  if (!missed) return;
  for (const { cells: places, rows, money } of missed.values()) {
    const [at, ...related] = places;
    if (!at) continue;
    const spelled = [...rows].slice(0, MOST_SPELLED).join('、');
    report.add({
      at,
      related,
      says: 'total-formula.misses',
      values: { rows: rows.size > MOST_SPELLED ? `${spelled}…` : spelled, count: rows.size },
      severity: money ? 'error' : 'warning',
      mend: { kind: 'restore-total' },
    });
  }
}
