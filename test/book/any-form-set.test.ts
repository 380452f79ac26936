import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormSet } from '../../src/forms/form.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { filledNational } from '../changes/national-workbook.js';
import { filledShanghai } from '../changes/shanghai-workbook.js';
import { allBends, diceOf } from './bends.js';
import { figuresOf } from './figures.js';

/** Bends that know no sheet by its name. */
const ANY_SHEET: readonly string[] = [
  'titles pushed down below other lines',
  'blank rows and columns anywhere',
  'thousands of formatted but empty rows',
  'sheets of other things among the tables',
  'renamed and reordered sheets',
  'several tables below each other on one sheet',
];
const bends = allBends().filter(({ name }) => ANY_SHEET.includes(name));

/** Formulas do not move with the bends: what is said of them is left out. */
function saidOf(sheets: readonly Sheet[], form: FormSet): readonly string[] {
  const budget = readBudget(sheets, form);
  const outcomes = runChecks(budget).filter(({ check }) => !check.endsWith('total-formula'));
  return [
    ...figuresOf(budget),
    ...outcomes.map(({ check, outcome, findings }) => `${check} ${outcome} ${findings.length}`),
  ];
}

for (const { form, filled } of [
  { form: national2021, filled: filledNational },
  { form: shanghai2026, filled: filledShanghai },
]) {
  describe(`any workbook of ${form.id} says the same, whatever was done to it`, () => {
    let sheets: readonly Sheet[];

    before(async () => {
      // Values alone, as a file without formulas has them.
      sheets = (await filled()).map((sheet) => ({ ...sheet, formulas: sheet.values.map(() => []) }));
    });

    for (const { name, bend } of bends) {
      it(name, () => {
        for (let seed = 1; seed <= 5; seed += 1) {
          assert.deepEqual(saidOf(bend(sheets, diceOf(seed * 104_729)), form), saidOf(sheets, form), `seed ${seed}`);
        }
      });
    }
  });
}
