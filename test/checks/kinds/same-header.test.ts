import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const forms = ['A', 'B', 'C'].map((id) => rowsForm(id, ['x']));
const check = rule('same-header', ['A', 'B', 'C'], { severity: 'error', cases: { converted: 'info' } });
type Head = Parameters<typeof found>[2];
const heads = (...list: Head[]) =>
  firstOutcome(
    budgetOf(
      forms.flatMap((form, at) => (at < list.length ? [found(form, [], list[at])] : [])),
      [check],
    ),
  );

describe('same-header', () => {
  it('passes where all say the same, blanks forgiven, or nothing', () => {
    assert.equal(
      heads({ department: '昌吉州外侨办', year: 2019 }, { department: ' 昌吉州 外侨办' }, {}).outcome,
      'pass',
    );
  });

  it('fails at the table that names another department than most', () => {
    const finding = onlyFinding(
      heads({ department: '外事办' }, { department: '昌吉州外侨办' }, { department: '昌吉州外侨办' }),
    );
    assert.deepEqual(cellsOf(finding), ['A!A2', 'B!A2']);
    assert.deepEqual([finding.severity, finding.message.values['usual']], ['error', '昌吉州外侨办']);
  });

  it('fails at the table of another year', () => {
    assert.equal(onlyFinding(heads({ year: 2019 }, { year: 2018 }, { year: 2019 })).at.sheet, 'B');
  });

  it('tells another unit of account as a conversion', () => {
    const finding = onlyFinding(heads({}, {}, { unit: '元' }));
    assert.deepEqual([finding.severity, finding.message.id], ['info', 'checks.same-header.unit']);
  });

  it('is not checked in a workbook without tables', () => {
    assert.equal(firstOutcome(budgetOf([], [check], { forms })).outcome, 'not-checked');
  });
});
