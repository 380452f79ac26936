import assert from 'node:assert/strict';
import { coverOf, isCovered } from '../../src/checks/formula-cover.js';

const rows = (formula: string, row: number): number[] | undefined => {
  const covers = coverOf(formula, row);
  return covers && Array.from({ length: 40 }, (_, at) => at).filter((at) => isCovered(covers, at, 4));
};
const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('what a total formula adds up', () => {
  it('is read from plain sums of cells and ranges', () => {
    assert.deepEqual(rows('=SUM(E5:E9)', 20), between(4, 8));
    assert.deepEqual(rows('=SUM($E$5:$E$6,E9)', 20), [4, 5, 8]);
    assert.deepEqual(rows('=E5+E9', 20), [4, 8]);
    assert.deepEqual(rows('=ROUND(SUM(E5:E6),2)', 20), [4, 5]);
  });

  it('reaches down to the row above where the formula says so', () => {
    assert.deepEqual(rows('=SUM(E$5:INDEX(E:E,ROW()-1))', 20), between(4, 19));
    assert.deepEqual(rows('=SUM(E$5:INDEX(E$1:E$2000,ROW()-1))', 10), between(4, 9));
  });

  it('begins at the row below where the total stands on top', () => {
    assert.deepEqual(rows('=SUM(INDEX(E:E,ROW()+1):E$12)', 4), between(5, 11));
  });

  it('is not known of any other formula', () => {
    for (const formula of [
      '=SUMIFS(E5:E9,A5:A9,"201")',
      '=E5-E6',
      "='表三'!E5",
      '=表三!E5',
      '=SUM(E5:E9)*2+F1/3',
      '=合计',
    ]) {
      assert.equal(coverOf(formula, 20), undefined, formula);
    }
  });
});
