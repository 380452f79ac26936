import type { RuleCheck } from '../forms/check.js';
import type { Run } from './run.js';
import type { Blocker } from './tally.js';

/** The first table of a rule that the workbook lacks. */
export function missingTable(check: RuleCheck, run: Run): Blocker {
  const table = check.tables.find((id) => run.tables(id).length === 0);
  return { why: 'table-missing', table: table ?? check.table };
}
