import type { BalanceCheck, Check, MatchCheck } from '../forms/check.js';
import type { FormSet, TableId } from '../forms/form.js';
import { amountColumns, panelOfColumn } from './form-facts.js';
import { checksOf } from './laid-out.js';
import type { Run } from './run.js';
import type { TableColumn } from './table-column.js';
import type { TableIndex } from './table-index.js';
import { type Visit, walkTerm } from './term.js';
import { columnsOfVector } from './vector.js';

/** Cells of one column that the form fills by a formula. */
export interface ComputedCells {
  readonly column: TableColumn;
  /** Where its rows stand among those of the table. */
  readonly rows: readonly number[];
  /** The cells that the formula of each has to add up, where they are known to stand on the same sheet. */
  readonly over: Over | undefined;
}

/** Shows the cells of a sum, column by column. */
export type Over = (see: Visit) => void;

/** Every cell of a table that the form's own declarations compute, each once. */
export function computedCells(run: Run, table: TableId): readonly ComputedCells[] {
  const all: ComputedCells[] = [];
  const add: Add = (column, rows, over) => {
    const more = newRows(all, column, rows);
    if (more.length > 0) all.push({ column, rows: more, over });
  };
  for (const check of computingChecks(run.budget.form, table)) addCells(run, check, add);
  return all;
}

/** The rows that no declaration before computes in the same column; few columns are computed by two. */
function newRows(all: readonly ComputedCells[], column: TableColumn, rows: readonly number[]): readonly number[] {
  let seen: Set<number> | undefined;
  for (const before of all) {
    if (before.column !== column) continue;
    seen ??= new Set<number>();
    for (const row of before.rows) seen.add(row);
  }
  if (seen === undefined) return rows;
  const known = seen;
  return rows.filter((row) => !known.has(row));
}

type ComputingCheck = Extract<Check, { readonly kind: 'row-sum' | 'total-row' | 'subtotals' | 'balance' | 'match' }>;

const computing = new WeakMap<FormSet, ReadonlyMap<TableId, readonly ComputingCheck[]>>();

/** The checks under a table that fill cells. */
function computingChecks(form: FormSet, table: TableId): readonly ComputingCheck[] {
  let byTable = computing.get(form);
  if (!byTable) {
    const checks = checksOf(form).filter(isComputing);
    byTable = new Map(form.tables.map(({ id }) => [id, checks.filter((check) => check.table === id)]));
    computing.set(form, byTable);
  }
  return byTable.get(table) ?? [];
}

function isComputing(check: Check): check is ComputingCheck {
  switch (check.kind) {
    case 'row-sum':
    case 'balance':
    case 'match':
      return check.computes !== undefined;
    case 'total-row':
    case 'subtotals':
      return true;
    default:
      return false;
  }
}

type Add = (column: TableColumn, rows: readonly number[], over?: Over) => void;

function addCells(run: Run, check: ComputingCheck, add: Add): void {
  switch (check.kind) {
    case 'row-sum':
      for (const index of run.tables(check.table)) {
        const column = index.column(check.total);
        add(column, column.panel.items);
      }
      return;
    case 'total-row':
      for (const index of run.tables(check.table)) addTotalRow(index, add);
      return;
    case 'subtotals':
      for (const index of run.tables(check.table)) addSubtotals(index, add);
      return;
    case 'balance':
      addBalance(run, check, add);
      return;
    case 'match':
      addMatch(run, check, add);
  }
}

/** Subtotal rows that the form itself has; where a workbook has its own, nobody knows whether they were ever formulas. */
function addSubtotals(index: TableIndex, add: Add): void {
  for (const id of amountColumns(index.table.form)) {
    const body = panelOfColumn(index.table.form, id)?.body;
    if (body?.kind !== 'rows' || body.subtotals === undefined) continue;
    const column = index.column(id);
    if (column.missing) continue;
    for (const rows of column.panel.tree.subtotals.values()) add(column, rows);
  }
}

function addTotalRow(index: TableIndex, add: Add): void {
  for (const id of amountColumns(index.table.form)) {
    const column = index.column(id);
    const { totals, tree } = column.panel;
    if (totals.length === 0 || column.missing) continue;
    // With subtotal rows between, a total may add up these or what is below them: its value alone can tell.
    if (column.held === 0 || tree.subtotals.size > 0) add(column, totals);
    else {
      add(column, totals, (see) => {
        see(column, tree.top);
      });
    }
  }
}

function addBalance(run: Run, check: BalanceCheck, add: Add): void {
  const here = check.right.every((term) => term.table === check.table && term.sign !== -1);
  for (const each of check.columns ?? [undefined]) {
    const over: Over = (see) => {
      for (const term of check.right) walkTerm(run, term, each, see);
    };
    for (const term of check.left) {
      walkTerm(run, term, each, (column, rows) => {
        add(column, rows, here ? over : undefined);
      });
    }
  }
}

function addMatch(run: Run, check: MatchCheck, add: Add): void {
  for (const vector of check.left) {
    for (const index of run.tables(vector.table)) {
      const rows = index.rowsOfKeys(check.by, check.optional, check.except);
      for (const id of columnsOfVector(vector, undefined)) add(index.column(id), rows);
    }
  }
}
