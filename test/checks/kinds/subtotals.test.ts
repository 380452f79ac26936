import assert from 'node:assert/strict';
import type { SubtotalCheck } from '../../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type RowSpec } from '../build-budget.js';
import { arithmeticOf, cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';

const form = rowsForm('A', ['x']);
const check: SubtotalCheck = { ...base('a.subtotals', 'A'), kind: 'subtotals' };
const budget = (...rows: RowSpec[]) => budgetOf([found(form, rows)], [check]);

describe('subtotals', () => {
  it('passes where each level adds up to the level above', () => {
    const outcome = firstOutcome(
      budget(
        { role: 'subtotal', code: '201', amounts: { x: 7 } },
        { role: 'subtotal', code: '20103', amounts: { x: 3 } },
        { code: '2010301', amounts: { x: 1 } },
        { code: '2010302', amounts: { x: 2 } },
        { code: '2013405', amounts: { x: 4 } },
      ),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 2]);
  });

  it('fails at the subtotal, and at that level alone', () => {
    const finding = onlyFinding(
      firstOutcome(
        budget(
          { role: 'subtotal', code: '201', amounts: { x: 5 } },
          { role: 'subtotal', code: '20103', amounts: { x: 5 } },
          { code: '2010301', amounts: { x: 1 } },
          { code: '2010302', amounts: { x: 2 } },
        ),
      ),
    );
    assert.equal(finding.key, '20103');
    assert.equal(arithmeticOf(finding), '201-03 5.00 − Σ 201-03… 3.00 = 2.00');
    assert.deepEqual(cellsOf(finding), ['A!F5', 'A!F6', 'A!F7']);
  });

  it('has nothing to compare where only 项 rows are listed', () => {
    const outcome = firstOutcome(budget({ code: '2010301', amounts: { x: 1 } }));
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 0]);
  });

  it('is not checked where a child holds no amount', () => {
    const outcome = firstOutcome(
      budget({ role: 'subtotal', code: '201', amounts: { x: 5 } }, { code: '2010301', amounts: { x: '五' } }),
    );
    assert.equal(outcome.outcome, 'not-checked');
    assert.equal(outcome.reason?.values['cell'], 'A!F5');
  });
});
