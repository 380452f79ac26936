import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SheetUse } from '../../src/book/budget.js';
import { placeOf, tableOf, tablesOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import {
  change,
  exampleSheets,
  insertColumns,
  insertRows,
  sheetNamed,
  sheetOf,
  stacked,
  withValues,
} from './example-sheets.js';
import { figuresOf } from './figures.js';

function reasonsOf(uses: readonly SheetUse[], sheet: string): readonly string[] {
  return uses.filter((use) => use.sheet === sheet).map((use) => (use.table === null ? use.reason : use.table));
}

describe('readBudget on odd sheets in workbooks that nobody made with Yusuan', () => {
  let example: readonly Sheet[];
  let expected: readonly string[];

  const same = (sheets: readonly Sheet[]): void => {
    assert.deepEqual(figuresOf(readBudget(sheets, xinjiang2019)), expected);
  };
  const each = (how: (sheet: Sheet) => Sheet): readonly Sheet[] => example.map(how);

  before(async () => {
    example = await exampleSheets();
    expected = figuresOf(readBudget(example, xinjiang2019));
    assert.ok(expected.length > 100);
  });

  it('takes the first copy of a table, unless only the second holds figures', () => {
    const copy: Sheet = { ...sheetNamed(example, '表三'), name: '表三（备份）' };
    const first = readBudget([...example, copy], xinjiang2019);
    assert.deepEqual(figuresOf(first), expected);
    assert.deepEqual(reasonsOf(first.sheets, '表三（备份）'), ['second-copy']);
    const blank: Sheet = withValues(
      { ...copy, name: '空表三' },
      copy.values.map((row, at) => (at > 5 && at < 30 ? row.map(() => null) : row)),
    );
    const second = readBudget([blank, ...example], xinjiang2019);
    assert.deepEqual(figuresOf(second), expected);
    assert.deepEqual(reasonsOf(second.sheets, '空表三'), ['second-copy']);
    assert.equal(tableOf(second, 't3')?.sheet.name, '表三');
  });

  it('says why a sheet is not used', () => {
    const sheets: readonly Sheet[] = [
      sheetOf('空白', [[null, ' '], []]),
      sheetOf('目录', [['目  录'], ['一、部门收支总体情况表'], ['部门支出总体情况表'], ['项目支出情况表']]),
      sheetOf('说明', [
        ['第三部分 2019年部门预算情况说明'],
        ['按照全口径预算的原则，2019年所有收入和支出均纳入部门预算管理。'],
      ]),
      sheetOf('工资', [
        ['姓名', '工资'],
        ['甲', 3500],
        ['乙', 4200],
      ]),
      sheetOf('只有标题', [['表六：'], ['一般公共预算基本支出情况表'], ['编制部门：昌吉州外侨办']]),
      sheetOf('缺列', [['项目支出情况表'], ['科目编码', '项目名称', '备注'], ['2013405', '某项目', '无']]),
    ];
    const budget = readBudget(sheets, xinjiang2019);
    assert.deepEqual(
      budget.sheets.map((use) => (use.table === null ? [use.sheet, use.reason, use.of] : [])),
      [
        ['空白', 'blank', undefined],
        ['目录', 'text', undefined],
        ['说明', 'text', undefined],
        ['工资', 'no-table', undefined],
        ['只有标题', 'header-missing', 't6'],
        ['缺列', 'columns-missing', 't7'],
      ],
    );
  });

  it('reads several cards on one sheet, with blank rows and columns between', () => {
    const cards = example.filter((sheet) => sheet.name.startsWith('绩效'));
    const budget = readBudget(
      [insertColumns(insertRows(stacked('绩效', cards, 2), [3, 3]), [0, 1, 3, 3])],
      xinjiang2019,
    );
    assert.deepEqual(
      figuresOf(budget),
      expected.filter((line) => line.startsWith('target')),
    );
    const [first] = tablesOf(budget, 'target');
    const row = first?.rows[0];
    assert.ok(first && row);
    assert.deepEqual(placeOf(first, row, 'total'), { sheet: '绩效', row: 5, column: 4 });
  });

  it('knows where the blank fields of an empty card are', () => {
    const blank = change(example, '绩效目标表1', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) =>
          at === 2 || at === 3
            ? row.map((value, column) => ([1, 2, 4, 6].includes(column) && !(at === 3 && column === 1) ? null : value))
            : row,
        ),
      ),
    );
    const [card] = tablesOf(readBudget(blank, xinjiang2019), 'target');
    assert.deepEqual(
      [...(card?.fields ?? [])].slice(0, 5).map(([id, at]) => [id, at.row, at.column]),
      [
        ['department', 2, 1],
        ['projectName', 2, 4],
        ['total', 3, 2],
        ['appropriation', 3, 4],
        ['other', 3, 6],
      ],
    );
    assert.equal(card?.rows[0]?.figures.size, 0);
  });

  it('gives the line of 表八 its row before anything is typed', () => {
    const blank = change(example, '表八', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) => (at === 5 ? row.map(() => null) : row)),
      ),
    );
    const table = tableOf(readBudget(blank, xinjiang2019), 't8');
    assert.deepEqual(
      table?.rows.map((row) => [row.row, row.line?.id]),
      [[5, 'figures']],
    );
    assert.deepEqual(table.blankRows, [6, 7, 8, 9]);
  });

  it('is not slowed down by thousands of blank rows, nor takes them for rows of a table', () => {
    const blank = Array.from({ length: 5000 }, (): readonly CellValue[] => Array.from({ length: 16 }, () => null));
    const sheets = each((sheet) => withValues(sheet, [...sheet.values, ...blank]));
    same(sheets);
    for (const table of readBudget(sheets, xinjiang2019).tables) assert.ok(table.blankRows.length < 30, table.form.id);
  });

  it('reads any cells without complaint, and accounts for every sheet', () => {
    const words = example.flatMap((sheet) => sheet.values.flat()).filter((value) => value !== null);
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constant(null) },
      fc.string({ maxLength: 12 }),
      fc.double(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 }), (values) => {
        const budget = readBudget([sheetOf('甲', values), sheetOf('乙', [])], xinjiang2019);
        assert.deepEqual([...new Set(budget.sheets.map((use) => use.sheet))], ['甲', '乙']);
        for (const table of budget.tables) {
          const rows = table.rows.map((row) => row.row);
          assert.deepEqual(
            rows,
            [...rows].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes apart titles that crowd in one row', () => {
    const row = ['表一：', null, '一般公共预算支出情况表', '项目支出绩效目标表', '项目支出情况表'];
    const { sheets } = readBudget([sheetOf('甲', [row])], xinjiang2019);
    assert.deepEqual(
      sheets.map((use) => (use.table === null ? use.of : '')),
      ['t5', 'target', 't7'],
    );
  });

  it('reads the same figures whatever blank rows and columns are put anywhere in a sheet', () => {
    const cuts = fc.record({
      rows: fc.array(fc.integer({ min: 0, max: 36 }), { maxLength: 4 }),
      columns: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(cuts, { minLength: 17, maxLength: 17 }), (all) => {
        same(
          example.map((sheet, at) => {
            const cut = all[at] ?? { rows: [], columns: [] };
            return insertColumns(insertRows(sheet, cut.rows), cut.columns);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
