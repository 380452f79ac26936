import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('E', ['personnel', 'public'], { scheme: 'economic' });
const check = rule('code-column', ['E'], { columnsOfClass: { personnel: ['301', '303'], public: ['302', '310'] } });
const row = (code: string, amounts: Record<string, number>) =>
  firstOutcome(budgetOf([found(form, [{ code, amounts }])], [check]));

describe('code-column', () => {
  it('passes where money stands in the column of its class', () => {
    assert.equal(row('30101', { personnel: 1, public: 0 }).outcome, 'pass');
    assert.equal(row('31002', { public: 1 }).outcome, 'pass');
  });

  it('warns at the amount, naming the column where it belongs', () => {
    const finding = onlyFinding(row('30217', { personnel: 0.63 }));
    assert.deepEqual(cellsOf(finding), ['E!F4', 'E!G4']);
    assert.deepEqual([finding.message.values['right'], finding.key], ['public', '30217']);
  });

  it('says nothing of a class that the declaration does not name', () => {
    assert.equal(row('39999', { personnel: 1 }).outcome, 'pass');
  });

  it('is not checked in full where a column is missing', () => {
    const table = found(form, [{ code: '30101', amounts: { personnel: 1 } }], { missing: ['public'] });
    assert.equal(firstOutcome(budgetOf([table], [check])).outcome, 'not-checked');
  });
});
