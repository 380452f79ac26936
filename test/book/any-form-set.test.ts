import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormSet } from '../../src/forms/form.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { filledNational } from '../changes/national-workbook.js';
import { filledShanghai } from '../changes/shanghai-workbook.js';
import { wide } from './bend-tools.js';
import { allBends, diceOf } from './bends.js';
import { withValues } from './example-sheets.js';
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

/** What accountants make of codes in three columns. */
const CODES: readonly {
  readonly name: string;
  readonly written: (parts: readonly string[]) => readonly CellValue[];
}[] = [
  { name: 'the whole code in the first column', written: (parts) => [parts.join('')] },
  {
    name: 'the code of each level in its column',
    written: (parts) => parts.map((_, at) => parts.slice(0, at + 1).join('')),
  },
  { name: 'parts as numbers', written: (parts) => parts.map(Number) },
  { name: 'in full width with U+3000', written: (parts) => parts.map((part) => `　${wide(part)}`) },
];

describe('codes in three columns, subtotal rows among them, say the same however they are written', () => {
  let sheets: readonly Sheet[];

  before(async () => {
    sheets = await filledShanghai();
  });

  for (const { name, written } of CODES) {
    it(name, () => {
      const bent = sheets.map((sheet) => {
        const width = sheet.values.some((row) => row[2] === '项') ? 3 : 2;
        const values = sheet.values.map((row) => {
          if (!/^\d{3}$/.test(String(row[0]))) return row;
          const parts = row.slice(0, width).filter((part) => part !== null);
          const cells = written(parts.map(String));
          return [...cells, ...new Array<null>(width - cells.length).fill(null), ...row.slice(width)];
        });
        return { ...sheet, values };
      });
      assert.notDeepEqual(bent, sheets);
      assert.deepEqual(figuresOf(readBudget(bent, shanghai2026)), figuresOf(readBudget(sheets, shanghai2026)));
    });
  }

  it('names tables without a title by the title that they lack', () => {
    const bare = sheets.map((sheet) => withValues(sheet, [[], ...sheet.values.slice(2)]));
    const { doubts, tables } = readBudget(bare, shanghai2026);
    assert.equal(tables.length, 9);
    const said = doubts.filter(({ kind }) => kind === 'title-missing').map(({ message }) => message.values['table']);
    assert.equal(said[0], '部门财务收支预算总表');
    assert.equal(said.length, 9);
  });
});
