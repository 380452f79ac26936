import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readBudget } from '../../src/book/read-budget.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { digestOf } from '../../src/reports/digest.js';
import { htmlReport } from '../../src/reports/html.js';
import { type Acknowledgement, readAcknowledgements, submission } from '../../src/reports/open-items.js';
import { VERSION } from '../../src/reports/product.js';
import { reportSheet } from '../../src/reports/report-sheet.js';
import { submissionReport } from '../../src/reports/submission-report.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { readExample } from '../example/read-example.js';

/** The example with one cell of a sheet changed. */
function withCell(sheets: readonly Sheet[], name: string, row: number, column: number, value: CellValue): Sheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const values = sheet.values.map((line) => [...line]);
    const line = values[row] ?? assert.fail();
    line[column] = value;
    return { ...sheet, values };
  });
}

function withRowOnTop(sheets: readonly Sheet[], name: string): Sheet[] {
  return sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, values: [[], ...sheet.values], formulas: [[], ...sheet.formulas] } : sheet,
  );
}

function submitted(sheets: readonly Sheet[], acknowledgements: readonly Acknowledgement[] = []) {
  const budget = readBudget(sheets, xinjiang2019);
  const outcomes = runChecks(budget);
  return { budget, outcomes, submission: submission(budget, outcomes, acknowledgements) };
}

describe('submission', () => {
  let example: readonly Sheet[];
  /** A reason for everything that is open in the example. */
  let given: readonly Acknowledgement[];
  before(async () => {
    example = await readExample();
    given = submitted(example).submission.open.map(({ key }) => ({ key, reason: '按上级要求', at: 1 }));
  });

  it('is open while warnings have no reason, ready when each has one', () => {
    const first = submitted(example).submission;
    assert.equal(first.verdict, 'open');
    assert.equal(first.open.length, 8);
    const second = submitted(example, given).submission;
    assert.equal(second.verdict, 'ready');
    assert.equal(second.answered.length, 8);
  });

  it('has errors whatever was answered', () => {
    const { verdict, errors } = submitted(withCell(example, '表三', 6, 4, 284.84), given).submission;
    assert.equal(verdict, 'errors');
    assert.ok(errors.length > 0);
  });

  it('keeps an answer where the table only moves, and opens again when its text changes', () => {
    assert.equal(submitted(withRowOnTop(example, '表六'), given).submission.verdict, 'ready');
    const renamed = submitted(withCell(example, '表六', 22, 2, '修理费'), given).submission;
    assert.equal(renamed.verdict, 'open');
    assert.equal(renamed.open.length, 1);
  });

  it('never takes a check that was not made for ready', () => {
    const { verdict, open } = submitted(
      example.filter(({ name }) => name !== '表七'),
      given,
    ).submission;
    assert.notEqual(verdict, 'ready');
    const items = open.filter(({ kind }) => kind === 'not-checked');
    // One missing table is one thing to answer for, however many checks it concerns.
    assert.equal(items.length, 1);
    assert.ok((items[0]?.identities.length ?? 0) > 5);
  });

  it('does not take the answer for one cell, or one missing table, for another', () => {
    const answer = (sheets: readonly Sheet[]): readonly Acknowledgement[] =>
      submitted(sheets).submission.open.map(({ key }) => ({ key, reason: '是', at: 1 }));
    const openWith = (sheets: readonly Sheet[], answers: readonly Acknowledgement[]): number =>
      submitted(sheets, answers).submission.open.filter(({ kind }) => kind === 'not-checked').length;
    const first = withCell(example, '表三', 6, 4, '待定');
    assert.equal(openWith(first, answer(first)), 0);
    for (const other of [withCell(example, '表三', 6, 4, '另定'), withCell(example, '表三', 7, 4, '待定')]) {
      assert.ok(openWith(other, answer(first)) > 0);
    }
    const without = (name: string): readonly Sheet[] => example.filter((sheet) => sheet.name !== name);
    assert.ok(openWith(without('表二'), answer(without('表一'))) > 0);
  });

  it('is nothing without a figure', () => {
    assert.equal(submitted([]).submission.verdict, 'nothing');
  });

  it('reads only acknowledgements from what the workbook keeps', () => {
    assert.deepEqual(readAcknowledgements([given[0], { key: 1 }, null, 'x']), [given[0]]);
    assert.deepEqual(readAcknowledgements('x'), []);
  });
});

describe('the digest of the figures', () => {
  it('is the same wherever the tables stand, and another for another figure, code or name', async () => {
    const example = await readExample();
    const digest = async (sheets: readonly Sheet[]): Promise<string> => digestOf(readBudget(sheets, xinjiang2019));
    const first = await digest(example);
    assert.match(first, /^[0-9a-f]{64}$/u);
    assert.equal(await digest(withRowOnTop(example, '表三')), first);
    assert.notEqual(await digest(withCell(example, '表三', 6, 4, 248.85)), first);
    assert.notEqual(await digest(withCell(example, '表三', 6, 3, '行政')), first);
    assert.notEqual(await digest(withCell(example, '表三', 6, 2, '02')), first);
  });
});

describe('the submission report', () => {
  it('says who, when, by what and with which result, every check with its outcome, and the reasons given', async () => {
    const example = await readExample();
    const { budget, outcomes, submission: open } = submitted(example);
    const [item] = open.open;
    assert.ok(item);
    const state = submission(budget, outcomes, [{ key: item.key, reason: '=科目沿用旧名', at: 1 }]);
    const facts = { time: '2019-01-02 09:30', version: VERSION, digest: await digestOf(budget) };
    const report = submissionReport(budget, outcomes, state, facts, 'zh-CN');
    const plan = reportSheet(report, '校验报告', 'zh-CN');
    const texts = plan.cells.map(({ content }) => String(content));
    for (const text of ['昌吉州外侨办', '2019', facts.time, VERSION, facts.digest, 't1.balance']) {
      assert.ok(texts.includes(text), text);
    }
    assert.ok(texts.includes(' =科目沿用旧名'), 'no text is a formula');
    assert.equal(
      texts.filter((text) => xinjiang2019.checks.some(({ id }) => id === text)).length,
      xinjiang2019.checks.length,
    );
    assert.deepEqual(plan.page.titleRows, { first: 0, last: 0 });
    // Read again with the workbook it is no table, and changes nothing.
    const again = readBudget([...example, sheetOfPlan(plan)], xinjiang2019);
    assert.deepEqual(again.sheets.at(-1), { sheet: '校验报告', table: null, reason: 'report' });
    assert.equal(await digestOf(again), facts.digest);
    const page = htmlReport(report.result, 'zh-CN', report);
    for (const text of [report.sentence, facts.digest, '科目沿用旧名']) assert.ok(page.includes(text), text);
  });

  it('names the version of the package', async () => {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    assert.ok(text.includes(`"version": "${VERSION}"`));
  });
});
