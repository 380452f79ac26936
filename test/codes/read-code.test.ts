import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCode } from '../../src/codes/read-code.js';
import { classOf, levelOf, parentOf, printCode, writeCode } from '../../src/codes/write-code.js';

type Cell = string | number | boolean | null;

function codeOf(parts: readonly Cell[], scheme: 'functional' | 'economic' = 'functional'): string {
  const reading = readCode(parts, scheme);
  if (reading.kind === 'code') return reading.code;
  return reading.kind === 'invalid' ? reading.why : reading.kind;
}

describe('codes: reading', () => {
  const spellings: readonly (readonly Cell[])[] = [
    ['2013405'],
    [2013405],
    ['201-34-05'],
    ['201-34-5'],
    ['201 34 05'],
    ['201.34.05'],
    ['２０１－３４－０５'],
    ['201　34　05'],
    [' 2013405 '],
    ['201', '34', '05'],
    ['201', '34', '5'],
    [201, 34, 5],
    ['２０１', '３４', '０５'],
    ['201　', ' 34', '05 '],
    ['2013405', null, null],
    ['201-34-5', '', ''],
    [2013405, null, null],
    ['201', '20134', '2013405'],
    ['201', '3405'],
    ['201', '3405', null],
    ['201-3405'],
    ['201\u00a034\u00a005'],
  ];
  for (const parts of spellings) {
    it(`reads ${JSON.stringify(parts)} as 201-34-05`, () => {
      assert.equal(codeOf(parts), '2013405');
    });
  }

  it('reads 款 and 类 alone, and economic codes', () => {
    assert.equal(codeOf(['20103']), '20103');
    assert.equal(codeOf(['201', '03', null]), '20103');
    assert.equal(codeOf(['201', null, null]), '201');
    assert.equal(codeOf(['30201'], 'economic'), '30201');
    assert.equal(codeOf([302, 1], 'economic'), '30201');
    assert.equal(codeOf(['302-1'], 'economic'), '30201');
  });

  it('says why something is no code', () => {
    assert.equal(codeOf([null, null, null]), 'blank');
    assert.equal(codeOf(['　', '', null]), 'blank');
    assert.equal(codeOf(['', '', '']), 'blank');
    assert.equal(codeOf(['', '34', '05']), 'gap');
    assert.equal(codeOf(['201', '', '05']), 'gap');
    assert.equal(codeOf(['—', '—', '—']), 'blank');
    assert.equal(codeOf(['-']), 'blank');
    assert.equal(codeOf(['/']), 'not-a-code');
    assert.equal(codeOf(['201', '-', '-']), 'not-a-code');
    assert.equal(codeOf(['行政运行']), 'not-a-code');
    assert.deepEqual(readCode(['合计', null, ''], 'functional'), { kind: 'invalid', why: 'not-a-code', text: '合计' });
    assert.equal(codeOf(['合计', '03', null]), 'not-a-code');
    assert.equal(codeOf(['20']), 'too-short');
    assert.equal(codeOf(['201030']), 'ambiguous');
    assert.equal(codeOf(['20103011']), 'too-long');
    assert.equal(codeOf(['201', null, '01']), 'gap');
    assert.equal(codeOf(['201', '031', '01']), 'too-long');
    assert.equal(codeOf(['201-03-01-02']), 'too-long');
    assert.equal(codeOf(['3020101'], 'economic'), 'too-long');
    assert.equal(codeOf([true, null, null]), 'not-a-code');
    assert.equal(codeOf(['201①']), 'not-a-code');
    assert.equal(codeOf(['201', '03', '①']), 'not-a-code');
    assert.equal(codeOf([-201]), 'gap');
  });

  it('does not guess the zero that a number has lost behind its point', () => {
    assert.equal(codeOf([201.3]), 'ambiguous');
    assert.equal(codeOf([201.03]), '20103');
    assert.equal(codeOf([201.34, null, null]), '20134');
    assert.equal(codeOf(['201.3']), '20103');
  });

  it('tells a code in form from one that needs tidying', () => {
    const inForm = (parts: readonly Cell[]): boolean => {
      const reading = readCode(parts, 'functional');
      return reading.kind === 'code' && reading.inForm;
    };
    assert.ok(inForm(['201', '03', '01']));
    assert.ok(inForm(['2010301']));
    assert.ok(!inForm(['201', '3', '01']));
    assert.ok(!inForm([201, '03', '01']));
    assert.ok(!inForm(['２０１', '03', '01']));
    assert.ok(!inForm(['201', '03', '01 ']));
    assert.ok(!inForm(['2010301', null, null]));
    assert.ok(!inForm(['201-03-01']));
  });

  const digits = (count: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max: 10 ** count - 1 }).map((value) => String(value).padStart(count, '0'));
  const codes = fc.tuple(fc.integer({ min: 200, max: 299 }).map(String), digits(2), digits(2));
  const fullWidth = (text: string): string =>
    text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  it('reads every accepted spelling of a code to the same canonical form', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('-', ' ', '.', '　', '－'), ([a, b, c], separator) => {
        const canonical = a + b + c;
        const spelled: readonly (readonly Cell[])[] = [
          [canonical],
          [Number(canonical)],
          [[a, b, c].join(separator)],
          [[a, Number(b), Number(c)].join(separator)],
          [fullWidth(canonical)],
          [a, b, c],
          [Number(a), Number(b), Number(c)],
          [fullWidth(a), ` ${b}`, `${c}　`],
          [canonical, null, null],
        ];
        for (const parts of spelled) assert.equal(codeOf(parts), canonical);
      }),
    );
  });

  it('reads every accepted spelling of an economic code to the same canonical form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 399 }).map(String),
        digits(2),
        fc.constantFrom('-', ' ', '.', '　', '－'),
        (a, b, separator) => {
          const canonical = a + b;
          const spelled: readonly (readonly Cell[])[] = [
            [canonical],
            [Number(canonical)],
            [a + separator + b],
            [a + separator + String(Number(b))],
            [fullWidth(canonical)],
            [a, b],
            [Number(a), Number(b)],
            [canonical, null],
          ];
          for (const parts of spelled) assert.equal(codeOf(parts, 'economic'), canonical);
        },
      ),
    );
  });

  it('finds nothing left to tidy in what was tidied', () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 3_999_999 }),
      fc.stringMatching(/^[0-9０-９ 　.-]{0,9}$/u),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom(1, 3), (parts, cells) => {
        const read = readCode(parts, 'functional');
        fc.pre(read.kind === 'code');
        const tidied = readCode(writeCode(read.code, 'functional', cells), 'functional');
        assert.deepEqual(tidied, { ...read, inForm: true });
      }),
    );
  });

  it('reads back in form what it writes, over columns and in one cell', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 3), ([a, b, c], level, cells) => {
        const code = [a, b, c].slice(0, level).join('');
        const reading = readCode(writeCode(code, 'functional', cells), 'functional');
        assert.deepEqual(reading, { kind: 'code', code, level, inForm: true });
      }),
    );
  });

  it('never throws, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), (parts) => {
        assert.ok(readCode(parts, 'functional').kind);
        assert.ok(readCode(parts, 'economic').kind);
      }),
    );
  });
});

describe('codes: parts', () => {
  it('knows level, parent and class', () => {
    assert.equal(levelOf('2010301'), 3);
    assert.equal(levelOf('201'), 1);
    assert.equal(parentOf('2010301'), '20103');
    assert.equal(parentOf('20103'), '201');
    assert.equal(parentOf('201'), undefined);
    assert.equal(classOf('2010301'), '201');
  });

  it('prints for people', () => {
    assert.equal(printCode('2010301', 'functional'), '201-03-01');
    assert.equal(printCode('20103', 'functional'), '201-03');
    assert.equal(printCode('30201', 'economic'), '302-01');
  });
});
