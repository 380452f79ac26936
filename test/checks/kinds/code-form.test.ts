import assert from 'node:assert/strict';
import type { FoundTable } from '../../../src/book/budget.js';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const check = rule('code-form', ['A'], { severity: 'info' });

/** The same table with its codes read as not in form. */
function loose(table: FoundTable, fromAbove = false): FoundTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      ...(row.code?.kind === 'code' ? { code: { ...row.code, inForm: false } } : {}),
      ...(fromAbove ? { codeFromAbove: true as const } : {}),
    })),
  };
}

describe('code-form', () => {
  it('passes where every code is in form', () => {
    assert.equal(firstOutcome(budgetOf([found(form, [{ code: '2010301' }])], [check])).outcome, 'pass');
  });

  it('tidies a code that can be read', () => {
    const finding = onlyFinding(firstOutcome(budgetOf([loose(found(form, [{ code: '2010301' }]))], [check])));
    assert.deepEqual([finding.severity, finding.mend], ['info', { kind: 'tidy-code', text: '201-03-01' }]);
  });

  it('never tidies a code that was taken from the row above', () => {
    assert.equal(firstOutcome(budgetOf([loose(found(form, [{ code: '2010301' }]), true)], [check])).outcome, 'pass');
  });

  it('takes a code that cannot be read for an error', () => {
    const finding = onlyFinding(firstOutcome(budgetOf([found(form, [{ code: '二〇一' }])], [check])));
    assert.deepEqual([finding.severity, finding.message.id], ['error', 'checks.code-form.not-a-code']);
  });

  it('warns of money without a code, not of a blank row', () => {
    const table = found(form, [{ name: '行政运行', amounts: { x: 1 } }, { name: '说明' }]);
    const finding = onlyFinding(firstOutcome(budgetOf([table], [check])));
    assert.deepEqual([finding.severity, finding.at.row], ['warning', 3]);
    const prepared = found(form, [{ amounts: { x: { formula: '=SUM(G4:H4)', value: null } } }]);
    assert.equal(firstOutcome(budgetOf([prepared], [check])).outcome, 'pass');
  });
});
