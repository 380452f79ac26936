import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const codes = (...list: string[]) =>
  firstOutcome(
    budgetOf(
      [
        found(
          form,
          list.map((code) => ({ code })),
        ),
      ],
      [rule('code-order', ['A'], { severity: 'info' })],
    ),
  );

describe('code-order', () => {
  it('passes in code order, equal codes side by side', () => {
    assert.equal(codes('2010301', '2010301', '2010350', '2039901').outcome, 'pass');
  });

  it('makes one finding a table, at the first row that stands too low', () => {
    const finding = onlyFinding(codes('2010301', '2010350', '2010302', '2010303', '2039901'));
    assert.deepEqual(cellsOf(finding), ['A!A6', 'A!A7']);
    assert.deepEqual([finding.message.values['code'], finding.message.values['after']], ['201-03-02', '201-03-50']);
  });
});
