import assert from 'node:assert/strict';
import { redirected } from '../../../src/changes/compile/shift.js';
import type { Area } from '../../../src/sheet/place.js';

/** Everything of 旧 goes two rows down, into 新; row 9 of it has no place. */
function where(area: Area): Area | undefined {
  if (area.sheet !== '旧') return area;
  return area.bottom >= 8 ? undefined : { ...area, sheet: '新', top: area.top + 2, bottom: area.bottom + 2 };
}

describe('a formula whose cells have moved', () => {
  it('reads them where they are, pinned or not, and the others as before', () => {
    const cases: readonly (readonly [string, string])[] = [
      ["='旧'!B2+A1", "='新'!B4+A1"],
      ['=SUM(旧!$B$2:C4)*2', "=SUM('新'!$B$4:C6)*2"],
      ['="旧!B2"&旧!B2', `="旧!B2"&'新'!B4`],
      ['=他!B2', '=他!B2'],
      ['=LOG10(旧!B2)', "=LOG10('新'!B4)"],
    ];
    for (const [before, after] of cases) assert.equal(redirected(before, '表', '表', where), after);
  });

  it('names its sheet no more where it has moved there itself, and what stays behind by its sheet', () => {
    assert.equal(redirected('=B2+旧!B3', '旧', '新', where), '=B4+B5');
    assert.equal(redirected('=B2+旧!B3', '表', '新', where), "='表'!B2+B5");
  });

  it('is none where one of its cells has no place, or not all stand in its text', () => {
    assert.equal(redirected('=旧!B2+旧!B9', '表', '表', where), undefined);
    assert.equal(redirected('=SUM(旧!B:B)', '表', '表', where), undefined);
    assert.equal(redirected('=INDIRECT("旧!B2")', '表', '表', where), undefined);
  });
});
