import assert from 'node:assert/strict';
import type { Budget } from '../../src/book/budget.js';
import { lineOf, rowsOf, tableOf, tablesOf, totalRow } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Row } from '../../src/book/budget.js';
import { change, exampleFigures, exampleSheets, mapTexts, sheetOf } from './example-sheets.js';

/** Every amount of a row in the example's own words: a decimal in 万元, `null` for blank. */
function stated(row: Row | undefined, column: string): string | null {
  const reading = row?.figures.get(column)?.reading;
  if (reading === undefined || reading.kind === 'blank') return null;
  return reading.kind === 'amount' ? String(reading.fen / 1_000_000) : reading.kind;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((here, key) => (isRecord(here) ? here[key] : undefined), value);
}

function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** Column ids by the leaf words of the example. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  t2: {
    总计: 'total',
    一般公共预算拨款: 'general',
    政府性基金预算拨款: 'fund',
    财政专户管理资金: 'special',
    事业收入: 'business',
    事业单位经营收入: 'operating',
    其他收入: 'other',
    用事业基金弥补收支差额: 'reserve',
    '单位上年结余（不包括国库集中支付额度结余）': 'carryover',
  },
  t3: { 合计: 'total', 基本支出: 'basic', 项目支出: 'project' },
  t5: { 小计: 'total', 基本支出: 'basic', 项目支出: 'project' },
  t6: { 小计: 'total', 人员经费: 'personnel', 公用经费: 'public' },
  t7: {
    项目支出合计: 'total',
    工资福利支出: 'e301',
    商品和服务支出: 'e302',
    对个人和家庭的补助: 'e303',
    债务利息及费用支出: 'e307',
    '资本性支出（基本建设）': 'e309',
    资本性支出: 'e310',
    '对企业补助（基本建设）': 'e311',
    对企业补助: 'e312',
    对社会保障基金补助: 'e313',
    其他支出: 'e399',
  },
};

describe('readBudget on the example workbook', () => {
  let budget: Budget;
  let figures: unknown;

  before(async () => {
    budget = readBudget(await exampleSheets(), xinjiang2019);
    figures = await exampleFigures();
  });

  for (const id of ['t2', 't3', 't5', 't6', 't7']) {
    it(`reads every row and amount of ${id} as published`, () => {
      const table = tableOf(budget, id);
      assert.ok(table);
      const published = at(figures, id.replace('t', 'table'));
      const rows = list(at(published, 'rows'));
      const details = rowsOf(table, 'detail');
      assert.equal(details.length, rows.length);
      assert.ok(rows.length > 0);
      rows.forEach((row, i) => {
        const read = details[i];
        assert.equal(read?.code?.kind === 'code' ? read.code.code : '', row['code']);
        assert.equal(read?.name, row['name']);
        if (id === 't7') assert.equal(read?.project, row['project']);
        for (const [word, column] of Object.entries(COLUMNS[id] ?? {})) {
          assert.equal(stated(read, column), at(row, 'amounts', word), `${String(row['code'])} ${word}`);
        }
      });
      for (const [word, column] of Object.entries(COLUMNS[id] ?? {})) {
        assert.equal(stated(totalRow(table), column), at(published, 'total', 'amounts', word), `合计 ${word}`);
      }
    });
  }

  for (const [id, side, columns] of [
    ['t1', 'income', { 预算数: 'income' }],
    ['t1', 'expenditure', { 预算数: 'expenditure' }],
    ['t4', 'income', { 合计: 'income' }],
    ['t4', 'expenditure', { 合计: 'total', 一般公共预算: 'general', 政府性基金预算: 'fund' }],
  ] as const) {
    it(`reads every line of ${id} ${side} as published`, () => {
      const table = tableOf(budget, id);
      assert.ok(table);
      const published = list(at(figures, id.replace('t', 'table'), side));
      const read = rowsOf(table, 'line', side);
      assert.equal(read.length, published.length);
      published.forEach((line, i) => {
        const row = read[i];
        assert.ok(row?.line, String(line['label']));
        assert.equal(row.label?.trim(), line['label']);
        assert.equal(row.code?.kind === 'code' ? row.code.code : undefined, line['code'] ?? undefined);
        for (const [word, column] of Object.entries(columns)) {
          assert.equal(stated(row, column), line[word], `${String(line['label'])} ${word}`);
        }
      });
    });
  }

  it('reads the one line of 表八, a printed 0 included', () => {
    const table = tableOf(budget, 't8');
    assert.ok(table);
    const line = lineOf(table, 'figures');
    const published = list(at(figures, 'table8', 'rows'))[0];
    assert.ok(published);
    const words = { total: '合计', abroad: '因公出国（境）费', reception: '公务接待费' };
    for (const [column, word] of Object.entries(words)) assert.equal(stated(line, column), published[word]);
    const cars = { vehicles: '小计', purchase: '公务用车购置费', running: '公务用车运行费' };
    for (const [column, word] of Object.entries(cars)) {
      assert.equal(stated(line, column), published[`公务用车购置及运行费/${word}`]);
    }
  });

  it('finds the empty 表九 with its reason and its blank rows', () => {
    const table = tableOf(budget, 't9');
    assert.equal(table?.rows.length, 0);
    assert.deepEqual(table.blankRows, [6, 7, 8, 9, 10]);
    assert.equal(table.note?.text, '备注：我单位2019年未安排政府性基金预算。');
  });

  it('reads one target table for each project', () => {
    const published = list(at(figures, 'performance', 'tables'));
    const read = tablesOf(budget, 'target');
    assert.equal(read.length, 8);
    published.forEach((target, i) => {
      const row = read[i]?.rows[0];
      assert.equal(row?.project, target['project']);
      assert.equal(read[i]?.department?.text, target['unit']);
      assert.equal(stated(row, 'total'), at(target, 'funds', '年度资金总额'));
      assert.equal(stated(row, 'appropriation'), at(target, 'funds', '财政拨款'));
      assert.equal(stated(row, 'other'), at(target, 'funds', '其他资金'));
    });
  });

  it('knows department, unit and where they stand, and that nothing says the year', () => {
    assert.equal(budget.department, '昌吉州外侨办');
    assert.equal(budget.year, 2019);
    assert.equal(budget.yearFrom, 'assumed');
    for (const table of budget.tables) assert.equal(table.unit, '万元');
    assert.deepEqual(tableOf(budget, 't2')?.unitAt, { sheet: '表二', row: 2, column: 11 });
    assert.deepEqual(tableOf(budget, 't3')?.department, {
      text: '昌吉州外侨办',
      at: { sheet: '表三', row: 2, column: 0 },
    });
  });

  it('accounts for every sheet', async () => {
    const sheets = await exampleSheets();
    assert.deepEqual(
      budget.sheets.map((use) => use.sheet),
      sheets.map((sheet) => sheet.name),
    );
    assert.ok(budget.sheets.every((use) => use.table !== null));
  });

  it('keeps the tables of a sheet that is the same object, and reads the changed one anew', async () => {
    const sheets = await exampleSheets();
    const next = readBudget(
      change(sheets, '表三', (sheet) => mapTexts(sheet, (text) => text)),
      xinjiang2019,
      { previous: budget },
    );
    for (const table of budget.tables) {
      const now = next.tables.find((one) => one.sheet.name === table.sheet.name);
      assert.equal(now === table, table.sheet.name !== '表三', table.sheet.name);
    }
  });

  it('takes the year from the user before the titles, and from the titles before the form', async () => {
    const sheets = await exampleSheets();
    const titled = change(sheets, '表三', (sheet) =>
      mapTexts(sheet, (text) => text.replace('部门支出', '2020年部门支出')),
    );
    assert.deepEqual(
      [readBudget(titled, xinjiang2019), readBudget(titled, xinjiang2019, { year: 2021 })].map((one) => [
        one.year,
        one.yearFrom,
      ]),
      [
        [2020, 'workbook'],
        [2021, 'given'],
      ],
    );
    assert.deepEqual(tableOf(readBudget(titled, xinjiang2019), 't3')?.year, {
      year: 2020,
      at: { sheet: '表三', row: 1, column: 0 },
    });
  });

  it('reads nothing from an empty workbook without complaint', () => {
    const empty = readBudget([sheetOf('Sheet1', [])], xinjiang2019);
    assert.deepEqual(empty.tables, []);
    assert.deepEqual(empty.sheets, [{ sheet: 'Sheet1', table: null, reason: 'blank' }]);
  });
});
