import { KeyList } from './key-list.js';
import type { Row } from '../book/budget.js';
import type { MatchCheck, RuleCheck } from '../forms/check.js';
import { checksOf } from './laid-out.js';
import { NOT_JOINED, type ProjectJoin } from './project-join.js';
import type { Run } from './run.js';
import type { TableIndex } from './table-index.js';
import { tablesOfCheck } from './tables-of-check.js';
import { heldSums } from './vector.js';

/** Projects of one side and where each stands. */
export interface ProjectSide {
  readonly list: KeyList;
  /** The first row of a project. */
  find(key: string): { readonly index: TableIndex; readonly row: Row } | undefined;
  /** One table for each project: the targets. */
  readonly repeats: boolean;
}

/** Both tables of a rule on projects, joined as the identity by project joins them. */
export interface ProjectSides {
  readonly left: ProjectSide;
  readonly right: ProjectSide;
  readonly join: ProjectJoin;
}

/** `undefined` where either table is missing. The amounts that close names must share are those that the form set compares. */
export function projectSides(check: RuleCheck, run: Run): ProjectSides | undefined {
  const match = matchOf(check, run);
  const [first, second] = check.tables;
  const leftTable = match?.left[0]?.table ?? first;
  const rightTable = match?.right[0]?.table ?? second;
  if (leftTable === undefined || rightTable === undefined) return undefined;
  const left = sideOfTable(run.tables(leftTable));
  const right = sideOfTable(run.tables(rightTable));
  if (!left || !right) return undefined;
  const sums = (vectors: MatchCheck['left']): ReadonlyMap<string, number> =>
    heldSums(run, vectors, 'project', undefined);
  return { left, right, join: match ? run.joined(sums(match.left), sums(match.right)) : NOT_JOINED };
}

function matchOf(check: RuleCheck, run: Run): MatchCheck | undefined {
  for (const other of checksOf(run.budget.form)) {
    if (other.kind !== 'match' || other.by !== 'project') continue;
    const tables = tablesOfCheck(other);
    if (check.tables.every((table) => tables.has(table))) return other;
  }
  return undefined;
}

function sideOfTable(indexes: readonly TableIndex[]): ProjectSide | undefined {
  const [first] = indexes;
  if (!first) return undefined;
  const several = indexes.length > 1;
  const list = several ? new KeyList() : first.keyed('project').list;
  if (several) for (const index of indexes) for (const key of index.keyed('project').list.keys) list.add(key);
  return {
    list,
    find(key) {
      // The first table that has the project.
      const index = several ? (indexes.find((one) => one.keyed('project').list.has(key)) ?? first) : first;
      const [row] = index.rowsOf('project', key);
      return row && { index, row };
    },
    repeats: first.table.form.repeats === 'project',
  };
}
