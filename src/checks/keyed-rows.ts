import type { Row } from '../book/budget.js';
import { projectKey } from './project-name.js';
import { classOfLine, holdsMoney, isStray } from './row-facts.js';

/** How rows of two tables are joined. */
export type Join = 'code' | 'class' | 'project';

/** Rows of one table by what they are joined on. */
export interface KeyedRows {
  /** Every key once, in the order of its first row. */
  readonly keys: readonly string[];
  /** Where a key stands in {@link keys}. */
  readonly at: ReadonlyMap<string, number>;
  /** The rows of each key. */
  readonly rows: readonly (readonly Row[])[];
  /** Rows that hold money but nothing to join them on. */
  readonly without: readonly Row[];
}

/** Gathers rows by their keys. */
export function keyRows(rows: readonly Row[], by: Join): KeyedRows {
  const keys: string[] = [];
  const at = new Map<string, number>();
  const ofKeys: Row[][] = [];
  const without: Row[] = [];
  for (const row of rows) {
    const key = keyOf(row, by);
    if (key !== undefined) {
      const known = at.get(key);
      if (known !== undefined) {
        ofKeys[known]?.push(row);
        continue;
      }
      at.set(key, keys.length);
      keys.push(key);
      ofKeys.push([row]);
    } else if (row.role === 'line' ? isStray(row) : row.role === 'detail' && holdsMoney(row)) without.push(row);
  }
  return { keys, at, rows: ofKeys, without };
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
