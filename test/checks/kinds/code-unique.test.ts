import assert from 'node:assert/strict';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['x']);
const codes = (...list: string[]) =>
  firstOutcome(
    budgetOf(
      [
        found(
          form,
          list.map((code) => ({ code })),
        ),
      ],
      [rule('code-unique', ['A'])],
    ),
  );

describe('code-unique', () => {
  it('passes where each code stands once', () => {
    assert.equal(codes('2010301', '2010302').outcome, 'pass');
  });

  it('tells a code that stands again once, at its second row', () => {
    const finding = onlyFinding(codes('2010301', '2010302', '2010301', '2010301'));
    assert.deepEqual(cellsOf(finding), ['A!A6', 'A!A4', 'A!A7']);
    assert.equal(finding.message.values['count'], 3);
  });
});
