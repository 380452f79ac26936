/** What 带入 takes from the tables in which it was typed. */
import type { Budget, FoundTable, Row } from '../book/budget.js';
import { tablesOf } from '../book/queries.js';
import type { Carry, ColumnId, TableId } from '../forms/form.js';
import { projectKey } from './project-key.js';

/** The rows of one code or project, all together. */
export interface CarriedKey {
  readonly key: string;
  readonly code?: string;
  readonly name?: string;
  readonly project?: string;
  /** 分 by column of the target; a column is missing where nothing certain can be said of it. */
  readonly amounts: ReadonlyMap<ColumnId, number>;
}

export function keyOf(row: Row, by: Carry['by']): string | undefined {
  if (row.role !== 'detail') return undefined;
  if (by === 'code') return row.code?.kind === 'code' ? row.code.code : undefined;
  const key = projectKey(row.project ?? '');
  return key === '' ? undefined : key;
}

/** The keys to carry: codes in their order, projects as they stand. */
export function carriedKeys(budget: Budget, carry: Carry): readonly CarriedKey[] {
  const rows = new Map<string, Row[]>();
  for (const table of tablesOf(budget, carry.from)) {
    for (const row of table.rows) {
      const key = keyOf(row, carry.by);
      if (key === undefined) continue;
      const same = rows.get(key);
      if (same) same.push(row);
      else rows.set(key, [row]);
    }
  }
  const wanted = carry.keysIn && keysWithMoney(budget, carry.keysIn.table, carry.keysIn.columns, carry.by);
  const holds = amountsAllowed(budget, carry);
  const keys = [...rows]
    .filter(([key]) => wanted?.has(key) ?? true)
    .filter(([, same]) => carry.where === undefined || same.some((row) => hasMoney(row, carry.where ?? [])))
    .map(([key, same]) => carried(key, same, carry, holds(key)));
  return carry.by === 'code' ? keys.sort((a, b) => (a.key < b.key ? -1 : 1)) : keys;
}

function carried(key: string, rows: readonly Row[], carry: Carry, withAmounts: boolean): CarriedKey {
  const [first] = rows;
  const name = rows.map((row) => row.name?.trim() ?? '').find((text) => text !== '');
  const amounts = new Map<ColumnId, number>();
  if (withAmounts) {
    for (const { from, to } of carry.amounts) {
      const fen = sumOf(rows, from);
      if (fen !== undefined && fen !== 0) amounts.set(to, fen);
    }
  }
  return {
    key,
    ...(carry.by === 'code' ? { code: key } : {}),
    ...(name === undefined ? {} : { name }),
    ...(first?.project === undefined ? {} : { project: first.project.trim() }),
    amounts,
  };
}

/** The sum in 分; `undefined` where a figure is no amount. */
function sumOf(rows: readonly Row[], columns: readonly ColumnId[]): number | undefined {
  let sum = 0;
  for (const row of rows) {
    for (const column of columns) {
      const reading = row.figures.get(column)?.reading;
      if (reading === undefined || reading.kind === 'blank') continue;
      if (reading.kind !== 'amount') return undefined;
      sum += reading.fen;
    }
  }
  return sum;
}

/** Anything but a blank or a zero: what cannot be read may be money. */
export function hasMoney(row: Row, columns: readonly ColumnId[]): boolean {
  return columns.some((column) => {
    const reading = row.figures.get(column)?.reading;
    return reading !== undefined && reading.kind !== 'blank' && !(reading.kind === 'amount' && reading.fen === 0);
  });
}

function keysWithMoney(
  budget: Budget,
  table: TableId,
  columns: readonly ColumnId[],
  by: Carry['by'],
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { rows } of tablesOf(budget, table)) {
    for (const row of rows) {
      const key = keyOf(row, by);
      if (key !== undefined && hasMoney(row, columns)) keys.add(key);
    }
  }
  return keys;
}

/** Whether a key's amounts are certain; never where the table that decides it is missing. */
function amountsAllowed(budget: Budget, carry: Carry): (key: string) => boolean {
  const { amountsWhereZero: zero } = carry;
  if (zero === undefined) return () => true;
  const tables: readonly FoundTable[] = tablesOf(budget, zero.table);
  if (tables.length === 0) return () => false;
  if (zero.whole) {
    const empty = tables.every(({ rows }) => rows.every((row) => !hasMoney(row, zero.columns)));
    return () => empty;
  }
  const blocked = keysWithMoney(budget, zero.table, zero.columns, carry.by);
  const known = new Set(tables.flatMap(({ rows }) => rows.flatMap((row) => keyOf(row, carry.by) ?? [])));
  return (key) => known.has(key) && !blocked.has(key);
}
