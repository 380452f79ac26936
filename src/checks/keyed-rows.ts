import type { Row } from '../book/budget.js';
import { KeyList } from './key-list.js';
import { projectKey } from './project-name.js';
import { classOfLine, holdsMoney, isStray } from './row-facts.js';

/** How rows of two tables are joined. */
export type Join = 'code' | 'class' | 'project';

/** Rows of one table by what they are joined on. */
export interface KeyedRows {
  /** Every key once, in the order of its first row. */
  readonly list: KeyList;
  /** For each row of the table where its key stands in the list; −1: it has none. */
  readonly ofRow: readonly number[];
  /** How many rows each key has. */
  readonly counts: readonly number[];
  /** Rows that hold money but nothing to join them on. */
  readonly without: readonly Row[];
}

/** Gathers the rows of a table by their keys. @param lines fixed lines are joined too, not detail rows alone */
export function keyRows(rows: readonly Row[], by: Join, lines: boolean): KeyedRows {
  const list = new KeyList();
  const ofRow: number[] = [];
  const counts: number[] = [];
  const without: Row[] = [];
  rows.forEach((row) => {
    const key = lines || row.role === 'detail' ? keyOf(row, by) : undefined;
    if (key === undefined) {
      ofRow.push(-1);
      if (lines && row.role === 'line' ? isStray(row) : row.role === 'detail' && holdsMoney(row)) without.push(row);
      return;
    }
    const place = list.add(key);
    ofRow.push(place);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return { list, ofRow, counts, without };
}

/** Where the rows of each key stand among the table's rows: those of one key side by side, `first` says where they begin. */
export interface KeyOrder {
  readonly order: readonly number[];
  readonly first: readonly number[];
}

export function orderByKey({ ofRow, counts }: KeyedRows): KeyOrder {
  let next = 0;
  const first = counts.map((count) => {
    next += count;
    return next - count;
  });
  const free = [...first];
  const order = new Array<number>(next).fill(0);
  ofRow.forEach((key, row) => {
    const at = free[key];
    if (at === undefined) return;
    order[at] = row;
    free[key] = at + 1;
  });
  return { order, first };
}

/** Sums by key of a column given row by row, in 分; NaN where one is not known. */
export function sumByKey(fen: readonly number[], { counts, ofRow }: KeyedRows): readonly number[] {
  const sums = new Array<number>(counts.length).fill(0);
  for (let at = 0; at < ofRow.length; at += 1) {
    const key = ofRow[at] ?? -1;
    if (key >= 0) sums[key] = (sums[key] ?? 0) + (fen[at] ?? 0);
  }
  return sums;
}

function keyOf(row: Row, by: Join): string | undefined {
  if (by === 'project') {
    const key = row.role === 'detail' && row.project !== undefined ? projectKey(row.project) : '';
    return key === '' ? undefined : key;
  }
  if (row.role === 'line') return by === 'class' ? classOfLine(row) : undefined;
  if (row.role !== 'detail') return undefined;
  if (row.code?.kind !== 'code') return undefined;
  return by === 'class' ? row.code.code.slice(0, 3) : row.code.code;
}
