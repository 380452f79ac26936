/** Short ways to write the sums inside a table. */
import type { BalanceCheck, RowSumCheck, SubtotalCheck, TotalRowCheck } from './check.js';
import type { ColumnId, LineId, TableId } from './form.js';
import { CLASSIFICATION } from './sources.js';
import { line } from './terms.js';

/** A column that adds up others, in every row. `source`: the form that prints it so. */
export function rowSum(
  source: string,
  table: TableId,
  total: ColumnId,
  parts: readonly ColumnId[],
  identity: string,
  id = 'row',
): RowSumCheck {
  return {
    kind: 'row-sum',
    id: `${table}.${id}`,
    table,
    total,
    parts,
    computes: true,
    identity,
    severity: 'error',
    source,
  };
}

/** Subtotal rows of a table by code; `levels` is 类 or 类、款. */
export function subtotalRows(table: TableId, levels: string): SubtotalCheck {
  return {
    kind: 'subtotals',
    id: `${table}.subtotals`,
    table,
    identity: `${levels}小计行 = 所属下级科目之和（逐栏）`,
    severity: 'error',
    source: CLASSIFICATION,
  };
}

/** The total row of a table by code; `of` is what it adds up. */
export function totalRow(source: string, table: TableId, of: string): TotalRowCheck {
  const identity = `合计行 = ${of}之和（逐栏）`;
  return { kind: 'total-row', id: `${table}.total`, table, identity, severity: 'error', source };
}

/** A fixed line that adds up others of its column. */
export function lineSum(
  source: string,
  table: TableId,
  column: ColumnId,
  [id, name]: readonly [LineId, string],
  parts: readonly (readonly [LineId, string])[],
  identity: string,
): BalanceCheck {
  return {
    kind: 'balance',
    id: `${table}.${id}`,
    table,
    identity,
    left: [line(table, column, id, name)],
    relation: '=',
    right: parts.map(([part, label]) => line(table, column, part, label)),
    computes: 'left',
    severity: 'error',
    source,
  };
}
