import assert from 'node:assert/strict';
import { firstDifference } from '../../src/sheet/first-difference.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';

function sheet(values: readonly (readonly CellValue[])[], formulas: Sheet['formulas'] = []): Sheet {
  return { name: '表', visible: true, protected: false, values, formulas };
}

const AREA = { sheet: '表', top: 0, left: 0, bottom: 1, right: 1 };

describe('the first difference between two readings', () => {
  const between = (a: Sheet, b: Sheet) => firstDifference([a], [b], [AREA]);

  it('is none where the same was typed, however blanks and the last bits of a number were read', () => {
    assert.equal(
      between(
        sheet([['201 ', 0.1 + 0.2, null]]),
        sheet([
          ['201', 0.3],
          ['', ''],
        ]),
      ),
      undefined,
    );
  });

  it('is the first cell with another number or text, or none', () => {
    const one = sheet([
      ['甲', 1],
      [null, 2],
    ]);
    assert.deepEqual(
      between(
        one,
        sheet([
          ['甲', 1],
          ['乙', 3],
        ]),
      ),
      { sheet: '表', row: 1, column: 0 },
    );
    assert.deepEqual(between(one, sheet([['甲', 1.01]])), { sheet: '表', row: 0, column: 1 });
    assert.deepEqual(between(one, sheet([['甲', '1x']])), { sheet: '表', row: 0, column: 1 });
    assert.deepEqual(firstDifference([one], [], [AREA]), { sheet: '表', row: 0, column: 0 });
  });

  it('is not looked for in formulas, nor outside of the areas', () => {
    assert.equal(between(sheet([[1]], [['=A2']]), sheet([[2]], [['=A2']])), undefined);
    assert.equal(between(sheet([[1, 1, 5]]), sheet([[1, 1, 6]])), undefined);
  });
});
