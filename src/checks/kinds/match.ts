import type { MatchCheck, Relation, Vector } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Comparer } from '../amount-check.js';
import { codeText } from '../code-text.js';
import { isExactFormula } from '../exact.js';
import { columnWords } from '../form-facts.js';
import { joinProjects, NOT_JOINED } from '../project-join.js';
import type { Run } from '../run.js';
import { forEachKeyOf, hasKey, partsOfKey, sumVectors, type Keyed } from '../vector.js';
import { NOTHING, type Blocker, type Tally } from '../tally.js';

/** A comparison for each key: sums of both sides joined on code, class or project. */
export const compareMatch: Comparer<MatchCheck> = (check, run, see) => {
  let blocker: Blocker | undefined;
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
    forEachKey(check, left, right, (leftKey, rightKey) => {
      const equal = zero !== undefined && zero.blocker === undefined && isZero(zero.sums.get(leftKey));
      const relation: Relation = equal ? '=' : check.relation;
      see(left.sums.get(leftKey) ?? NOTHING, relation, right.sums.get(rightKey) ?? NOTHING, () => ({
        left: partsOfKey(run, check.left, check.by, each, leftKey),
        right: partsOfKey(run, check.right, check.by, each, rightKey),
        unit: unitOf(run, check.left),
        which: [keyName(run, check, leftKey), columnName(run, check.left, each)]
          .filter((word) => word !== '')
          .join(' '),
        key: check.by === 'project' ? keyName(run, check, leftKey) : leftKey,
        exact: check.computes === 'left' && isComputed(run, check.left, check.by, each, leftKey),
      }));
    });
  }
  return blocker;
};

function isZero(tally: Readonly<Tally> | undefined): boolean {
  return tally === undefined || (tally.fen === 0 && tally.blocker === undefined);
}

/** Compares by each key, left and right: they differ only where one project is spelled in two ways. */
function forEachKey(
  check: MatchCheck,
  left: Keyed,
  right: Keyed,
  compare: (left: string, right: string) => void,
): void {
  const joined = check.by === 'project' ? joinProjects(left.sums, right.sums) : NOT_JOINED;
  const { keys = 'either', except, optional } = check;
  const skips = (key: string): boolean =>
    (except?.includes(key) ?? false) || ((optional?.includes(key) ?? false) && !hasKey(right, key));
  forEachKeyOf(left, (key) => {
    const other = joined.rightOf.get(key) ?? key;
    if (!skips(key) && (keys !== 'both' || hasKey(right, other))) compare(key, other);
  });
  if (keys !== 'either') return;
  forEachKeyOf(right, (key) => {
    if (!hasKey(left, key) && !joined.taken.has(key) && !skips(key)) compare(key, key);
  });
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
  const rows = index?.keyed(by).byKey.get(key) ?? [];
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
      const [row] = index.keyed('project').byKey.get(key) ?? [];
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
