import assert from 'node:assert/strict';
import { budgetOf, found, linesForm, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const lines = linesForm('L', [{ id: 'e201', label: '201 一般公共服务支出', code: '201', role: 'class' }], ['x']);
const list = rowsForm('A', ['x']);
const check = rule('class-line', ['L', 'A'], { severity: 'error' });
const budget = (code: string, x: number, inserted = false) =>
  budgetOf(
    [
      found(lines, [{ line: 'e201' }, ...(inserted ? [{ code: '224', label: '224 灾害防治及应急管理支出' }] : [])]),
      found(list, [{ code, amounts: { x } }]),
    ],
    [check],
  );

describe('class-line', () => {
  it('passes where every class with money has its line, an inserted one too', () => {
    assert.equal(firstOutcome(budget('2010301', 1)).outcome, 'pass');
    assert.equal(firstOutcome(budget('2240101', 1, true)).outcome, 'pass');
    assert.equal(firstOutcome(budget('2240101', 0)).outcome, 'pass');
  });

  it('fails for a class without a line, with the mend to insert it', () => {
    const finding = onlyFinding(firstOutcome(budget('2240101', 1)));
    assert.deepEqual([finding.severity, finding.key], ['error', '224']);
    assert.deepEqual(finding.mend, { kind: 'insert-class-line', text: '224' });
    assert.deepEqual(cellsOf(finding), ['A!F4']);
  });

  it('offers no line for a class that does not exist', () => {
    assert.equal(onlyFinding(firstOutcome(budget('2980101', 1))).mend, undefined);
  });

  it('is not checked where either table is missing', () => {
    const outcome = firstOutcome(budgetOf([found(lines, [{ line: 'e201' }])], [check], { forms: [lines, list] }));
    assert.deepEqual([outcome.outcome, outcome.reason?.values['table']], ['not-checked', 'A 表A']);
  });
});
