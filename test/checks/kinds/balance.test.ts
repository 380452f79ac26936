import assert from 'node:assert/strict';
import type { BalanceCheck } from '../../../src/forms/check.js';
import type { LineForm } from '../../../src/forms/form.js';
import { base, budgetOf, found, linesForm, rowsForm } from '../build-budget.js';
import { arithmeticOf, cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';

const LINES: readonly LineForm[] = [
  { id: 'income', label: '收  入  总  计', role: 'total' },
  { id: 'e201', label: '201 一般公共服务支出', code: '201', role: 'class' },
  { id: 'e203', label: '203 国防支出', code: '203', role: 'class' },
  { id: 'e230', label: '230 转移性支出', code: '230', role: 'class' },
  { id: 'spent', label: '支出合计', role: 'total' },
];
const overall = linesForm('L', LINES, ['x', 'y']);
const list = rowsForm('R', ['x', 'y', 'other']);

const balance: BalanceCheck = {
  ...base('l.balance', 'L', '收入总计 = 支出合计'),
  kind: 'balance',
  left: [{ table: 'L', rows: 'lines', lines: ['income'], columns: ['x'], label: '收入总计' }],
  relation: '=',
  right: [{ table: 'L', rows: 'lines', lines: ['spent'], columns: ['x'], label: '支出合计' }],
};

describe('balance', () => {
  it('fails with the very sentence that an accountant expects', () => {
    const table = found(overall, [
      { line: 'income', amounts: { x: 440.85 } },
      { line: 'spent', amounts: { x: 476.85 } },
    ]);
    const finding = onlyFinding(firstOutcome(budgetOf([table], [balance])));
    assert.equal(arithmeticOf(finding), '收入总计 440.85 − 支出合计 476.85 = −36.00');
    assert.deepEqual(cellsOf(finding), ['L!B4', 'L!B5']);
    assert.equal(finding.message.id, 'checks.unequal');
    assert.equal(finding.comparison?.difference, -36_000_000);
  });

  it('is not checked where a fixed line was not found, and names it', () => {
    const table = found(overall, [{ line: 'spent', amounts: { x: 1 } }]);
    const outcome = firstOutcome(budgetOf([table], [balance]));
    assert.equal(outcome.outcome, 'not-checked');
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.line', values: { sheet: 'L', line: '收入总计' } });
  });

  it('adds up class lines, inserted ones too, but for those that are left out', () => {
    const check: BalanceCheck = {
      ...balance,
      right: [{ table: 'L', rows: 'classes', except: ['230'], columns: ['x'], label: '各类' }],
    };
    const table = found(overall, [
      { line: 'income', amounts: { x: 6 } },
      { line: 'e201', amounts: { x: 1 } },
      { line: 'e203', amounts: { x: 2 } },
      { code: '224', label: '224 灾害防治及应急管理支出', amounts: { x: 3 } },
      { line: 'e230', amounts: { x: 100 } },
    ]);
    assert.equal(firstOutcome(budgetOf([table], [check])).outcome, 'pass');
  });

  it('is not checked where money stands on a line that names no class', () => {
    const check: BalanceCheck = { ...balance, right: [{ table: 'L', rows: 'classes', columns: ['x'], label: '各类' }] };
    const table = found(overall, [
      { line: 'income', amounts: { x: 1 } },
      { label: '其他', amounts: { x: 1 } },
    ]);
    const outcome = firstOutcome(budgetOf([table], [check]));
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.no-code', values: { cell: 'L!B5' } });
  });

  it('compares one column after the other where it is repeated', () => {
    const check: BalanceCheck = {
      ...balance,
      columns: ['x', 'y'],
      left: [{ table: 'L', rows: 'lines', lines: ['income'], columns: 'each', label: '收入总计' }],
      right: [{ table: 'R', rows: 'total', columns: 'each', label: '表R 合计' }],
    };
    const tables = [
      found(overall, [{ line: 'income', amounts: { x: 1, y: 2 } }]),
      found(list, [
        { code: '2010301', amounts: { x: 9, y: 9 } },
        { role: 'total', amounts: { x: 1, y: 3 } },
      ]),
    ];
    const outcome = firstOutcome(budgetOf(tables, [check]));
    assert.equal(outcome.compared, 2);
    const finding = onlyFinding(outcome);
    assert.equal(finding.message.values['which'], 'y');
    assert.deepEqual(cellsOf(finding), ['L!C4', 'R!G5']);
  });

  it('takes all rows where the form has no total row', () => {
    const open = rowsForm('O', ['x'], { total: false });
    const check: BalanceCheck = {
      ...base('o', 'O'),
      kind: 'balance',
      left: [{ table: 'O', rows: 'total', columns: ['x'], label: '表O' }],
      relation: '=',
      right: [{ table: 'O', rows: 'detail', under: '203', columns: ['x'], label: '203' }],
    };
    const table = found(open, [
      { code: '2010301', amounts: { x: 1 } },
      { code: '2039901', amounts: { x: 2 } },
    ]);
    const finding = onlyFinding(firstOutcome(budgetOf([table], [check])));
    assert.equal(arithmeticOf(finding), '表O 3.00 − 203 2.00 = 1.00');
  });

  it('subtracts a term with a minus sign', () => {
    const check: BalanceCheck = {
      ...base('r', 'R'),
      kind: 'balance',
      left: [{ table: 'R', rows: 'total', columns: ['x'], label: '合计' }],
      relation: '=',
      right: [
        { table: 'R', rows: 'detail', columns: ['x'], label: '明细' },
        { table: 'R', rows: 'detail', under: '230', columns: ['x'], sign: -1, label: '230' },
      ],
    };
    const table = found(list, [
      { code: '2010301', amounts: { x: 5 } },
      { code: '2300101', amounts: { x: 2 } },
      { role: 'total', amounts: { x: 6 } },
    ]);
    const finding = onlyFinding(firstOutcome(budgetOf([table], [check])));
    assert.equal(arithmeticOf(finding), '合计 6.00 − （明细 7.00 − 230 2.00） = 1.00');
  });

  describe('an inequality', () => {
    const least: BalanceCheck = {
      ...base('r.least', 'R'),
      kind: 'balance',
      left: [{ table: 'R', rows: 'total', columns: ['x'], label: '甲' }],
      relation: '>=',
      right: [{ table: 'R', rows: 'total', columns: ['y'], label: '乙' }],
      equalWhereZero: [{ table: 'R', rows: 'total', columns: ['other'], label: '其他' }],
    };
    const budget = (x: number, y: number, other?: number | string) =>
      budgetOf(
        [found(list, [{ role: 'total', amounts: { x, y, ...(other === undefined ? {} : { other }) } }])],
        [least],
      );

    it('holds where more stands on the left and there is another source', () => {
      assert.equal(firstOutcome(budget(3, 2, 1)).outcome, 'pass');
    });

    it('fails where too little stands on the left', () => {
      const finding = onlyFinding(firstOutcome(budget(1, 2, 1)));
      assert.equal(finding.message.id, 'checks.too-small');
      assert.equal(finding.comparison?.relation, '>=');
    });

    it('demands equality where there is no other source', () => {
      const finding = onlyFinding(firstOutcome(budget(3, 2)));
      assert.equal(finding.message.id, 'checks.unequal');
    });

    it('is not checked in full where the other source is not known', () => {
      const outcome = firstOutcome(budget(3, 2, '若干'));
      assert.deepEqual([outcome.outcome, outcome.compared], ['not-checked', 1]);
      assert.equal(firstOutcome(budget(1, 2, '若干')).outcome, 'fail');
    });
  });

  it('converts tables of different units of account', () => {
    const check: BalanceCheck = {
      ...base('u', 'L'),
      kind: 'balance',
      left: [{ table: 'L', rows: 'lines', lines: ['income'], columns: ['x'], label: '收入' }],
      relation: '=',
      right: [{ table: 'R', rows: 'total', columns: ['x'], label: '合计' }],
    };
    const yuan = found(list, [{ role: 'total', amounts: { x: 4_408_500 } }], { unit: '元' });
    const wan = found(overall, [{ line: 'income', amounts: { x: 440.85 } }]);
    assert.equal(firstOutcome(budgetOf([wan, yuan], [check])).outcome, 'pass');
    const off = found(list, [{ role: 'total', amounts: { x: 4_508_500 } }], { unit: '元' });
    assert.equal(
      arithmeticOf(onlyFinding(firstOutcome(budgetOf([wan, off], [check])))),
      '收入 440.85 − 合计 450.85 = −10.00',
    );
  });

  it('allows no rounding where the left figure is our own formula over the right', () => {
    const check: BalanceCheck = { ...balance, computes: 'left' };
    const table = (formula: string) =>
      found(overall, [
        { line: 'income', amounts: { x: { formula, value: 1.01 } } },
        { line: 'spent', amounts: { x: 1 } },
      ]);
    assert.equal(onlyFinding(firstOutcome(budgetOf([table('=B5')], [check]))).severity, 'error');
    assert.equal(onlyFinding(firstOutcome(budgetOf([table('=ROUND(B5,2)')], [check]))).severity, 'warning');
  });
});
