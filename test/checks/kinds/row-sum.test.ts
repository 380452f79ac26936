import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RowSumCheck } from '../../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type CellSpec } from '../build-budget.js';
import { arithmeticOf, cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';

const form = rowsForm('A', ['total', 'basic', 'project2']);
const check: RowSumCheck = {
  ...base('a.row', 'A', '合计 = 基本 + 项目'),
  kind: 'row-sum',
  total: 'total',
  parts: ['basic', 'project2'],
};

function budget(...rows: Readonly<Record<string, CellSpec>>[]) {
  return budgetOf(
    [
      found(
        form,
        rows.map((amounts) => ({ code: '2010301', name: '行政运行', amounts })),
      ),
    ],
    [check],
  );
}

describe('row-sum', () => {
  it('passes where every row adds up, blanks being zero', () => {
    const outcome = firstOutcome(budget({ total: 248.84, basic: 248.84 }, { total: 3, basic: 1, project2: 2 }, {}));
    assert.deepEqual([outcome.outcome, outcome.compared, outcome.findings.length], ['pass', 3, 0]);
  });

  it('fails with the arithmetic of the row, its total first, then its parts', () => {
    const finding = onlyFinding(firstOutcome(budget({ total: 284.84, basic: 200, project2: 48.84 })));
    assert.equal(arithmeticOf(finding), 'total 284.84 − （basic 200.00 + project2 48.84） = 36.00');
    assert.deepEqual(cellsOf(finding), ['A!F4', 'A!G4', 'A!H4']);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.key, '2010301');
    assert.equal(finding.comparison?.difference, 36_000_000);
    assert.equal(finding.message.values['which'], '201-03-01 行政运行');
  });

  it('calls a difference that rounding explains a 尾差, with a warning', () => {
    const finding = onlyFinding(firstOutcome(budget({ total: 3.01, basic: 1, project2: 2 })));
    assert.equal(finding.severity, 'warning');
    const { comparison } = finding;
    assert.deepEqual([comparison?.verdict, comparison?.band], ['rounding', 15_000]);
    assert.equal(finding.message.id, 'checks.rounding.of');
  });

  it('allows no rounding where the total is a formula over the row', () => {
    const finding = onlyFinding(
      firstOutcome(budget({ total: { formula: '=SUM(G4:G4)', value: 3.01 }, basic: 1, project2: 2 })),
    );
    assert.equal(finding.severity, 'error');
  });

  it('fails beyond the band by one 分', () => {
    const outcome = firstOutcome(budget({ total: 3.015001, basic: 1, project2: 2 }));
    // The total is stored to the 分, its two parts are known to ±0.005 万元 each.
    assert.equal(onlyFinding(outcome).severity, 'error');
    assert.equal(onlyFinding(firstOutcome(budget({ total: 3.01, basic: 1.000001, project2: 2 }))).severity, 'warning');
  });

  it('is not checked on a row whose operand is no amount, and says which cell', () => {
    const outcome = firstOutcome(budget({ total: 3, basic: '三', project2: 2 }));
    assert.equal(outcome.outcome, 'not-checked');
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.invalid', values: { cell: 'A!G4', text: '三' } });
    assert.equal(outcome.compared, 0);
  });

  it('is not checked where a formula has no stored result', () => {
    const outcome = firstOutcome(budget({ total: { formula: '=G4+H4', value: null }, basic: 1 }));
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.unknown', values: { cell: 'A!F4' } });
  });

  it('fails on one row and keeps the reason why another was not checked', () => {
    const outcome = firstOutcome(budget({ total: 3, basic: 1 }, { total: '#REF!', basic: 1 }));
    assert.equal(outcome.outcome, 'fail');
    assert.equal(outcome.reason?.values['cell'], 'A!F5');
    assert.equal(outcome.compared, 1);
  });

  it('is not checked where the table or a column was not found', () => {
    assert.deepEqual(firstOutcome(budgetOf([], [check], { forms: [form] })).reason, {
      id: 'checks.not-checked.table',
      values: { table: 'A 表A' },
    });
    const outcome = firstOutcome(budgetOf([found(form, [{ amounts: { total: 1 } }], { missing: ['basic'] })], [check]));
    assert.equal(outcome.outcome, 'not-checked');
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.column', values: { sheet: 'A', column: 'basic' } });
  });

  it('passes exactly where the parts in 分 add up to the total', () => {
    const fen = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: -1, max: 1 }), (basic, project, off) => {
        // 元 with two decimals are stored to the 分: there is no band.
        const yuan = (amount: number): number => amount / 100;
        const table = found(
          form,
          [{ amounts: { total: yuan(basic + project + off), basic: yuan(basic), project2: yuan(project) } }],
          { unit: '元' },
        );
        const verdict = firstOutcome(budgetOf([table], [check])).findings[0]?.comparison;
        const stored = [basic, project, basic + project + off].every((amount) => amount % 10 !== 0);
        if (off === 0) return verdict === undefined;
        return stored ? verdict?.verdict === 'fail' : verdict !== undefined;
      }),
    );
  });
});
