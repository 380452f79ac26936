/** Edit → outcomes in the core: nine tables of 5, 300 and 3 000 rows. */
import { readBudget } from '../src/book/read-budget.js';
import { runChecks } from '../src/checks/run-checks.js';
import { xinjiang2019 } from '../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../src/sheet/sheet.js';
import { line, measure, milliseconds } from './measure.js';
import { nineTables } from './nine-tables.js';

const SIZES = [5, 300, 3000];

export function benchCore(): void {
  const medians: number[] = [];
  for (const rows of SIZES) {
    const sheets = nineTables(rows);
    const budget = readBudget(sheets, xinjiang2019);
    const outcomes = runChecks(budget);
    const broken = outcomes.filter((outcome) => outcome.findings.some((finding) => finding.severity === 'error'));
    if (broken.length > 0) throw new Error(`the workbook to measure with does not agree: ${broken[0]?.check ?? ''}`);
    const runs = rows > 1000 ? 40 : 200;
    const read = measure(() => readBudget(sheets, xinjiang2019), runs);
    const full = measure(() => runChecks(budget), runs);
    const edit = measure((run) => {
      const edited = sheets.map((sheet) => (sheet.name === '表三' ? withAmount(sheet, run) : sheet));
      const next = readBudget(edited, xinjiang2019, { previous: budget });
      runChecks(next, { previous: { budget, outcomes } });
    }, runs);
    line(`nine tables × ${rows} rows: find and read all tables`, milliseconds(read));
    line(`nine tables × ${rows} rows: full recheck`, milliseconds(full));
    line(`nine tables × ${rows} rows: one edit → outcomes`, milliseconds(edit));
    medians.push(full.median);
  }
  const [, middle = 1, large = 0] = medians;
  line('full recheck, 3 000 rows : 300 rows (10 is linear)', (large / middle).toFixed(1));
}

/** The sheet as if another amount had been typed in its first row. */
function withAmount(sheet: Sheet, amount: number): Sheet {
  const at = sheet.values.findIndex((row) => typeof row[4] === 'number');
  const values: (readonly CellValue[])[] = [...sheet.values];
  values[at] = (sheet.values[at] ?? []).map((value, column) => (column === 5 ? amount : value));
  return { ...sheet, values };
}
