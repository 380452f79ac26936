import assert from 'node:assert/strict';
import { printAmount } from '../../src/amount/print-amount.js';

describe('amount: printing', () => {
  it('prints as a budget table does: no separators, no trailing zeros', () => {
    assert.equal(printAmount(248_840_000, '万元'), '248.84');
    assert.equal(printAmount(36_500_000, '万元'), '36.5');
    assert.equal(printAmount(113_000_000, '万元'), '113');
    assert.equal(printAmount(-36_000_000, '万元'), '-36');
    assert.equal(printAmount(1, '万元'), '0.000001');
    assert.equal(printAmount(123_456, '元'), '1234.56');
    assert.equal(printAmount(0, '元'), '0');
  });

  it('keeps at least the decimals asked for, and never rounds', () => {
    assert.equal(printAmount(36_500_000, '万元', { places: 2 }), '36.50');
    assert.equal(printAmount(-36_000_000, '万元', { places: 2 }), '-36.00');
    assert.equal(printAmount(36_512_300, '万元', { places: 2 }), '36.5123');
  });

  it('throws for what is not whole 分', () => {
    assert.throws(() => printAmount(0.5, '元'), RangeError);
    assert.throws(() => printAmount(Number.NaN, '元'), RangeError);
  });
});
