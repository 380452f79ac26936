/** 填充合计: the rows that a form wants and the workbook lacks, then live formulas in every cell that the form computes. */
import type { Budget } from '../book/budget.js';
import { readAgain } from '../book/read-budget.js';
import type { CellChange, Change, RowsChange } from './change.js';
import { fillTotals, type Proposal } from './fill-totals.js';
import { planMarks } from './marks.js';
import { openClassLines } from './open-class-lines.js';
import { simulate } from './simulate.js';
import { subtotalRows } from './subtotal-rows.js';

export interface TotalsPlan {
  /** One list: rows, then cells (whose places count with the rows inserted), then the marks of sheets that got class lines. */
  readonly changes: readonly Change[];
  /** Cells that hold something typed, with all of the list applied. */
  readonly proposals: readonly Proposal[];
  /** Subtotal rows (类, 款) that are inserted. */
  readonly subtotalRows: number;
  /** Lines of classes that are written. */
  readonly classLines: number;
  /** Cells that get a formula of the form. */
  readonly formulas: number;
}

/** Plans everything at once, so that it can be looked at before anything is written. */
export function planTotals(budget: Budget): TotalsPlan {
  const subtotals = subtotalRows(budget);
  const withRows = after(budget, subtotals.changes);
  const classes = openClassLines(withRows);
  const complete = after(withRows, classes.changes);
  const { changes: formulas, proposals } = fillTotals(complete);
  const marks =
    classes.count === 0
      ? []
      : planMarks(after(complete, formulas), classes.sheets).filter(({ marks: own }) => own.length > 0);
  const inserted = [...subtotals.changes, ...classes.changes].filter(isRows);
  const cells = [
    ...subtotals.changes.filter(isCell).map((cell) => movedBy(cell, classes.changes.filter(isRows))),
    ...classes.changes.filter(isCell),
  ];
  return {
    changes: [...inserted, ...cells, ...formulas, ...marks],
    proposals,
    subtotalRows: subtotals.count,
    classLines: classes.count,
    formulas: formulas.length,
  };
}

/** The budget as it will be read once the changes are written. */
function after(budget: Budget, changes: readonly Change[]): Budget {
  if (changes.length === 0) return budget;
  const sheets = [...new Set(budget.tables.map(({ sheet }) => sheet))];
  return readAgain(simulate(sheets, changes), budget);
}

function isRows(change: Change): change is RowsChange {
  return change.kind === 'rows';
}

function isCell(change: Change): change is CellChange {
  return change.kind === 'cell';
}

function movedBy(cell: CellChange, rows: readonly RowsChange[]): CellChange {
  let { row } = cell.at;
  for (const { sheet, before, count } of rows) if (sheet === cell.at.sheet && row >= before) row += count;
  return { ...cell, at: { ...cell.at, row } };
}
