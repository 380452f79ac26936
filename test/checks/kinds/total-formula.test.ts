import assert from 'node:assert/strict';
import type { Check } from '../../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type CellSpec } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const form = rowsForm('A', ['total', 'part']);
const checks: readonly Check[] = [
  rule('total-formula', ['A'], { severity: 'info' }),
  { ...base('a.row', 'A'), kind: 'row-sum', total: 'total', parts: ['part'], computes: true },
  { ...base('a.total', 'A'), kind: 'total-row' },
];
const by = (formula: string, value = 1): CellSpec => ({ formula, value });

/** Two detail rows (4 and 5), a total row (6): row totals, then the cells of the total row. */
const budget = (first: CellSpec, second: CellSpec, total: CellSpec, part: CellSpec, second2: CellSpec = 1) =>
  budgetOf(
    [
      found(form, [
        { code: '2010301', amounts: { total: first, part: 1 } },
        { code: '2010302', amounts: { total: second, part: second2 } },
        { role: 'total', name: '合计', amounts: { total, part } },
      ]),
    ],
    checks,
  );

describe('total-formula', () => {
  it('passes where every total is a formula over all its rows', () => {
    const outcome = firstOutcome(
      budget(by('=G4'), by('=G5'), by('=SUM(F$4:INDEX(F:F,ROW()-1))', 2), by('=SUM(G$4:G5)', 2)),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 4]);
  });

  it('tells a total that was typed over, cell by cell', () => {
    const finding = onlyFinding(firstOutcome(budget(by('=G4'), 1, by('=SUM(F4:F5)', 2), by('=G4+G5', 2))));
    assert.deepEqual([finding.severity, cellsOf(finding), finding.mend], ['info', ['A!F5'], { kind: 'restore-total' }]);
  });

  it('tells a table without any formula once', () => {
    const finding = onlyFinding(firstOutcome(budget(1, 1, 2, 2)));
    assert.deepEqual([finding.severity, finding.message.values['count']], ['info', 4]);
  });

  it('takes a total that leaves out a row with money for an error, told once a row', () => {
    const finding = onlyFinding(firstOutcome(budget(by('=G4'), by('=G5'), by('=SUM(F4:F4)'), by('=SUM(G4:G4)'))));
    assert.deepEqual([finding.severity, cellsOf(finding)], ['error', ['A!F6', 'A!G6']]);
    assert.deepEqual([finding.message.id, finding.message.values['rows']], ['checks.total-formula.misses', '5']);
  });

  it('warns where the row that is left out holds nothing yet', () => {
    const finding = onlyFinding(
      firstOutcome(budget(by('=G4'), by('=G5', 0), by('=SUM(F4:F4)'), by('=SUM(G4:G4)'), null)),
    );
    assert.equal(finding.severity, 'warning');
  });

  it('says nothing of a formula that it does not understand', () => {
    const outcome = firstOutcome(budget(by('=G4'), by('=G5'), by('=SUMPRODUCT(F4:F5)', 2), by('=MyTotal', 2)));
    assert.equal(outcome.outcome, 'pass');
  });
});
