import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { RuleReport } from '../rule.js';
import type { Run } from '../run.js';
import type { Place } from '../../sheet/place.js';

/**
 * Every standard table is in the workbook. Where a sheet was meant for it but could not be read as it, the finding stands there; a
 * workbook without a single table is none of the form set, and nothing can be said of it.
 */
export const tablePresent: Evaluator<RuleCheck> = (check, run) => {
  const report = new RuleReport(check);
  for (const table of check.tables) {
    if (run.tables(table).length > 0) {
      report.count();
      continue;
    }
    const [first] = run.budget.tables;
    if (!first) {
      report.block({ why: 'table-missing', table });
      continue;
    }
    report.count();
    const meant = meantFor(run, table);
    report.add({
      at: meant?.at ?? first.title?.at ?? { sheet: first.sheet.name, row: first.area.top, column: first.area.left },
      says: meant ? `table-present.${meant.reason}` : 'table-present',
      values: { table: run.tableName(table), sheet: meant?.sheet ?? '' },
    });
  }
  return report.evaluation;
};

/** The sheet that holds something of a table that could not be read. */
function meantFor(run: Run, table: string): { sheet: string; reason: string; at: Place } | undefined {
  for (const use of run.budget.sheets) {
    if (
      use.table === null &&
      use.of === table &&
      (use.reason === 'header-missing' || use.reason === 'columns-missing')
    ) {
      return { sheet: use.sheet, reason: use.reason, at: use.at ?? { sheet: use.sheet, row: 0, column: 0 } };
    }
  }
  return undefined;
}
