import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { missingTable } from '../missing-table.js';
import { closeNames } from '../project-name.js';
import { projectSides, type ProjectSide } from '../project-sides.js';
import { RuleReport } from '../rule.js';

/** So many pairs of names are tried at most to find a close one for a sentence. */
const MOST_PAIRS = 10_000;

/** Every project has its target table and every target table its project; a close name that has another amount is named. */
export const projectTarget: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  const sides = projectSides(check, run);
  if (!sides) {
    report.block(missingTable(check, run));
    return report.evaluation;
  }
  const { left, right, join } = sides;
  const lonelyLeft = left.list.keys.filter((key) => !right.list.has(key) && !join.rightOf.has(key));
  const lonelyRight = right.list.keys.filter((key) => !left.list.has(key) && !join.taken.has(key));
  report.count(left.list.keys.length + right.list.keys.length);
  const tell = lonelyLeft.length * lonelyRight.length <= MOST_PAIRS;
  addLonely(report, left, lonelyLeft, right, tell ? lonelyRight : []);
  addLonely(report, right, lonelyRight, left, tell ? lonelyLeft : []);
  return report.evaluation;
};

function addLonely(
  report: RuleReport,
  side: ProjectSide,
  lonely: readonly string[],
  otherSide: ProjectSide,
  others: readonly string[],
): void {
  for (const key of lonely) {
    const found = side.find(key);
    if (!found) continue;
    const name = found.row.project?.trim() ?? '';
    const near = otherSide.find(others.find((other) => closeNames(key, other)) ?? '');
    const says = side.repeats ? 'project-target.no-project' : 'project-target.no-target';
    report.add({
      at: found.index.textPlace(found.row, 'project'),
      related: near ? [near.index.textPlace(near.row, 'project')] : [],
      key: name,
      says: near ? `${says}.near` : says,
      values: { name, near: near?.row.project?.trim() ?? '', sheet: near?.index.sheet ?? '' },
    });
  }
}
