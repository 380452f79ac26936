import assert from 'node:assert/strict';
import type { Change } from '../../src/changes/change.js';
import { simulate } from '../../src/changes/simulate.js';
import type { Sheet } from '../../src/sheet/sheet.js';

const WHY = { id: 'changes.revert', values: {} };
const SHEETS: readonly Sheet[] = [
  { name: '甲', visible: true, protected: false, values: [[1], [2], [null]], formulas: [[''], [''], ['=SUM(A1:A2)']] },
  { name: '乙', visible: true, protected: false, values: [[null]], formulas: [["='甲'!A3+A1"]] },
];

describe('changes applied in memory', () => {
  it('insert rows, and formulas on every sheet follow', () => {
    const changes: Change[] = [
      { kind: 'rows', sheet: '甲', before: 1, count: 2, why: WHY },
      { kind: 'cell', at: { sheet: '甲', row: 1, column: 0 }, before: null, after: 7, why: WHY },
    ];
    const [first, second] = simulate(SHEETS, changes);
    assert.deepEqual(first?.values, [[1], [7], [], [2], [null]]);
    assert.deepEqual(first.formulas[4], ['=SUM(A1:A4)']);
    assert.deepEqual(second?.formulas, [["='甲'!A5+A1"]]);
  });
  it('turn a text that begins with = into a formula without a result, and a value into no formula', () => {
    const changes: Change[] = [
      { kind: 'cell', at: { sheet: '甲', row: 0, column: 0 }, before: 1, after: '=A2', why: WHY },
      { kind: 'cell', at: { sheet: '甲', row: 2, column: 0 }, before: '=SUM(A1:A2)', after: 3, why: WHY },
      { kind: 'cell', at: { sheet: '乙', row: 2, column: 1 }, before: null, after: 'x', why: WHY },
    ];
    const [first, second] = simulate(SHEETS, changes);
    assert.deepEqual([first?.values[0], first?.formulas[0]], [[null], ['=A2']]);
    assert.deepEqual([first?.values[2], first?.formulas[2]], [[3], ['']]);
    assert.equal(second?.values[2]?.[1], 'x');
  });
  it('leave the sheets that were given as they are', () => {
    simulate(SHEETS, [{ kind: 'cell', at: { sheet: '甲', row: 0, column: 0 }, before: 1, after: 9, why: WHY }]);
    assert.equal(SHEETS[0]?.values[0]?.[0], 1);
  });
  it('cannot be applied to a sheet that is not there', () => {
    assert.throws(
      () => simulate(SHEETS, [{ kind: 'cell', at: { sheet: '丙', row: 0, column: 0 }, before: 1, after: 9, why: WHY }]),
      /丙/u,
    );
  });
});
