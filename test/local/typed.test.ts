import assert from 'node:assert/strict';
import { readTyped } from '../../local/src/engine/typed.js';

const TODAY = new Date(2019, 4, 1);
const read = (text: string, format = 'General'): unknown => {
  const typed = readTyped(text, format, TODAY);
  if (typed.kind === 'formula') return typed.formula;
  if (typed.kind === 'blank') return null;
  return typed.format === undefined ? typed.value : [typed.value, typed.format];
};

describe('what a typed text becomes', () => {
  it('reads numbers, percentages, money and fifteen figures at most', () => {
    assert.equal(read('201'), 201);
    assert.equal(read('0201'), 201);
    assert.equal(read(' 12.50 '), 12.5);
    assert.equal(read('(3)'), -3);
    assert.deepEqual(read('1,234.5'), [1234.5, '#,##0.00']);
    assert.deepEqual(read('12%'), [0.12, '0%']);
    assert.deepEqual(read('¥5'), [5, '¥#,##0']);
    assert.equal(read('1234567890123456789'), 1234567890123450000);
  });

  it('keeps codes, full-width digits and broken groups as text', () => {
    for (const text of ['201-34-5', '201-03-01', '２０１', '2０1', '201 03 01', '1,23', '12万', '—', '-']) {
      assert.equal(read(text), text);
    }
  });

  it('reads dates and times as Excel in Chinese does', () => {
    assert.deepEqual(read('2019-3-1'), [43525, 'yyyy/m/d']);
    assert.deepEqual(read('2019年3月1日'), [43525, 'yyyy"年"m"月"d"日"']);
    assert.deepEqual(read('3-1'), [43525, 'm"月"d"日"']);
    assert.equal(read('2019-13-1'), '2019-13-1');
    assert.deepEqual(read('6:00'), [0.25, 'h:mm']);
  });

  it('takes text as it is in a text cell or behind an apostrophe', () => {
    assert.equal(read('0201', '@'), '0201');
    assert.equal(read('=A1', '@'), '=A1');
    assert.equal(read("'0201"), '0201');
  });

  it('reads formulas, truth values and blanks', () => {
    assert.equal(read('=SUM(A1:A2)'), '=SUM(A1:A2)');
    assert.equal(read('true'), true);
    assert.equal(read(''), null);
  });
});
