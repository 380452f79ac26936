/** 结转新年度: nine tables of 300 rows, planned, and made as a file. */
import { readBudget } from '../src/book/read-budget.js';
import { planBeside } from '../src/changes/roll/beside.js';
import { planRollForward } from '../src/changes/roll/plan-roll.js';
import { xinjiang2019 } from '../src/forms/xinjiang-2019/form-set.js';
import { openOldFile, rollFile } from '../src/xlsx/roll-file.js';
import { line, measure, milliseconds } from './measure.js';
import { nineTables } from './nine-tables.js';
import { nineTableFile } from './workbooks.js';

const ROWS = 300;
const RUNS = 20;
const FILES = 5;

export async function benchRoll(): Promise<void> {
  const sheets = nineTables(ROWS);
  const budget = readBudget(sheets, xinjiang2019);
  const toYear = budget.year + 1;
  const alone = measure(() => planRollForward(sheets, budget, { toYear }), RUNS);
  const beside = measure(() => planBeside(sheets, budget, { toYear }), RUNS);
  line(`nine tables × ${String(ROWS)} rows: plan the next year`, milliseconds(alone));
  line(`nine tables × ${String(ROWS)} rows: plan it beside the old sheets`, milliseconds(beside));
  await benchFile();
}

/** What the pane and the command do once the plan is taken: the old file's bytes in, the new file's out. */
async function benchFile(): Promise<void> {
  const bytes = await nineTableFile(ROWS);
  const times: number[] = [];
  for (let run = 0; run < FILES; run += 1) {
    const begin = performance.now();
    const old = await openOldFile(bytes);
    if (old.kind === 'problem') throw new Error(old.why);
    const budget = readBudget(old.sheets, xinjiang2019);
    const plan = planRollForward(old.sheets, budget, { toYear: budget.year + 1 });
    const rolled = await rollFile(old, budget, plan, {});
    if (rolled.kind === 'problem') throw new Error(rolled.why);
    times.push(performance.now() - begin);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(FILES / 2)] ?? 0;
  line(`nine tables × ${String(ROWS)} rows: make the new file`, `${median.toFixed(0)} ms median`);
}
