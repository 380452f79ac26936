import type { Row } from '../book/budget.js';
import type { Check } from '../forms/check.js';
import type { ColumnId, TableId } from '../forms/form.js';
import { amountColumns } from './form-facts.js';
import type { Run } from './run.js';
import type { TableIndex } from './table-index.js';
import { cellsOfTerm, type TermCell } from './term.js';
import { columnsOfVector } from './vector.js';

/** A cell that the form fills by a formula. */
export interface ComputedCell {
  readonly index: TableIndex;
  readonly row: Row;
  readonly column: ColumnId;
  /** The cells that its formula has to add up, where they are known to stand on the same sheet. */
  readonly over?: () => readonly TermCell[];
}

/** Every cell of a table that the form's own declarations compute, each once. */
export function computedCells(run: Run, table: TableId): readonly ComputedCell[] {
  const cells: ComputedCell[] = [];
  const seen = new Map<Row, Set<ColumnId>>();
  for (const check of run.budget.form.checks) {
    if (check.table !== table) continue;
    for (const cell of cellsOfCheck(run, check)) {
      let columns = seen.get(cell.row);
      if (!columns) seen.set(cell.row, (columns = new Set()));
      if (columns.has(cell.column)) continue;
      columns.add(cell.column);
      cells.push(cell);
    }
  }
  return cells;
}

function cellsOfCheck(run: Run, check: Check): readonly ComputedCell[] {
  switch (check.kind) {
    case 'row-sum':
      if (!check.computes) return [];
      return run.tables(check.table).flatMap((index) =>
        // The total row of an open list is filled column by column.
        index.table.rows
          .filter((row) => (row.role === 'detail' || row.role === 'line') && index.inPanel(row, check.total))
          .map((row) => ({ index, row, column: check.total })),
      );
    case 'total-row':
      return run.tables(check.table).flatMap(totalCells);
    case 'balance':
      if (check.computes !== 'left') return [];
      return (check.columns ?? [undefined]).flatMap((each) => {
        const left = check.left.flatMap((term) => cellsOfTerm(run, term, each));
        const here = check.right.every((term) => term.table === check.table && term.sign !== -1);
        return left.map((cell) => ({
          ...cell,
          ...(here ? { over: () => check.right.flatMap((term) => cellsOfTerm(run, term, each)) } : {}),
        }));
      });
    case 'match':
      if (check.computes !== 'left') return [];
      return check.left.flatMap((vector) =>
        run
          .tables(vector.table)
          .flatMap((index) =>
            [...index.keyed(check.by).byKey]
              .filter(([key]) => !check.optional?.includes(key) && !check.except?.includes(key))
              .flatMap(([, rows]) =>
                rows.flatMap((row) => columnsOfVector(vector, undefined).map((column) => ({ index, row, column }))),
              ),
          ),
      );
    default:
      return [];
  }
}

function totalCells(index: TableIndex): readonly ComputedCell[] {
  return amountColumns(index.table.form).flatMap((column) => {
    const row = index.totalRow(column);
    if (!row || index.missing(column)) return [];
    const { top, subtotals } = index.tree(index.panelOf(column));
    const cell = { index, row, column };
    // With subtotal rows between, a total may add up these or what is below them: its value alone can tell.
    return [subtotals.size > 0 ? cell : { ...cell, over: () => top.map((one) => ({ index, row: one, column })) }];
  });
}
