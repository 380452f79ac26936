import type { MatchCheck, Relation, Vector } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Comparer } from '../amount-check.js';
import { codeText } from '../code-text.js';
import { isExactFormula } from '../exact.js';
import { columnWords } from '../form-facts.js';
import { NOT_JOINED, type ProjectJoin } from '../project-join.js';
import type { Run } from '../run.js';
import type { Blocker } from '../tally.js';
import type { KeyList } from '../key-list.js';
import { blockerOfKey, heldSums, type Keyed, operandsOfKey, sumVectors } from '../vector.js';

/** A comparison for each key: sums of both sides joined on code, class or project. */
export const compareMatch: Comparer<MatchCheck> = (check, run, judge) => {
  let blocker: Blocker | undefined;
  let same: Pairs | undefined;
  for (const each of check.columns ?? [undefined]) {
    const left = sumVectors(run, check.left, check.by, each);
    const right = sumVectors(run, check.right, check.by, each);
    const blocked = left.blocker ?? right.blocker;
    if (blocked) {
      blocker ??= blocked;
      continue;
    }
    blocker ??= left.left ?? right.left;
    const zero = check.equalWhereZero && sumVectors(run, check.equalWhereZero, check.by, each);
    blocker ??= zero?.blocker ?? zero?.left;
    // Codes and classes pair the same way in every column; projects are joined by their amounts too.
    const pairs = same ?? pairsOf(check, left.side.list, right.side.list, joinOf(run, check, each));
    if (check.by !== 'project') same = pairs;
    for (let pair = 0; pair < pairs.left.length; pair += 1) {
      const leftAt = pairs.left[pair] ?? -1;
      const rightAt = pairs.right[pair] ?? -1;
      const leftSum = left.sums?.[leftAt] ?? 0;
      const rightSum = right.sums?.[rightAt] ?? 0;
      const known = !Number.isNaN(leftSum + rightSum);
      if (known && zero === undefined && !judge.wants(leftSum, check.relation, rightSum)) continue;
      const leftKey = left.side.list.keys[leftAt] ?? right.side.list.keys[rightAt] ?? '';
      const rightKey = right.side.list.keys[rightAt] ?? leftKey;
      if (!known) {
        judge.block(
          blockerOfKey(run, check.left, check.by, each, leftKey) ??
            blockerOfKey(run, check.right, check.by, each, rightKey),
        );
        continue;
      }
      const relation: Relation = zero && isZero(zero, leftKey) ? '=' : check.relation;
      if (zero !== undefined && !judge.wants(leftSum, relation, rightSum)) continue;
      judge.tell({
        relation,
        left: operandsOfKey(run, check.left, check.by, each, leftKey),
        right: operandsOfKey(run, check.right, check.by, each, rightKey),
        unit: unitOf(run, check.left),
        which: [keyName(run, check, leftKey), columnName(run, check.left, each)]
          .filter((word) => word !== '')
          .join(' '),
        key: check.by === 'project' ? keyName(run, check, leftKey) : leftKey,
        exact: check.computes === 'left' && isComputed(run, check.left, check.by, each, leftKey),
      });
    }
  }
  return blocker;
};

function isZero({ blocker, side, sums }: Keyed, key: string): boolean {
  return blocker === undefined && (sums?.[side.list.at(key) ?? -1] ?? 0) === 0;
}

function joinOf(run: Run, check: MatchCheck, each: ColumnId | undefined): ProjectJoin {
  if (check.by !== 'project') return NOT_JOINED;
  return run.joined(heldSums(run, check.left, check.by, each), heldSums(run, check.right, check.by, each));
}

/** The keys that are compared with each other, by where they stand in the lists of both sides; −1: the side lacks it. */
interface Pairs {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Left and right key differ only where one project is spelled in two ways. */
function pairsOf(check: MatchCheck, left: KeyList, right: KeyList, joined: ProjectJoin): Pairs {
  const { keys = 'either', except, optional } = check;
  if (except === undefined && optional === undefined && joined === NOT_JOINED && sameKeys(left.keys, right.keys)) {
    return inOrder(left.keys.length);
  }
  const pairs: { left: number[]; right: number[] } = { left: [], right: [] };
  const add = (leftAt: number, rightAt: number): void => {
    pairs.left.push(leftAt);
    pairs.right.push(rightAt);
  };
  const skips = (key: string): boolean =>
    (except?.includes(key) ?? false) || ((optional?.includes(key) ?? false) && !right.has(key));
  left.keys.forEach((key, leftAt) => {
    if (skips(key)) return;
    const rightAt = right.at(joined.rightOf.get(key) ?? key) ?? -1;
    if (keys !== 'both' || rightAt >= 0) add(leftAt, rightAt);
  });
  if (keys !== 'either') return pairs;
  right.keys.forEach((key, rightAt) => {
    if (!left.has(key) && !joined.taken.has(key) && !skips(key)) add(-1, rightAt);
  });
  return pairs;
}

/** Tables of one department mostly list the same codes in the same order. */
function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function inOrder(count: number): Pairs {
  const places: number[] = [];
  for (let at = 0; at < count; at += 1) places.push(at);
  return { left: places, right: places };
}

/** Whether the key's left side is one cell that our own formula fills, over the very cells of the right. */
function isComputed(
  run: Run,
  vectors: readonly Vector[],
  by: MatchCheck['by'],
  each: ColumnId | undefined,
  key: string,
): boolean {
  const [vector] = vectors;
  const [index] = vector ? run.tables(vector.table) : [];
  const rows = index?.rowsOf(by, key) ?? [];
  const [column] = vector === undefined ? [] : vector.columns === 'each' ? [each] : vector.columns;
  const [row] = rows;
  return rows.length === 1 && column !== undefined && isExactFormula(row?.figures.get(column), 'anywhere');
}

function unitOf(run: Run, vectors: readonly Vector[]): '万元' | '元' {
  for (const { table } of vectors) {
    const [index] = run.tables(table);
    if (index) return index.table.unit;
  }
  return run.budget.form.unit;
}

/** A code with its hyphens, a project as it is typed on the left side, else on the right. */
function keyName(run: Run, check: MatchCheck, key: string): string {
  if (check.by !== 'project') return codeText(key);
  for (const { table } of [...check.left, ...check.right]) {
    for (const index of run.tables(table)) {
      const [row] = index.rowsOf('project', key);
      if (row?.project !== undefined) return row.project.trim();
    }
  }
  return key;
}

function columnName(run: Run, vectors: readonly Vector[], column: ColumnId | undefined): string {
  if (column === undefined) return '';
  for (const vector of vectors) {
    const [index] = vector.columns === 'each' ? run.tables(vector.table) : [];
    if (index) return columnWords(index.table.form, column);
  }
  return '';
}
