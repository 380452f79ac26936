import assert from 'node:assert/strict';
import type { TotalRowCheck } from '../../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type RowSpec } from '../build-budget.js';
import { arithmeticOf, cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';

const form = rowsForm('A', ['x', 'y']);
const check: TotalRowCheck = { ...base('a.total', 'A'), kind: 'total-row' };
const budget = (rows: readonly RowSpec[], own = form) => budgetOf([found(own, rows)], [check]);

describe('total-row', () => {
  it('passes where every column adds up', () => {
    const outcome = firstOutcome(
      budget([
        { code: '2010301', amounts: { x: 248.84 } },
        { code: '2010350', amounts: { x: 41.01, y: 1 } },
        { role: 'total', name: '合计', amounts: { x: 289.85, y: 1 } },
      ]),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 2]);
  });

  it('fails column by column, the total cell first, then the rows that hold money', () => {
    const finding = onlyFinding(
      firstOutcome(
        budget([
          { code: '2010301', amounts: { x: 248.84 } },
          { code: '2010302' },
          { code: '2010350', amounts: { x: 41.01 } },
          { role: 'total', name: '合  计', amounts: { x: 325.85 } },
        ]),
      ),
    );
    assert.equal(arithmeticOf(finding), '合计 325.85 − Σ x 289.85 = 36.00');
    assert.deepEqual(cellsOf(finding), ['A!F7', 'A!F4', 'A!F6']);
    assert.equal(finding.message.values['which'], 'x');
  });

  it('counts the top level only where the table has subtotal rows', () => {
    const outcome = firstOutcome(
      budget([
        { role: 'subtotal', code: '201', amounts: { x: 30 } },
        { role: 'subtotal', code: '20103', amounts: { x: 30 } },
        { code: '2010301', amounts: { x: 10 } },
        { code: '2010302', amounts: { x: 20 } },
        { code: '2039901', amounts: { x: 5 } },
        { role: 'total', name: '合计', amounts: { x: 35 } },
      ]),
    );
    assert.equal(outcome.outcome, 'pass');
  });

  it('finds a total row above the rows that it adds up', () => {
    const outcome = firstOutcome(
      budget([
        { role: 'total', name: '合计', amounts: { x: 10 } },
        { code: '2010301', amounts: { x: 10 } },
      ]),
    );
    assert.equal(outcome.outcome, 'pass');
  });

  it('is not checked where the total row is missing from a table that should have one', () => {
    const outcome = firstOutcome(budget([{ code: '2010301', amounts: { x: 1 } }]));
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.total', values: { sheet: 'A' } });
    assert.equal(outcome.outcome, 'not-checked');
  });

  it('has nothing to compare where the form prints no total row', () => {
    const own = rowsForm('A', ['x'], { total: false });
    assert.equal(firstOutcome(budget([{ code: '2010301', amounts: { x: 1 } }], own)).outcome, 'pass');
  });

  it('is not checked where a row of the sum holds no amount', () => {
    const outcome = firstOutcome(
      budget([
        { code: '2010301', amounts: { x: '#REF!', y: 1 } },
        { role: 'total', name: '合计', amounts: { x: 1, y: 1 } },
      ]),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['not-checked', 1]);
    assert.equal(outcome.reason?.values['cell'], 'A!F4');
  });

  it('names at most fifty cells of a long sum', () => {
    const rows: RowSpec[] = Array.from({ length: 300 }, () => ({ code: '2010301', amounts: { x: 1 } }));
    const finding = onlyFinding(firstOutcome(budget([...rows, { role: 'total', amounts: { x: 500 } }])));
    assert.equal(finding.related.length, 50);
    assert.equal(finding.comparison?.right.fen, 300_000_000);
  });
});
