import assert from 'node:assert/strict';
import { valueToWrite } from '../../src/excel/write-value.js';

describe('valueToWrite', () => {
  it('leaves alone, clears, and passes numbers, truth values and formulas on', () => {
    assert.deepEqual(
      [undefined, null, 12.5, true, '=SUM(A1:A2)', '行政运行'].map((one) => valueToWrite(one)),
      [null, '', 12.5, true, '=SUM(A1:A2)', '行政运行'],
    );
  });

  it('keeps texts that Excel would read as numbers, dates, percentages or times', () => {
    for (const text of [
      '01',
      '201',
      '2010301',
      '1-2',
      '3/4',
      '12%',
      '1,234.50',
      '5:30',
      '2019年1月31日',
      '1E5',
      '-3',
      '(5)',
      '-基本支出',
      '+1',
    ]) {
      assert.equal(valueToWrite(text), `'${text}`, text);
    }
  });

  it('needs no apostrophe where the cell is formatted as text', () => {
    assert.equal(valueToWrite('01', '@'), '01');
    assert.equal(valueToWrite('01', 'General'), "'01");
  });
});
