import type { Row } from '../book/budget.js';
import type { Vector } from '../forms/check.js';
import type { ColumnId } from '../forms/form.js';
import { Operand } from './operand.js';
import type { Run } from './run.js';
import { KeyList } from './key-list.js';
import type { Join } from './keyed-rows.js';
import type { TableIndex } from './table-index.js';
import type { Blocker } from './tally.js';

/** The keys of one side: those of all its tables, each once. */
export interface SideKeys {
  readonly list: KeyList;
  /** Where each key of a table stands in the list; absent where one table's keys are the very list. */
  readonly ofTable: ReadonlyMap<TableIndex, readonly number[]> | undefined;
}

/** Sums by key of the vectors of one side. */
export interface Keyed {
  readonly side: SideKeys;
  /** By key, in 分: 0 where all cells of a key are blank, NaN where its sum is not known. Absent where all are zero. */
  readonly sums: readonly number[] | undefined;
  /** Nothing of this side can be compared. */
  readonly blocker: Blocker | undefined;
  /** A row that could not be joined: what it belongs to cannot be known, the other keys can. */
  readonly left: Blocker | undefined;
}

/** Adds up the vectors of one side by key. The same vectors are added up once in a run. */
export function sumVectors(run: Run, vectors: readonly Vector[], by: Join, each: ColumnId | undefined): Keyed {
  const repeated = vectors.some(({ columns }) => columns === 'each');
  return run.once(vectors, repeated ? `${by} ${each ?? ''}` : by, () => addUp(run, vectors, by, each));
}

function addUp(run: Run, vectors: readonly Vector[], by: Join, each: ColumnId | undefined): Keyed {
  const side = run.keysOf(vectors, by, () => keysOfSide(run, vectors, by));
  let blocker: Blocker | undefined;
  let left: Blocker | undefined;
  let sums: readonly number[] | undefined;
  let own: number[] | undefined;
  for (const vector of vectors) {
    const indexes = run.tables(vector.table);
    if (indexes.length === 0) blocker ??= { why: 'table-missing', table: vector.table };
    const columns = columnsOfVector(vector, each);
    for (const index of indexes) {
      left ??= unjoined(index, by, columns);
      for (const id of columns) {
        const column = index.column(id);
        blocker ??= column.missing;
        const more = column.sums(by);
        if (more === undefined) continue;
        const places = side.ofTable?.get(index);
        if (sums === undefined && places === undefined && vector.sign === undefined) {
          // The usual case, one column of one table, needs no copy.
          sums = more;
          continue;
        }
        own ??= sums === undefined ? new Array<number>(side.list.keys.length).fill(0) : [...sums];
        sums = own;
        addTo(own, more, places, vector.sign ?? 1);
      }
    }
  }
  return { side, sums, blocker, left };
}

function addTo(sums: number[], more: readonly number[], places: readonly number[] | undefined, sign: 1 | -1): void {
  for (let at = 0; at < more.length; at += 1) {
    const to = places === undefined ? at : (places[at] ?? at);
    sums[to] = (sums[to] ?? 0) + sign * (more[at] ?? 0);
  }
}

function keysOfSide(run: Run, vectors: readonly Vector[], by: Join): SideKeys {
  const tables = new Set<TableIndex>();
  for (const { table } of vectors) for (const index of run.tables(table)) tables.add(index);
  const [only] = tables;
  if (only && tables.size === 1) return { list: only.keyed(by).list, ofTable: undefined };
  const ofTable = new Map<TableIndex, readonly number[]>();
  const list = new KeyList();
  for (const index of tables) {
    ofTable.set(
      index,
      index.keyed(by).list.keys.map((key) => list.add(key)),
    );
  }
  return { list, ofTable };
}

/** What keeps the sum of a key from being known, the first in the order of the vectors. */
export function blockerOfKey(
  run: Run,
  vectors: readonly Vector[],
  by: Join,
  each: ColumnId | undefined,
  key: string,
): Blocker | undefined {
  for (const vector of vectors) {
    for (const index of run.tables(vector.table)) {
      for (const column of columnsOfVector(vector, each)) {
        for (const row of index.rowsOf(by, key)) {
          const blocker = index.column(column).blocker(row);
          if (blocker) return blocker;
        }
      }
    }
  }
  return undefined;
}

/** The operands of one key with their cells, for a sentence; a vector that lacks the key counts zero. */
export function operandsOfKey(
  run: Run,
  vectors: readonly Vector[],
  by: Join,
  each: ColumnId | undefined,
  key: string,
): readonly Operand[] {
  return vectors.map((vector) => {
    const operand = new Operand(vector.label, vector.sign ?? 1);
    for (const index of run.tables(vector.table)) {
      for (const row of index.rowsOf(by, key)) {
        for (const column of columnsOfVector(vector, each)) {
          if (index.column(column).panel.has(row)) operand.add(index, row, column);
        }
      }
    }
    return operand;
  });
}

/** The keys of one side that hold anything, blank cells being nothing, with their sums in 分. */
export function heldSums(
  run: Run,
  vectors: readonly Vector[],
  by: Join,
  each: ColumnId | undefined,
): ReadonlyMap<string, number> {
  const keyed = sumVectors(run, vectors, by, each);
  return run.heldIn(keyed, () => {
    const held = new Map<string, number>();
    keyed.side.list.keys.forEach((key, at) => {
      const sum = keyed.sums?.[at] ?? 0;
      if (sum !== 0 || holdsFigure(run, vectors, by, each, key)) held.set(key, sum);
    });
    return held;
  });
}

function holdsFigure(run: Run, vectors: readonly Vector[], by: Join, each: ColumnId | undefined, key: string): boolean {
  return vectors.some((vector) => {
    const columns = columnsOfVector(vector, each);
    const holds = ({ figures }: Row): boolean => columns.some((column) => figures.has(column));
    return run.tables(vector.table).some((index) => index.rowsOf(by, key).some(holds));
  });
}

export function columnsOfVector(vector: Vector, each: ColumnId | undefined): readonly ColumnId[] {
  if (vector.columns !== 'each') return vector.columns;
  return each === undefined ? [] : [each];
}

/** A row that holds money in these columns but nothing to join it on. */
function unjoined(index: TableIndex, by: Join, columns: readonly ColumnId[]): Blocker | undefined {
  for (const row of index.keyed(by).without) {
    for (const column of columns) {
      if (row.figures.fen(column) === 0) continue;
      const at = index.place(row, column);
      return row.figures.get(column)?.reading.kind === 'unknown'
        ? { why: 'unknown', at }
        : { why: by === 'project' ? 'no-project' : 'no-code', at };
    }
  }
  return undefined;
}
