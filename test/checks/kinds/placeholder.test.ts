import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const text = (name: string) =>
  firstOutcome(budgetOf([found(form, [{ code: '2010301', name }])], [rule('placeholder', ['A'])]));

describe('placeholder', () => {
  it('passes for words, also those with an x', () => {
    for (const name of ['行政运行', 'Exxon 合作', 'X射线设备', '3×5 米', 'total'])
      assert.equal(text(name).outcome, 'pass', name);
  });

  it('warns of what was to be filled in', () => {
    for (const name of ['XX局', '××项目', 'ｘｘｘ', '（待填）', 'TODO', '20XX年项目']) {
      assert.deepEqual(cellsOf(onlyFinding(text(name))), ['A!D4'], name);
    }
  });
});
