import assert from 'node:assert/strict';
import { numbered, renumbered } from '../../src/changes/line-number.js';

describe('numbers of lines', () => {
  it('are Chinese numerals with the form’s punctuation', () => {
    assert.equal(numbered('一、', 1, '教育支出'), '一、教育支出');
    assert.equal(numbered('（一）', 10, '教育支出', 2), '  （十）教育支出');
    assert.equal(numbered('一、', 12, '教育支出'), '十二、教育支出');
    assert.equal(numbered('一、', 20, '教育支出'), '二十、教育支出');
    assert.equal(numbered('一、', 21, '教育支出'), '二十一、教育支出');
    assert.equal(numbered('', 3, '教育支出'), '教育支出');
  });

  it('change with the place of the line; what carries no number of the kind stays as it is', () => {
    assert.equal(renumbered('一、', 3, '二、教育支出'), '三、教育支出');
    assert.equal(renumbered('一、', 11, '十、教育支出'), '十一、教育支出');
    assert.equal(renumbered('（一）', 2, '　(一)教育支出'), '　（二）教育支出');
    assert.equal(renumbered('一、', 2, '（一）教育支出'), '（一）教育支出');
    assert.equal(renumbered('', 2, '一、教育支出'), '一、教育支出');
  });
});
