import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const general = (code: string) => firstOutcome(budgetOf([found(form, [{ code }])], [rule('code-budget', ['A'])]));
const fund = (code: string) =>
  firstOutcome(budgetOf([found(form, [{ code }])], [rule('code-budget', ['A'], { budget: '政府性基金' })]));

describe('code-budget', () => {
  it('passes for codes of the table’s own budget', () => {
    assert.equal(general('2010301').outcome, 'pass');
    assert.equal(fund('2120801').outcome, 'pass');
  });

  it('warns of a fund code among general expenditure', () => {
    assert.equal(onlyFinding(general('2120801')).message.id, 'checks.code-budget.other');
  });

  it('warns of a general code among fund expenditure', () => {
    assert.equal(onlyFinding(fund('2010301')).message.id, 'checks.code-budget.general');
  });

  it('judges an unknown 项 by its 款, and says nothing of a 类 alone', () => {
    assert.equal(general('2120897').outcome, 'fail');
    assert.equal(fund('212').outcome, 'pass');
    assert.equal(fund('2989999').outcome, 'pass');
  });
});
