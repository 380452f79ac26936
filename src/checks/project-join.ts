import { closeNames } from './project-name.js';

/** Projects of two tables that are one project spelled in two ways. */
export interface ProjectJoin {
  /** The right side's key for a key of the left side that is spelled otherwise there. */
  readonly rightOf: ReadonlyMap<string, string>;
  /** Keys of the right side that were joined so. */
  readonly taken: ReadonlySet<string>;
}

export const NOT_JOINED: ProjectJoin = { rightOf: new Map(), taken: new Set() };

/** So many pairs of names are compared at most: a workbook in which this many differ has no names to be joined by. */
const MOST_PAIRS = 40_000;

/**
 * Joins by their sums in 分 projects that equal names leave over: where one close name with the same amount is left on each side, they are one project.
 * Only what is left over is compared name by name, so a workbook whose names agree costs nothing.
 */
export function joinProjects(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): ProjectJoin {
  const byAmount = leftOver(right, left);
  if (byAmount === undefined) return NOT_JOINED;
  const rightOf = new Map<string, string>();
  const taken = new Set<string>();
  let pairs = 0;
  const candidates = new Map<string, readonly string[]>();
  const claims = new Map<string, number>();
  for (const [key, fen] of left) {
    if (right.has(key) || Number.isNaN(fen) || fen === 0) continue;
    const same = byAmount.get(fen) ?? [];
    pairs += same.length;
    if (pairs > MOST_PAIRS) return { rightOf, taken };
    const close = same.filter((other) => closeNames(key, other));
    candidates.set(key, close);
    for (const other of close) claims.set(other, (claims.get(other) ?? 0) + 1);
  }
  for (const [key, [only, ...others]] of candidates) {
    if (only === undefined || others.length > 0 || claims.get(only) !== 1) continue;
    rightOf.set(key, only);
    taken.add(only);
  }
  return { rightOf, taken };
}

/** The projects that hold money and have no equal name on the other side, by their amount; `undefined` where there are none. */
function leftOver(
  side: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<number, string[]> | undefined {
  let byAmount: Map<number, string[]> | undefined;
  for (const [key, fen] of side) {
    if (other.has(key) || Number.isNaN(fen) || fen === 0) continue;
    byAmount ??= new Map<number, string[]>();
    const same = byAmount.get(fen);
    if (same) same.push(key);
    else byAmount.set(fen, [key]);
  }
  return byAmount;
}
