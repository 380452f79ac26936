import assert from 'node:assert/strict';
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import { orderFindings } from '../../src/checks/order-findings.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../src/locales/say.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { headlineOf } from '../../src/taskpane/headline.js';
import { exampleSheets } from '../book/example-sheets.js';

function headline(budget: Budget): string {
  const outcomes = runChecks(budget);
  return say(headlineOf(budget, outcomes, orderFindings(outcomes, budget.form)).message, 'zh-CN');
}

/** The sheets with another value in every amount cell. */
function withAmounts(sheets: readonly Sheet[], change: (value: number) => CellValue): Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? change(value) : value))),
  }));
}

describe('the status line', () => {
  it('says so where no table is found', () => {
    assert.equal(headline(readBudget([], xinjiang2019)), '还没有预算表');
  });

  it('does not call tables balanced in which no money stands', async () => {
    const sheets = withAmounts(await exampleSheets(), () => null);
    assert.equal(headline(readBudget(sheets, xinjiang2019)), '表已备好，还没有填数');
  });

  it('calls the example balanced, with what is to be verified', async () => {
    assert.equal(headline(readBudget(await exampleSheets(), xinjiang2019)), '收支平衡，8 处待核实');
  });

  it('counts what is out of balance before anything else', async () => {
    const sheets = withAmounts(await exampleSheets(), (value) => (value === 412.85 ? 448.85 : value));
    assert.match(headline(readBudget(sheets, xinjiang2019)), /^\d+ 处不平$/u);
  });
});
