import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('E', ['x'], { scheme: 'economic' });
const code = (text: string) => firstOutcome(budgetOf([found(form, [{ code: text }])], [rule('code-scheme', ['E'])]));

describe('code-scheme', () => {
  it('passes for the department’s classification', () => {
    assert.equal(code('30101').outcome, 'pass');
  });

  it('warns of the government’s', () => {
    assert.equal(onlyFinding(code('50101')).message.values['code'], '501-01');
  });
});
