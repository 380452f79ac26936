import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import { nearestCodes } from '../../src/codes/catalogue/nearest-codes.js';

const near = (code: string, name = ''): readonly string[] =>
  nearestCodes(BUILT_IN, { code, classification: 'functional', year: 2019, name }).map((entry) => entry.code);

describe('the codes nearest to one that cannot stand', () => {
  it('are its successors first', () => {
    const economic = nearestCodes(BUILT_IN, { code: '30311', classification: 'economic', year: 2019 });
    assert.equal(economic[0]?.code, '30113');
  });

  it('are those with a slip of one digit, or two that changed places', () => {
    assert.equal(near('2103405')[0], '2013405');
    assert.equal(near('2010311')[0], '2010301');
  });

  it('are those with the name that is typed beside', () => {
    assert.equal(near('2013409', '华侨事务')[0], '2013405');
  });

  it('are of the table’s budget', () => {
    const fund = nearestCodes(BUILT_IN, {
      code: '2082297',
      classification: 'functional',
      year: 2019,
      budget: '政府性基金',
    });
    assert.ok(fund.length > 0 && fund.every((entry) => entry.budget === '政府性基金'));
  });

  it('are three at most, in force, and never the code itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000, max: 2_399_999 }), (number) => {
        const codes = near(String(number));
        assert.ok(codes.length <= 3);
        for (const code of codes) {
          assert.notEqual(code, String(number));
          assert.equal(BUILT_IN.lookUp(code, 'functional', 2019).status, 'valid');
        }
      }),
      { numRuns: 50 },
    );
  });
});
