import assert from 'node:assert/strict';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';

describe('a functional class by its name', () => {
  it('is found, blanks and width forgiven', () => {
    assert.equal(BUILT_IN.classNamed('社会保障和就业支出', 2023), '208');
    assert.equal(BUILT_IN.classNamed('社会保障和 就业支出', 2023), '208');
  });

  it('is found under the name of another year too', () => {
    assert.equal(BUILT_IN.classNamed('医疗卫生与计划生育支出', 2023), '210');
    assert.equal(BUILT_IN.classNamed('卫生健康支出', 2023), '210');
    assert.equal(BUILT_IN.classNamed('卫生健康支出', undefined), '210');
  });

  it('is nothing for a name of a section, or of nothing', () => {
    assert.equal(BUILT_IN.classNamed('商贸事务', 2023), undefined);
    assert.equal(BUILT_IN.classNamed('', 2023), undefined);
  });
});
