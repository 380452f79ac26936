/** Planning 结转新年度: nine tables of 300 rows. */
import { readBudget } from '../src/book/read-budget.js';
import { planBeside } from '../src/changes/roll/beside.js';
import { planRollForward } from '../src/changes/roll/plan-roll.js';
import { xinjiang2019 } from '../src/forms/xinjiang-2019/form-set.js';
import { line, measure, milliseconds } from './measure.js';
import { nineTables } from './nine-tables.js';

const ROWS = 300;
const RUNS = 20;

export function benchRoll(): void {
  const sheets = nineTables(ROWS);
  const budget = readBudget(sheets, xinjiang2019);
  const toYear = budget.year + 1;
  const alone = measure(() => planRollForward(sheets, budget, { toYear }), RUNS);
  const beside = measure(() => planBeside(sheets, budget, { toYear }), RUNS);
  line(`nine tables × ${String(ROWS)} rows: plan the next year`, milliseconds(alone));
  line(`nine tables × ${String(ROWS)} rows: plan it beside the old sheets`, milliseconds(beside));
}
