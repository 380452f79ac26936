import assert from 'node:assert/strict';
import '../../src/locales/english.js';
import type { Budget } from '../../src/book/budget.js';
import { placeOf, tableOf, tablesOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { fillTotals } from '../../src/changes/fill-totals.js';
import { planMend } from '../../src/changes/mend.js';
import { tidyCodes } from '../../src/changes/tidy-codes.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../src/locales/say.js';
import { placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { bodyTop, splitAt } from './bend-tools.js';
import { change, exampleSheets, mapTexts, sheetNamed, withValues } from './example-sheets.js';
import { figuresOf } from './figures.js';

describe('a doubtful reading is reported, never guessed in silence', () => {
  let example: readonly Sheet[];
  const read = (sheets: readonly Sheet[]): Budget => readBudget(sheets, xinjiang2019);
  /** Doubts but the year's, as kind and cell. */
  const doubts = (budget: Budget): readonly string[] =>
    budget.doubts
      .filter(({ kind }) => kind !== 'year-assumed')
      .map(({ kind, at }) => `${kind} ${at === undefined ? '' : placeName(at)}`);
  const at3 = (row: number, cells: readonly CellValue[]): readonly Sheet[] =>
    change(example, '表三', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((old, at) => (at === row ? cells : old)),
      ),
    );

  before(async () => {
    example = await exampleSheets();
  });

  it('has no doubt about the example but its year, which nothing says', () => {
    assert.deepEqual(doubts(read(example)), []);
    assert.deepEqual(
      read(example).doubts.map(({ kind, message }) => [kind, message.values]),
      [['year-assumed', { year: 2019 }]],
    );
    assert.deepEqual(readBudget(example, xinjiang2019, { year: 2020 }).doubts, []);
    assert.deepEqual(read([]).doubts, []);
  });

  it('says where no unit of account stands', () => {
    assert.deepEqual(doubts(read(at3(2, ['编制部门：昌吉州外侨办']))), ['unit-assumed 表三!A2']);
  });

  it('says a unit that the tables do not have, and an error finding with it', () => {
    const budget = read(at3(2, ['编制部门：昌吉州外侨办', null, null, null, null, '单位：千元']));
    assert.deepEqual(doubts(budget), ['unit-other 表三!F3']);
    const findings = runChecks(budget).flatMap((outcome) => outcome.findings);
    const found = findings.filter(({ message }) => message.id === 'checks.same-header.other-unit');
    assert.deepEqual(
      found.map(({ severity, at }) => [severity, placeName(at)]),
      [['error', '表三!F3']],
    );
  });

  it('names both columns where two have one heading, and takes the left one', () => {
    const budget = read(
      change(example, '表五', (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row, at) => [...row, at === 4 ? '项目支出' : at > 5 && at < 14 ? 1 : null]),
        ),
      ),
    );
    assert.deepEqual(figuresOf(budget), figuresOf(read(example)));
    assert.deepEqual(doubts(budget), ['column-choice 表五!G6']);
    const [doubt] = budget.doubts.filter(({ kind }) => kind === 'column-choice');
    assert.deepEqual(doubt?.related.map(placeName), ['表五!H6']);
  });

  it('says which codes were taken from the row above', () => {
    assert.deepEqual(doubts(read(at3(7, [null, null, '50', '事业运行', 41.01, 41.01, null]))), ['code-above 表三!A8']);
  });

  it('reads a code and its name in one cell, says so, and never writes the one over both', () => {
    const budget = read(at3(6, ['201-03-01 行政运行', null, null, null, 248.84, 248.84, null]));
    const row = tableOf(budget, 't3')?.rows[0];
    assert.deepEqual(row?.code, { kind: 'code', code: '2010301', level: 3, inForm: false });
    assert.equal(row.name, '行政运行');
    assert.deepEqual(doubts(budget), ['code-with-name 表三!A7']);
    assert.deepEqual(tidyCodes(budget), tidyCodes(read(example)));
  });

  it('takes a year, a quantity or a unit behind digits for no name', () => {
    for (const text of ['201年行政运行', '2019年', '201万元', '20人']) {
      const row = tableOf(read(at3(6, [text, null, null, null, 248.84, 248.84, null])), 't3')?.rows[0];
      assert.notEqual(row?.code?.kind, 'code', text);
    }
  });

  it('says which table was known without its title', () => {
    const bare = change(example, '表六', (sheet) => withValues(sheet, sheet.values.slice(2)));
    assert.deepEqual(doubts(read(bare)), ['title-missing 表六!A2']);
  });

  it('reads a table over two sheets as one, names the cells of each part, and writes to neither', () => {
    const split = example.flatMap((sheet) => (sheet.name === '表三' ? splitAt(sheet, bodyTop(sheet) + 2) : [sheet]));
    const budget = read(split);
    assert.deepEqual(doubts(budget), ['goes-on 表三（续）!A2']);
    assert.deepEqual(
      budget.sheets.filter(({ sheet }) => sheet.startsWith('表三')).map((use) => [use.sheet, use.table]),
      [
        ['表三', 't3'],
        ['表三（续）', 't3'],
      ],
    );
    const table = tableOf(budget, 't3');
    assert.ok(table);
    const places = table.rows.map((row) => placeOf(table, row, 'total')).map((at) => (at ? placeName(at) : ''));
    assert.deepEqual(places, [
      '表三!E7',
      '表三!E8',
      '表三（续）!E7',
      '表三（续）!E8',
      '表三（续）!E9',
      '表三（续）!E28',
    ]);
    const touched = new Set([...fillTotals(budget).changes, ...fillTotals(budget).proposals].map(({ at }) => at.sheet));
    assert.ok(![...touched].some((name) => name.startsWith('表三')));
  });

  it('reads the rest of a table on the next sheet where the header alone is repeated', () => {
    const top = bodyTop(sheetNamed(example, '表三'));
    const split = example.flatMap((sheet): readonly Sheet[] => {
      if (sheet.name !== '表三') return [sheet];
      const [first, second] = splitAt(sheet, top + 2);
      return [first, { ...withValues(second, second.values.slice(4)), name: 'Sheet9' }];
    });
    const budget = read(split);
    assert.deepEqual(figuresOf(budget), figuresOf(read(example)));
    assert.deepEqual(doubts(budget), ['goes-on Sheet9!A1']);
    // The same rows again are no rest: which table that is, nobody can tell.
    const again = read([
      ...split,
      { ...withValues(sheetNamed(split, 'Sheet9'), sheetNamed(split, 'Sheet9').values), name: '又一张' },
    ]);
    assert.deepEqual(
      again.sheets.filter(({ sheet }) => sheet === '又一张').map((use) => use.table ?? use.reason),
      ['title-missing'],
    );
  });

  it('reads the rest below on the same sheet where the header alone is repeated', () => {
    const top = bodyTop(sheetNamed(example, '表三'));
    const paged = change(example, '表三', (sheet) => {
      const [first, second] = splitAt(sheet, top + 2);
      return withValues({ ...sheet, name: 'Sheet9' }, [...first.values, [], ...second.values.slice(4)]);
    });
    assert.deepEqual(figuresOf(read(paged)), figuresOf(read(example)));
  });

  it('finds the cell of a mistake in the second part of a table', () => {
    const split = example.flatMap((sheet) => (sheet.name === '表三' ? splitAt(sheet, bodyTop(sheet) + 2) : [sheet]));
    const wrong = change(split, '表三（续）', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) => (at === 7 ? row.map((value, column) => (column === 6 ? 11 : value)) : row)),
      ),
    );
    const findings = runChecks(read(wrong)).flatMap((outcome) => outcome.findings);
    const rowSum = findings.find(({ check }) => check.includes('t3') && check.includes('row'));
    assert.ok(
      findings.some(({ at, related }) => [at, ...related].some((one) => placeName(one) === '表三（续）!G8')),
      JSON.stringify(rowSum),
    );
  });

  it('offers no mend in a table over two sheets, and plans none', () => {
    const split = example.flatMap((sheet) => (sheet.name === '表三' ? splitAt(sheet, bodyTop(sheet) + 2) : [sheet]));
    const untidy = split.map((sheet) =>
      sheet.name.startsWith('表三') ? mapTexts(sheet, (text) => (text === '01' ? '1' : text)) : sheet,
    );
    const budget = read(untidy);
    const findings = runChecks(budget).flatMap((outcome) => outcome.findings);
    const own = findings.filter(({ check }) => check === 't3.code-form');
    assert.deepEqual(
      own.map(({ at, mend }) => [placeName(at), mend]),
      [
        ['表三!A7', undefined],
        ['表三（续）!A9', undefined],
      ],
    );
    const planned = planMend(
      budget,
      own.map((finding) => ({ ...finding, mend: { kind: 'tidy-code' } })),
    );
    assert.deepEqual(planned, []);
  });

  it('takes a copy on another sheet for a copy, with total rows or without', () => {
    const open = withValues(sheetNamed(example, '表三'), sheetNamed(example, '表三').values.slice(0, 20));
    const sheets = [...example.filter(({ name }) => name !== '表三'), open, { ...open, name: '表三（备份）' }];
    const budget = read(sheets);
    assert.equal(tablesOf(budget, 't3').length, 1);
    assert.deepEqual(
      budget.sheets.filter(({ sheet }) => sheet === '表三（备份）').map((use) => use.table ?? use.reason),
      ['second-copy'],
    );
  });

  it('does not join parts of different years or departments', () => {
    const split = example.flatMap((sheet) => (sheet.name === '表三' ? splitAt(sheet, bodyTop(sheet) + 2) : [sheet]));
    const other = change(split, '表三（续）', (sheet) =>
      mapTexts(sheet, (text) => text.replace('昌吉州外侨办', '某局')),
    );
    assert.equal(tableOf(read(other), 't3')?.goesOn, undefined);
  });

  it('has a sentence with its cell for every doubt, in both languages', () => {
    const budget = read(at3(2, ['编制部门：昌吉州外侨办', null, null, null, null, '单位：千元']));
    for (const { message } of budget.doubts) {
      for (const locale of ['zh-CN', 'en-US'] as const) assert.doesNotMatch(say(message, locale), /book\.|[{}]/);
    }
  });
});
