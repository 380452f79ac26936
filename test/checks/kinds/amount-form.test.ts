import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm, type CellSpec } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x', 'y']);
const check = rule('amount-form', ['A'], { cases: { text: 'error', 'error-value': 'error' } });
const cells = (...list: CellSpec[]) =>
  firstOutcome(
    budgetOf(
      [
        found(
          form,
          list.map((x) => ({ code: '2010301', amounts: { x } })),
        ),
      ],
      [check],
    ),
  );

describe('amount-form', () => {
  it('passes for numbers of at most two decimals, zero and blank', () => {
    assert.deepEqual([cells(248.84, 0, null).outcome, cells(248.84, 0, null).compared], ['pass', 2]);
  });

  it('takes text that is no amount, and Excel’s error values, for errors', () => {
    const [text, error] = cells('约三万', '#REF!').findings;
    assert.deepEqual([text?.severity, text?.message.id], ['error', 'checks.amount-form.not-an-amount']);
    assert.deepEqual([error?.severity, error?.message.id], ['error', 'checks.amount-form.error-value']);
  });

  it('takes a number kept as text for an error, with the mend', () => {
    const finding = onlyFinding(cells('248.84'));
    assert.deepEqual([finding.severity, finding.mend], ['error', { kind: 'amount-from-text' }]);
  });

  it('warns of a negative amount', () => {
    const finding = onlyFinding(cells(-3));
    assert.deepEqual([finding.severity, finding.message.values['amount']], ['warning', '−3.00']);
  });

  it('tells too many decimals once a sheet, naming every cell, with the mend', () => {
    const finding = onlyFinding(cells(1.234, 2, 3.4567));
    assert.deepEqual(cellsOf(finding), ['A!F4', 'A!F6']);
    assert.deepEqual([finding.message.values['count'], finding.mend], [2, { kind: 'round-amount' }]);
  });

  it('is not checked in full where a formula has no stored result', () => {
    const outcome = cells({ formula: '=G4', value: null });
    assert.deepEqual([outcome.outcome, outcome.reason?.values['cell']], ['not-checked', 'A!F4']);
  });
});
