import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { projectSides } from '../project-sides.js';
import { RuleReport } from '../rule.js';
import { missingTable } from '../missing-table.js';

/** One project spelled in two ways: close names with the same amount, one left on each side. Names both. */
export const projectSpelling: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  const sides = projectSides(check, run);
  if (!sides) {
    report.block(missingTable(check, run));
    return report.evaluation;
  }
  const { left, right, join } = sides;
  report.count(left.list.keys.length);
  for (const [leftKey, rightKey] of join.rightOf) {
    const one = left.find(leftKey);
    const other = right.find(rightKey);
    if (!one || !other) continue;
    // The project's own table says its name; its targets follow.
    const [follows, leads] = right.repeats ? [other, one] : [one, other];
    const [name, usual] = [follows.row.project?.trim() ?? '', leads.row.project?.trim() ?? ''];
    report.add({
      at: follows.index.textPlace(follows.row, 'project'),
      related: [leads.index.textPlace(leads.row, 'project')],
      key: usual,
      says: 'project-spelling',
      values: { name, usual, sheet: follows.index.sheet, usualSheet: leads.index.sheet },
      mend: { kind: 'project-name', text: usual },
    });
  }
  return report.evaluation;
};
