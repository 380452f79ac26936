import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closeNames, projectKey } from '../../src/checks/project-name.js';

const close = (a: string, b: string): boolean => closeNames(projectKey(a), projectKey(b));

describe('project names', () => {
  it('are the same project where blanks, width, brackets or quotes differ', () => {
    assert.equal(projectKey('“三公” 经费（公务）'), projectKey('三公经费(公务)'));
    assert.equal(projectKey('〔2019〕ＡＢ工程　'), projectKey('[2019]ab工程'));
  });

  it('are close where one or two characters differ, or some were left out', () => {
    assert.equal(close('口岸孔道维护经费', '口岸孔道维修经费'), true);
    assert.equal(close('侨务慰问工作项目', '侨务慰问工作经费'), true);
    assert.equal(close('边界工作正常运转经费', '边界工作经费'), true);
  });

  it('are not close where more differs, where they are short, or where a numeral differs', () => {
    assert.equal(close('口岸安保工作经费', '外事工作经费'), false);
    assert.equal(close('甲乙', '甲丙'), false);
    assert.equal(close('道路维修一期工程', '道路维修二期工程'), false);
    assert.equal(close('2018年安保项目', '2019年安保项目'), false);
  });

  it('are close both ways or not at all', () => {
    const name = fc.string({ unit: fc.constantFrom('口', '岸', '外', '事', '费', '1', '2'), maxLength: 10 });
    fc.assert(fc.property(name, name, (a, b) => closeNames(a, b) === closeNames(b, a)));
  });
});
