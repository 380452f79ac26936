import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const named = (code: string, name: string, year = 2019) =>
  firstOutcome(budgetOf([found(form, [{ code, name }])], [rule('code-name', ['A'])], { year }));

describe('code-name', () => {
  it('passes for the official name, blanks and brackets forgiven', () => {
    assert.equal(named('2010302', '一般行政管理事务').outcome, 'pass');
    assert.equal(named('2010302', '　　一般行政 管理事务').outcome, 'pass');
  });

  it('names the official name of one that is not, with the mend', () => {
    const finding = onlyFinding(named('2010302', '一般行政管理'));
    assert.deepEqual(finding.mend, { kind: 'official-name', text: '一般行政管理事务' });
    assert.deepEqual(cellsOf(finding), ['A!D4', 'A!A4']);
    assert.equal(finding.severity, 'warning');
  });

  it('recognises the name of another year', () => {
    const finding = onlyFinding(named('207', '文化体育与传媒支出'));
    assert.equal(finding.message.id, 'checks.code-name.former');
    assert.equal(finding.message.values['name'], '文化旅游体育与传媒支出');
    assert.equal(named('207', '文化体育与传媒支出', 2018).outcome, 'pass');
  });

  it('proposes the name where none was typed', () => {
    assert.equal(onlyFinding(named('2010302', ' ')).severity, 'info');
  });

  it('says nothing of a code that the year does not have', () => {
    assert.equal(named('2010398', '随便').outcome, 'pass');
  });
});
