import assert from 'node:assert/strict';
import type { Comparison, Finding, Outcome } from '../../src/checks/outcome.js';
import { readBudget } from '../../src/book/read-budget.js';
import type { Budget } from '../../src/book/budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../src/locales/say.js';
import { readExample } from '../example/read-example.js';
import { headlineOf } from '../../src/taskpane/headline.js';

const SIDE = { parts: [], fen: 0 };
const COMPARISON: Comparison = {
  left: SIDE,
  relation: '=',
  right: SIDE,
  difference: 1,
  band: 0,
  verdict: 'fail',
  unit: '万元',
};
const finding = (severity: Finding['severity'], comparison?: Comparison): Finding => ({
  check: 'any',
  severity,
  table: 't1',
  at: { sheet: '表一', row: 0, column: 0 },
  related: [],
  message: { id: 'pane.title', values: {} },
  ...(comparison ? { comparison } : {}),
});
const open: Outcome = { check: 'any', table: 't1', outcome: 'not-checked', findings: [], compared: 0 };

describe('the headline', () => {
  let budget: Budget;
  const words = (outcomes: readonly Outcome[], findings: readonly Finding[]): string =>
    say(headlineOf(budget, outcomes, findings).message, 'zh-CN');

  before(async () => {
    budget = readBudget(await readExample(), xinjiang2019);
  });

  it('calls a workbook without tables empty, not balanced', () => {
    assert.equal(headlineOf(readBudget([], xinjiang2019), [], []).state, 'empty');
    assert.equal(headlineOf(undefined, [], []).state, 'empty');
  });

  it('counts identities that do not hold apart from other errors', () => {
    assert.equal(words([], [finding('error', COMPARISON), finding('error', COMPARISON)]), '2 处不平');
    assert.equal(words([], [finding('error')]), '1 处错误');
    assert.equal(words([], [finding('error', COMPARISON), finding('error')]), '1 处不平，1 处错误');
  });

  it('names what was not checked before warnings, and never calls it balanced', () => {
    assert.equal(words([open], [finding('warning')]), '1 项未校验');
  });

  it('is balanced with warnings, and balanced where only notes are left', () => {
    assert.equal(words([], [finding('warning'), finding('info')]), '收支平衡，1 处待核实');
    assert.equal(words([], [finding('info')]), '收支平衡');
  });
});
