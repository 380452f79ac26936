import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountValue, printAmount } from '../../src/amount/print-amount.js';
import { readAmount } from '../../src/amount/read-amount.js';
import type { Unit } from '../../src/amount/reading.js';

const WAN = 1_000_000;

function fenOf(value: string | number | boolean | null, unit: Unit = '万元', formula = ''): number | string {
  const reading = readAmount(value, formula, unit);
  if (reading.kind === 'amount') return reading.fen;
  return reading.kind === 'invalid' ? reading.why : reading.kind;
}

describe('amount: reading a cell', () => {
  const accepted: readonly (readonly [string, number])[] = [
    ['248.84', 248.84 * WAN],
    ['1,234.50', 1234.5 * WAN],
    ['２４８．８４', 248.84 * WAN],
    ['１，２３４．５', 1234.5 * WAN],
    ['12万', 12 * WAN],
    ['12万元', 12 * WAN],
    ['3.5万元', 3.5 * WAN],
    ['500元', 50_000],
    ['1.5亿', 15_000 * WAN],
    ['¥8', 8 * WAN],
    ['  36.5　', 36.5 * WAN],
    ['36.5\u00a0', 36.5 * WAN],
    ['- 12.5', -12.5 * WAN],
    ['￥ 1,234.5 万元', 1234.5 * WAN],
    ['+8', 8 * WAN],
    ['5.', 5 * WAN],
    ['-12.5', -12.5 * WAN],
    ['−12.5', -12.5 * WAN],
    ['（12.5）', -12.5 * WAN],
    ['(12.5)', -12.5 * WAN],
    ['.5', 0.5 * WAN],
    ['0', 0],
  ];
  for (const [text, fen] of accepted) {
    it(`reads the text “${text}” in 万元`, () => {
      assert.equal(fenOf(text), Math.round(fen));
    });
  }

  it('takes 12万 for 120 000 元 in a table in 元', () => {
    assert.equal(fenOf('12万', '元'), 12_000_000);
    assert.equal(fenOf('12', '元'), 1_200);
  });

  for (const blank of [null, '', '   ', '　', '-', '—', '——', '－', '−']) {
    it(`takes ${JSON.stringify(blank)} for blank`, () => {
      assert.equal(fenOf(blank), 'blank');
    });
  }

  it('says unknown for a formula without a stored result, and blank for one that gives an empty text', () => {
    assert.equal(fenOf(null, '万元', '=SUM(A1:A2)'), 'unknown');
    assert.equal(fenOf('', '万元', '=IF(A1=0,"",A1)'), 'blank');
  });

  for (const wrong of [
    '无',
    '12个',
    '1,23',
    '12..5',
    '--5',
    '12-5',
    '1e5',
    'XX',
    '约12',
    '12%',
    '/',
    '¥',
    '元',
    '.',
    '()',
    true,
  ]) {
    it(`does not guess an amount in ${JSON.stringify(wrong)}`, () => {
      assert.equal(fenOf(wrong), 'not-an-amount');
    });
  }

  it('does not join two figures in one cell, nor a figure and its footnote mark', () => {
    for (const text of ['12 34', '100\n200', '1 234.50', '248.84①', '12²', '５　６'])
      assert.equal(fenOf(text), 'not-an-amount');
  });

  it('answers at once for a cell that is full of blanks', () => {
    const started = performance.now();
    assert.equal(fenOf(`-${' '.repeat(32_000)}x`), 'not-an-amount');
    assert.ok(performance.now() - started < 1000);
  });

  it("tells Excel's errors from other texts", () => {
    for (const error of ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?']) assert.equal(fenOf(error), 'error-value');
  });

  it('lets float noise go and keeps what 分 can hold', () => {
    assert.equal(fenOf(440.84999999999997), 440_850_000);
    assert.equal(fenOf(0.1 + 0.2), 300_000);
    assert.equal(fenOf(0.000001), 1);
  });

  it('refuses more decimals than 分 and amounts beyond a safe integer, instead of rounding them', () => {
    assert.equal(fenOf(0.12345678), 'beyond-fen');
    assert.equal(fenOf('0.12345678'), 'beyond-fen');
    assert.equal(fenOf(1e12), 'too-large');
    assert.equal(fenOf('99999999999999999999'), 'too-large');
  });

  it('marks text, which SUM passes over, and counts the decimals that were stated', () => {
    assert.deepEqual(readAmount('36.50', '', '万元'), { kind: 'amount', fen: 36_500_000, places: 1, text: true });
    assert.deepEqual(readAmount(248.84, '', '万元'), { kind: 'amount', fen: 248_840_000, places: 2 });
    assert.deepEqual(readAmount(113, '', '元'), { kind: 'amount', fen: 11_300, places: 0 });
  });

  const units = fc.constantFrom<Unit>('万元', '元');
  const fens = fc.integer({ min: -1e14, max: 1e14 });

  it('reads back every amount that was printed, whatever the unit', () => {
    fc.assert(
      fc.property(fens, units, (fen, unit) => {
        assert.equal(fenOf(printAmount(fen, unit), unit), fen);
      }),
    );
  });

  it('reads back every amount that was written as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), units, (fen, unit) => {
        assert.equal(fenOf(amountValue(fen, unit), unit), fen);
      }),
    );
  });

  it('sums what Excel sums: the noise of a float sum never costs a 分', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000_000 }), { maxLength: 60 }), (cents) => {
        const floats = cents.reduce((sum, cent) => sum + cent / 100, 0);
        assert.equal(
          fenOf(floats),
          cents.reduce((sum, cent) => sum + cent * 10_000, 0),
        );
      }),
    );
  });

  it('loses nothing of a sum: exact in 分 whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 }), units, (parts, unit) => {
        const read = parts.map((fen) => Number(fenOf(printAmount(fen, unit), unit)));
        const sum = read.reduce((total, fen) => total + fen, 0);
        assert.equal(fenOf(printAmount(sum, unit), unit), sum);
        assert.equal(
          sum,
          parts.reduce((total, fen) => total + fen, 0),
        );
      }),
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)), units, (value, unit) => {
        assert.ok(readAmount(value, '', unit).kind);
      }),
    );
  });
});
