import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const a = rowsForm('A', ['x']);
const b = rowsForm('B', ['x']);
const check = rule('table-present', ['B'], { severity: 'error' });

describe('table-present', () => {
  it('passes where the table was found', () => {
    assert.equal(firstOutcome(budgetOf([found(b, [])], [check])).outcome, 'pass');
  });

  it('fails where it is missing from a workbook that has others', () => {
    const finding = onlyFinding(firstOutcome(budgetOf([found(a, [])], [check], { forms: [a, b] })));
    assert.deepEqual([finding.severity, finding.message.values['table']], ['error', 'B 表B']);
    assert.deepEqual(cellsOf(finding), ['A!A1']);
  });

  it('points to the sheet that was meant for it', () => {
    const at = { sheet: '乙', row: 2, column: 0 };
    const sheets = [{ sheet: '乙', table: null, reason: 'header-missing', of: 'B', at } as const];
    const finding = onlyFinding(firstOutcome(budgetOf([found(a, [])], [check], { forms: [a, b], sheets })));
    assert.deepEqual([finding.at, finding.message.id], [at, 'checks.table-present.header-missing']);
  });

  it('is not checked in a workbook that has no table of the form set at all', () => {
    assert.equal(firstOutcome(budgetOf([], [check], { forms: [b] })).outcome, 'not-checked');
  });
});
