import type { Vector } from '../forms/check.js';
import type { ColumnId } from '../forms/form.js';
import type { Part } from './part.js';
import { PlaceList } from './place-list.js';
import type { Run } from './run.js';
import type { Join, TableIndex } from './table-index.js';
import { addTally, emptyTally, type Blocker, type Tally } from './tally.js';

/** Sums by key of the vectors of one side. */
export interface Keyed {
  /** Every key that a row has, by table; its cells may be blank. */
  readonly keys: readonly ReadonlyMap<string, unknown>[];
  readonly sums: ReadonlyMap<string, Readonly<Tally>>;
  /** Nothing of this side can be compared. */
  readonly blocker: Blocker | undefined;
  /** A row that could not be joined: what it belongs to cannot be known, the other keys can. */
  readonly left: Blocker | undefined;
}

/** Adds up the vectors of one side by key, in 分. The same vectors are added up once in a run. */
export function sumVectors(run: Run, vectors: readonly Vector[], by: Join, each: ColumnId | undefined): Keyed {
  const repeated = vectors.some(({ columns }) => columns === 'each');
  return run.once(vectors, `${by} ${repeated ? (each ?? '') : ''}`, () => addUp(run, vectors, by, each));
}

function addUp(run: Run, vectors: readonly Vector[], by: Join, each: ColumnId | undefined): Keyed {
  const keys: ReadonlyMap<string, unknown>[] = [];
  const pieces: { sums: ReadonlyMap<string, Tally>; sign: 1 | -1 }[] = [];
  let blocker: Blocker | undefined;
  let left: Blocker | undefined;
  for (const vector of vectors) {
    const indexes = run.tables(vector.table);
    if (indexes.length === 0) blocker ??= { why: 'table-missing', table: vector.table };
    const columns = columnsOfVector(vector, each);
    for (const index of indexes) {
      left ??= unjoined(index, by, columns);
      keys.push(index.keyed(by).byKey);
      for (const column of columns) {
        blocker ??= index.missing(column);
        const sums = index.sums(by, column);
        if (sums.size > 0) pieces.push({ sums, sign: vector.sign ?? 1 });
      }
    }
  }
  const [first] = pieces;
  // The usual case, one column of one table, needs no copy.
  if (first?.sign === 1 && pieces.length === 1) return { keys, sums: first.sums, blocker, left };
  const sums = new Map<string, Tally>();
  for (const piece of pieces) {
    piece.sums.forEach((tally, key) => {
      let sum = sums.get(key);
      if (!sum) sums.set(key, (sum = emptyTally()));
      addTally(sum, tally, piece.sign);
    });
  }
  return { keys, sums, blocker, left };
}

export function hasKey({ keys }: Keyed, key: string): boolean {
  for (const one of keys) if (one.has(key)) return true;
  return false;
}

/** Every key of a side once. */
export function forEachKeyOf({ keys }: Keyed, see: (key: string) => void): void {
  const [only] = keys;
  if (only && keys.length === 1) {
    only.forEach((_, key) => {
      see(key);
    });
    return;
  }
  const seen = new Set<string>();
  for (const one of keys) {
    one.forEach((_, key) => {
      if (seen.has(key)) return;
      seen.add(key);
      see(key);
    });
  }
}

/** The operands of one key with their cells, for a sentence; a vector that lacks the key counts zero. */
export function partsOfKey(
  run: Run,
  vectors: readonly Vector[],
  by: Join,
  each: ColumnId | undefined,
  key: string,
): readonly Part[] {
  return vectors.map((vector) => {
    const tally = emptyTally();
    const places = new PlaceList();
    for (const index of run.tables(vector.table)) {
      for (const row of index.keyed(by).byKey.get(key) ?? []) {
        for (const column of columnsOfVector(vector, each)) {
          if (!index.inPanel(row, column)) continue;
          index.add(tally, row, column, 1);
          places.add(index, row, column);
        }
      }
    }
    return { label: vector.label, fen: tally.fen, sign: vector.sign ?? 1, places: places.list };
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
      const reading = row.figures.get(column)?.reading;
      if (reading === undefined || reading.kind === 'blank' || (reading.kind === 'amount' && reading.fen === 0))
        continue;
      const at = index.place(row, column);
      return reading.kind === 'unknown'
        ? { why: 'unknown', at }
        : { why: by === 'project' ? 'no-project' : 'no-code', at };
    }
  }
  return undefined;
}
