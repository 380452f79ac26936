import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm, type RowSpec } from '../build-budget.js';
import { firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x'], { note: '备注：无内容应公开空表并说明情况。' });
const table = (rows: readonly RowSpec[], note?: string) =>
  firstOutcome(budgetOf([found(form, rows, note === undefined ? {} : { note })], [rule('table-empty', ['A'])]));

describe('table-empty', () => {
  it('passes where the table holds money or codes', () => {
    assert.equal(table([{ code: '2010301', amounts: { x: 1 } }]).outcome, 'pass');
    assert.equal(table([{ code: '2010301' }]).outcome, 'pass');
  });

  it('passes where the note says why it is empty', () => {
    assert.equal(table([], '备注：我单位2019年未安排政府性基金预算。').outcome, 'pass');
  });

  it('warns where the note is missing, blank or the printed one', () => {
    for (const note of [undefined, '备注：', '备注： 无内容应公开空表并说明情况。']) {
      assert.equal(onlyFinding(table([{ role: 'total', name: '合计', amounts: { x: 0 } }], note)).severity, 'warning');
    }
  });
});
