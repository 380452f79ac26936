import assert from 'node:assert/strict';
import { fillsOf } from '../../../src/changes/compile/fill.js';
import { Tables } from '../../../src/changes/compile/tables.js';
import { placeName } from '../../../src/sheet/place.js';
import { budgetOf, base, found, linesForm, rowsForm } from '../../checks/build-budget.js';
import { allPlans } from '../typed-workbook.js';
import { cellName } from '../../../src/sheet/place.js';

const PLANS = allPlans();

function formula(sheet: string, cell: string): unknown {
  const plan = PLANS.find(({ name }) => name === sheet);
  return plan?.cells.find(({ row, column }) => cellName(row, column) === cell)?.content;
}

describe('formulas of inserted tables', () => {
  it('add up a row', () => {
    assert.equal(formula('表三', 'E7'), '=SUM(F7:G7)');
    assert.equal(formula('表八', 'A6'), '=SUM(B6:C6,F6)');
  });
  it('add up a column from the header to whatever row is above, so that inserted rows count', () => {
    assert.equal(formula('表三', 'E30'), '=SUM(E$6:INDEX(E:E,ROW()-1))');
    assert.equal(formula('表一', 'D33'), '=SUM(D$5:INDEX(D:D,ROW()-1))');
  });
  it('take a total from another table', () => {
    assert.equal(formula('表一', 'B7'), "='表二'!F23");
  });
  it('take a class from another table by its code, header and row beyond the last included', () => {
    assert.equal(formula('表一', 'D6'), `=SUMIFS('表三'!$E$6:$E$30,'表三'!$A$6:$A$30,"201")`);
    assert.equal(formula('表四', 'F6'), `=SUMIFS('表九'!$E$6:$E$12,'表九'!$A$6:$A$12,"201")`);
  });
  it('leave 230 转移性支出 to the accountant', () => {
    assert.equal(formula('表一', 'D34'), undefined);
  });
  it('add up cards', () => {
    assert.equal(formula('绩效目标表1', 'C4'), '=SUM(E4,G4)');
  });
});

describe('formulas for tables from elsewhere', () => {
  const list = rowsForm('t', ['sum', 'a']);

  it('count nothing twice where subtotal rows stand', () => {
    const table = found(list, [
      { role: 'subtotal', code: '201', amounts: { a: 3 } },
      { code: '2010301', amounts: { a: 1 } },
      { code: '2010302', amounts: { a: 2 } },
      { code: '2020101', amounts: { a: 5 } },
      { role: 'total', name: '合计' },
    ]);
    const budget = budgetOf([table], [{ ...base('t.total', 't'), kind: 'total-row' }]);
    const fills = new Map(
      fillsOf(new Tables(budget), { blankRows: false }).map(({ at, formula: text }) => [placeName(at), text]),
    );
    assert.equal(fills.get('t!G8'), '=SUM(G$3:INDEX(G:G,ROW()-1))-SUM(G$5:G$6)');
  });

  it('add up below a total that stands on top', () => {
    const table = found(list, [
      { role: 'total', name: '合计' },
      { code: '2010301', amounts: { a: 1 } },
    ]);
    const budget = budgetOf([table], [{ ...base('t.total', 't'), kind: 'total-row' }]);
    const fill = fillsOf(new Tables(budget), { blankRows: false }).find(({ at }) => placeName(at) === 't!G4');
    assert.equal(fill?.formula, '=SUM(INDEX(G:G,ROW()+1):G$6)');
  });

  it('convert between units of account', () => {
    const lines = linesForm('o', [{ id: 'x', label: '收入', role: 'line' }], ['a']);
    const budget = budgetOf(
      [
        found(lines, [{ line: 'x', label: '收入' }], { unit: '万元' }),
        found(list, [{ role: 'total', name: '合计', amounts: { a: 10_000 } }], { unit: '元' }),
      ],
      [
        {
          ...base('o.x', 'o'),
          kind: 'balance',
          left: [{ table: 'o', rows: 'lines', lines: ['x'], columns: ['a'], label: '收入' }],
          relation: '=',
          right: [{ table: 't', rows: 'total', columns: ['a'], label: '合计' }],
          computes: 'left',
        },
      ],
    );
    const [fill] = fillsOf(new Tables(budget), { blankRows: false });
    assert.equal(fill?.formula, "='t'!G4/10000");
  });

  it('are not written where a table is missing', () => {
    const lines = linesForm('o', [{ id: 'x', label: '收入', role: 'line' }], ['a']);
    const budget = budgetOf(
      [found(lines, [{ line: 'x', label: '收入' }])],
      [
        {
          ...base('o.x', 'o'),
          kind: 'balance',
          left: [{ table: 'o', rows: 'lines', lines: ['x'], columns: ['a'], label: '收入' }],
          relation: '=',
          right: [{ table: 't', rows: 'total', columns: ['a'], label: '合计' }],
          computes: 'left',
        },
      ],
    );
    assert.deepEqual(fillsOf(new Tables(budget), { blankRows: false }), []);
  });
});
