import assert from 'node:assert/strict';
import { arithmetic, printFen } from '../../src/checks/arithmetic.js';
import type { Comparison, Side } from '../../src/checks/outcome.js';
import { sideOf } from '../../src/checks/part.js';

const side = (...parts: readonly [string, number, (1 | -1)?][]): Side =>
  sideOf(parts.map(([label, fen, sign = 1]) => ({ label, fen, sign, places: [] })));
const comparison = (left: Side, right: Side): Comparison => ({
  left,
  relation: '=',
  right,
  difference: left.fen - right.fen,
  band: 0,
  verdict: 'fail',
  unit: '万元',
});

describe('arithmetic', () => {
  it('prints amounts with two decimals at least, and never rounds', () => {
    assert.equal(printFen(-36_000_000, '万元'), '−36.00');
    assert.equal(printFen(2_488_412, '万元'), '2.488412');
    assert.equal(printFen(4_408_500, '元'), '44085.00');
    assert.equal(printFen(5, '元'), '0.05');
  });

  it('names one operand, brackets several, and leaves zeros out', () => {
    const left = side(['收入总计', 440_850_000]);
    assert.equal(
      arithmetic(comparison(left, side(['小计', 440_000_000], ['结余', 0], ['其他', 1_000_000]))),
      '收入总计 440.85 − （小计 440.00 + 其他 1.00） = −0.15',
    );
    assert.equal(arithmetic(comparison(left, side(['小计', 0], ['结余', 0]))), '收入总计 440.85 − 0.00 = 440.85');
  });

  it('stops after six operands and gives the sum', () => {
    const many = side(...Array.from({ length: 8 }, (_, at): [string, number] => [`第${at + 1}项`, 1_000_000]));
    assert.match(arithmetic(comparison(side(['甲', 0]), many)), /第6项 1\.00 \+ … = 8\.00）/u);
  });

  it('prints what is taken off as taken off', () => {
    const right = side(['合计', 7_000_000], ['230', 2_000_000, -1]);
    assert.equal(arithmetic(comparison(side(['甲', 6_000_000]), right)), '甲 6.00 − （合计 7.00 − 230 2.00） = 1.00');
  });
});
