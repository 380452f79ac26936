import assert from 'node:assert/strict';
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { Outcome } from '../../src/checks/outcome.js';
import type { Check } from '../../src/forms/check.js';
import type { FormSet } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Place } from '../../src/sheet/place.js';
import { parseCell } from '../../src/sheet/place.js';
import { valueAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';
import { readExample, withCell } from '../example/read-example.js';
import { amountColumns } from './references.js';

const AMOUNT_KINDS: readonly Check['kind'][] = ['row-sum', 'total-row', 'subtotals', 'balance', 'match'];
const formSet: FormSet = {
  ...xinjiang2019,
  checks: xinjiang2019.checks.filter((check) => AMOUNT_KINDS.includes(check.kind)),
};

interface Run {
  readonly budget: Budget;
  readonly outcomes: readonly Outcome[];
}

/** Checks that fail; what an earlier run found about sheets that did not change is kept. */
function failing(sheets: readonly Sheet[], previous?: Run): readonly string[] {
  const earlier = previous === undefined ? {} : { previous };
  const budget = readBudget(sheets, formSet, previous === undefined ? {} : { previous: previous.budget });
  return runChecks(budget, earlier)
    .filter((outcome) => outcome.outcome === 'fail')
    .map((outcome) => outcome.check)
    .sort();
}

function at(sheet: string, cell: string): Place {
  const place = parseCell(cell);
  assert.ok(place);
  return { sheet, ...place };
}

/** Amount cells of the tables: every row read, blank cells too, and the first blank row. */
function amountCells(sheets: readonly Sheet[]): readonly Place[] {
  return readBudget(sheets, formSet).tables.flatMap((table) => {
    if (table.form.layout.kind === 'card') {
      return amountColumns(table.form).flatMap((column) => {
        const field = table.fields?.get(column);
        return field === undefined ? [] : [field];
      });
    }
    const rows = [...new Set([...table.rows.map(({ row }) => row), ...table.blankRows.slice(0, 1)])];
    return amountColumns(table.form).flatMap((id) => {
      const column = table.columns.get(id);
      return column === undefined ? [] : rows.map((row) => ({ sheet: table.sheet.name, row, column }));
    });
  });
}

describe('the identities of the 2019 tables', () => {
  let example: readonly Sheet[];
  before(async () => {
    example = await readExample();
  });

  it('all hold in the published example', () => {
    const outcomes = runChecks(readBudget(example, formSet));
    assert.deepEqual(
      outcomes.filter(({ outcome }) => outcome !== 'pass').map(({ check }) => check),
      [],
    );
  });

  it('can each be broken by a single wrong figure', () => {
    const broken = new Set<string>();
    const budget = readBudget(example, formSet);
    const right: Run = { budget, outcomes: runChecks(budget) };
    for (const place of amountCells(example)) {
      const sheet = example.find(({ name }) => name === place.sheet);
      assert.ok(sheet);
      const old = valueAt(sheet, place.row, place.column);
      for (const check of failing(withCell(example, place, (typeof old === 'number' ? old : 0) + 1000), right))
        broken.add(check);
    }
    // The example spends nothing on these two codes of 表六: 办公费 becomes each of them.
    const abroad = withCell(example, at('表六', 'B17'), '12');
    const vehicle = withCell(withCell(example, at('表六', 'A17'), '310'), at('表六', 'B17'), '13');
    for (const check of [...failing(abroad), ...failing(vehicle)]) broken.add(check);
    // The example publishes no subtotal rows: nothing in it can be wrong.
    const breakable = formSet.checks.filter((check) => check.kind !== 'subtotals').map((check) => check.id);
    assert.deepEqual([...broken].sort(), breakable.sort());
  });

  const CASES: readonly (readonly [
    what: string,
    sheet: string,
    cell: string,
    value: CellValue,
    broken: readonly string[],
  ])[] = [
    [
      'a detail of 表三: its row and column, and the code in 表五',
      '表三',
      'F7',
      284.84,
      ['t3-t5-t9.code', 't3.row', 't3.total'],
    ],
    [
      'a class of 表一: its subtotal, and the class in 表三 and 表四',
      '表一',
      'D6',
      448.85,
      ['t1-t3.class', 't1-t4.class', 't1.expenditure-subtotal'],
    ],
    [
      'the total of 表二: its row and column, and every total that it equals',
      '表二',
      'E23',
      444.85,
      ['t1-t2.total', 't2-t3.total', 't2.row', 't2.total'],
    ],
    ['receptions in 表八: the sum, and what projects could pay', '表八', 'F6', 149, ['t8-t7.goods', 't8.row']],
    ['receptions below 表六: the sum and the comparison', '表八', 'F6', 0.6, ['t8-t6.reception', 't8.row']],
    [
      'a project of 表七: its row and column, its code, and its performance table',
      '表七',
      'F12',
      36,
      ['t3-t7.code', 't7-target.project', 't7.row', 't7.total'],
    ],
    ['other money of a project: the card’s sum', '绩效目标表1', 'G4', 5, ['target.row']],
  ];
  for (const [what, sheet, cell, value, broken] of CASES) {
    it(`break exactly where they should for ${what}`, () => {
      assert.deepEqual(failing(withCell(example, at(sheet, cell), value)), [...broken].sort());
    });
  }

  it('let a class without a line of its own be reported by its rule: the match of classes stays quiet, the totals do not', () => {
    const moved = ['表二', '表三', '表五'].reduce((sheets, sheet) => {
      const row = sheet === '表二' ? 'A10' : 'A11';
      return withCell(sheets, at(sheet, row), '224');
    }, example);
    const broken = failing(moved);
    assert.ok(broken.includes('t1-t3.class'), 'the 203 line keeps its amount');
    const corrected = withCell(withCell(moved, at('表一', 'D8'), null), at('表一', 'D33'), 412.85);
    const withoutLine = failing(corrected);
    assert.ok(!withoutLine.includes('t1-t3.class'));
    assert.ok(!withoutLine.includes('t1.expenditure-subtotal'));
    assert.ok(withoutLine.includes('t1.expenditure-total'));
  });

  it('count what is carried to the next year in 230, and demand that 表四 say so too', () => {
    const carried = [
      ['表二', 'F6', 258.84],
      ['表二', 'E6', 258.84],
      ['表二', 'E23', 450.85],
      ['表二', 'F23', 450.85],
      ['表一', 'B6', 450.85],
      ['表一', 'B7', 450.85],
      ['表一', 'B33', 450.85],
      ['表一', 'B35', 450.85],
      ['表一', 'D34', 10],
      ['表一', 'D35', 450.85],
      ['表四', 'B6', 450.85],
      ['表四', 'B7', 450.85],
      ['表四', 'B33', 450.85],
      ['表四', 'B35', 450.85],
      ['表四', 'D34', 10],
      ['表四', 'E34', 10],
      ['表四', 'D35', 450.85],
      ['表四', 'E35', 450.85],
    ] as const;
    const sheets = carried.reduce((all, [sheet, cell, value]) => withCell(all, at(sheet, cell), value), example);
    // By code 表二 holds more than is spent this year: the two comparisons by code are warnings for that reason.
    assert.deepEqual(failing(sheets), ['t2-t3.code', 't2-t5.code']);
    const silent = withCell(sheets, at('表四', 'D34'), null);
    assert.ok(failing(silent).includes('t1-t4.transfer'));
  });
});
