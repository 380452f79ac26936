import assert from 'node:assert/strict';
import { tableOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { recogniseForm } from '../../src/book/recognise-form.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { formSets } from '../../src/forms/form-sets.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import { parseCell, placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { sheetOf, withValues } from '../book/example-sheets.js';
import { figuresOf } from '../book/figures.js';
import { typeInto } from '../changes/national-workbook.js';
import { filledShanghai, shanghaiBudget, shanghaiPlans } from '../changes/shanghai-workbook.js';

/** Everything that is not in order: `check outcome severity cell …`. */
function said(sheets: readonly Sheet[]): readonly string[] {
  return runChecks(shanghaiBudget(sheets)).flatMap(({ check, outcome, findings }) =>
    outcome === 'pass'
      ? []
      : [
          [
            check,
            outcome,
            ...new Set(findings.map(({ severity }) => severity)),
            ...findings.map(({ at }) => placeName(at)),
          ].join(' '),
        ],
  );
}

/** Graver than information, without the cells. */
function broken(sheets: readonly Sheet[]): readonly string[] {
  return runChecks(shanghaiBudget(sheets)).flatMap(({ check, findings }) =>
    findings.some(({ severity }) => severity !== 'info') ? [check] : [],
  );
}

/** One cell typed over, as a file would hold it: sums keep what they were. */
function put(sheets: readonly Sheet[], name: string, cell: string, value: CellValue): readonly Sheet[] {
  const at = parseCell(cell);
  assert.ok(at);
  assert.ok(sheets.some((sheet) => sheet.name === name));
  return sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          values: sheet.values.map((row, r) =>
            r === at.row ? row.map((old, c) => (c === at.column ? value : old)) : row,
          ),
        }
      : sheet,
  );
}

describe('shanghai-2026, the nine tables of a district’s department', () => {
  let filled: Sheet[];

  before(async () => {
    filled = await filledShanghai();
  });

  for (const who of ['部门', '单位'] as const) {
    for (const unit of ['元', '万元'] as const) {
      it(`inserted, typed and filled as ${who} in ${unit}: every check passes`, async () => {
        const sheets = await filledShanghai(who, unit);
        assert.deepEqual(said(sheets), []);
        const budget = shanghaiBudget(sheets);
        assert.equal(budget.tables.length, 9);
        assert.deepEqual(budget.doubts, []);
        assert.deepEqual([budget.year, budget.yearFrom, budget.department], [2026, 'workbook', '某区教育局']);
        assert.deepEqual(
          budget.tables.map((table) => table.unit),
          [...Array.from({ length: 8 }, () => unit), '万元'],
        );
        const titles = budget.tables.map(({ title }) => title?.text ?? '');
        assert.ok(titles.every((title) => title.startsWith(`2026年${who}`)));
      });
    }
  }

  it('is recognised among all form sets, in both variants', async () => {
    for (const who of ['部门', '单位'] as const) {
      const { budget, tied, found } = recogniseForm(await filledShanghai(who), formSets);
      assert.deepEqual([budget.form.id, tied, found], ['shanghai-2026', [], true]);
    }
  });

  it('prints every table in landscape, title in row 2 and the header in row 6, but the last one’s in row 4', () => {
    for (const plan of shanghaiPlans()) {
      const { values } = sheetOfPlan(plan);
      const last = plan.name.includes('三公');
      assert.equal(plan.page.orientation, 'landscape');
      assert.match(String(values[1]?.[0]), /^2026年部门.*表$/);
      assert.match(String(values[last ? 2 : 3]?.[0]), /^编制部门：某区教育局$/);
      assert.ok((values[last ? 2 : 3] ?? []).includes(last ? '单位:万元' : '单位：元'), plan.name);
      assert.notEqual(values[last ? 3 : 5]?.[0], null);
    }
  });

  it('lists the classes that have money by name, numbered, and joins them by name', () => {
    const lines = tableOf(shanghaiBudget(filled), 's1')?.rows.filter(({ panel }) => panel === 'expenditure');
    assert.deepEqual(
      lines?.map(({ label, code }) => [label, code?.kind === 'code' ? code.code : '']),
      [
        ['一、教育支出', '205'],
        ['二、社会保障和就业支出', '208'],
        ['三、卫生健康支出', '210'],
        ['四、住房保障支出', '221'],
        ['支出总计', ''],
      ],
    );
  });

  it('counts the 类 rows only in the total, and each level once', () => {
    const roles = tableOf(shanghaiBudget(filled), 's3')?.rows.map(({ role }) => role);
    assert.equal(roles?.filter((role) => role === 'subtotal').length, 8);
    assert.equal(roles.filter((role) => role === 'detail').length, 4);
  });

  it('knows the sheets of words among the tables for words', () => {
    const words = shanghai2026.texts ?? [];
    const texts = words.map(({ sheetName }) =>
      sheetOf(sheetName, [['2026年部门预算'], ['一、部门收支总表'], ['预算收入9350000元'], [2026], [9_350_000]]),
    );
    const budget = shanghaiBudget([...texts.slice(0, 6), ...filled, ...texts.slice(6)]);
    assert.deepEqual(
      budget.sheets.filter(({ table }) => table === null).map((use) => (use.table === null ? use.reason : '')),
      words.map(() => 'text'),
    );
    assert.equal(budget.tables.length, 9);
  });

  it('passes over 3,380 rows that are formatted and hold nothing', () => {
    const empty = Array.from({ length: 3380 }, (): readonly CellValue[] => ['', null, ' ', '', '', '', '']);
    const long = filled.map((sheet) => ({
      ...sheet,
      values: [...sheet.values, ...empty],
      formulas: [...sheet.formulas, ...empty.map(() => [])],
    }));
    assert.deepEqual(said(long), []);
    for (const { area } of shanghaiBudget(long).tables) assert.ok(area.bottom < 60, area.sheet);
  });

  it('takes … for a place to fill: a warning where it is left, never a code', () => {
    const dots = ['部门收入总表', '部门支出总表'].flatMap((sheet) => [
      { sheet, row: 21, block: [['…', '…', '…', '……']] },
      { sheet, row: 22, block: [['…', null, null, '…']] },
    ]);
    const sheets = typeInto(filled, dots);
    assert.deepEqual(figuresOf(shanghaiBudget(sheets)), figuresOf(shanghaiBudget(filled)));
    assert.deepEqual(broken(sheets), ['s2.placeholder', 's3.placeholder']);
  });

  it('wants a reason under an empty table of funds', () => {
    const bare = filled.map((sheet) =>
      sheet.name === '部门政府性基金拨款表'
        ? withValues(
            sheet,
            sheet.values.map((row) => (String(row[0]).startsWith('本部门') ? [] : row)),
          )
        : sheet,
    );
    assert.deepEqual(broken(bare), ['s6.table-empty']);
  });

  it('finds a subtotal of 款 that is not the sum of its children', () => {
    const sheets = put(put(filled, '部门支出总表', 'G10', 1_000_000), '部门支出总表', 'E10', 8_000_000);
    assert.deepEqual(broken(sheets), ['s3.subtotals']);
  });

  it('finds a figure of one table that the others do not have', () => {
    const sheets = put(
      put(filled, '部门一般公共预算拨款表', 'G10', 900_000),
      '部门一般公共预算拨款表',
      'E10',
      7_900_000,
    );
    assert.deepEqual(broken(sheets), ['s5.subtotals', 's4-s5.class', 's2-s5-s6-s7.code']);
  });

  it('finds a class whose line has another figure, by its name', () => {
    const sheets = put(filled, '部门收支总表', 'D9', 700_000);
    assert.deepEqual(broken(sheets), ['s1.e-total', 's1-s3.class', 's1-s4.class']);
  });

  it('compares 三公 in 万元 with tables in 元, and lets conversion round', () => {
    const official = '部门“三公”经费和机关运行费预算表';
    assert.deepEqual(broken(put(put(filled, official, 'C7', 1), official, 'A7', 4)), ['s9-s8.reception']);
    assert.deepEqual(broken(put(filled, official, 'G7', 200.01)), ['s9-s8.operation']);
    assert.deepEqual(broken(put(filled, official, 'G7', 199)), []);
    const basic = '部门一般公共预算拨款基本支出明细表';
    const cents = put(put(filled, basic, 'F16', 20_049), basic, 'D16', 20_049);
    assert.ok(!broken(cents).includes('s9-s8.reception'));
  });

  it('joins nothing of a row whose class is not in the form’s year', () => {
    const sheets = put(filled, '部门收支总表', 'C9', '二、没有这一类支出');
    assert.ok(broken(sheets).includes('s1.class-line'));
  });

  it('is found under titles of published budgets, whatever stands before them', () => {
    const published = filled.map((sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) => (at === 1 ? [`某区教育局${String(row[0]).replace('2026年', '2026年度')}`] : row)),
      ),
    );
    assert.equal(readBudget(published, shanghai2026).tables.length, 9);
  });
});
