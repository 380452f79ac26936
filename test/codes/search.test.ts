import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUILT_IN, Catalogue } from '../../src/codes/catalogue/catalogue.js';
import { recordsOf } from '../../src/codes/search/code-record.js';
import { initialsOf } from '../../src/codes/search/initials.js';
import { searchCodes, type SearchOptions } from '../../src/codes/search/search-codes.js';

const records = recordsOf(BUILT_IN, 2023, ['functional', 'economic', 'government']);
const found = (query: string, options: SearchOptions = {}): readonly string[] =>
  searchCodes(records, query, options).map(({ code }) => code);
const anyRecord = fc.constantFrom(...records);

describe('searching codes', () => {
  it('spells initials as people type them, also of characters with several readings', () => {
    assert.equal(initialsOf('行政运行')[0], 'xzyx');
    for (const [name, initials] of [
      ['长期护理', 'cqhl'],
      ['重庆', 'cq'],
      ['厦门', 'xm'],
      ['银行', 'yh'],
      ['维修（护）费', 'wxhf'],
      ['R&D经费', 'rdjf'],
    ] as const)
      assert.ok(initialsOf(name).includes(initials), `${name}: ${initialsOf(name).join(' ')}`);
  });

  it('finds every code by its number, in every form that a cell may have, as the first', () => {
    for (const { code, classification } of records) {
      const parts = classification === 'functional' ? [3, 5, 7] : [3, 5];
      const pieces = parts.map((end, at) => code.slice(parts[at - 1] ?? 0, end)).filter((piece) => piece !== '');
      const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
      for (const typed of [code, pieces.join('-'), pieces.join(' '), wide]) {
        assert.equal(found(typed, { classification })[0], code, typed);
      }
    }
  });

  it('finds every code by its name and by its initials', () => {
    fc.assert(
      fc.property(anyRecord, ({ code, name, classification }) => {
        assert.ok(found(name, { classification }).includes(code), name);
        const [initials = ''] = initialsOf(name);
        if (/[a-z]/u.test(initials)) assert.ok(found(initials, { classification }).includes(code), initials);
      }),
      { numRuns: 200 },
    );
  });

  it('takes words in any order, also of the names above', () => {
    assert.deepEqual(found('缴费 养老', { classification: 'economic' }), ['30108']);
    assert.equal(found('人大 行政运行')[0], '2010101');
    assert.equal(found('xzyx rd')[0], '2010101');
    assert.deepEqual(found('人大 政协'), []);
  });

  it('is narrowed to what a column takes', () => {
    assert.ok(found('30', { classification: 'economic' }).every((code) => code.startsWith('30')));
    const fund = found('', { classification: 'functional', budget: '政府性基金' });
    assert.ok(fund.includes('20822'), 'a 款 of a fund');
    assert.ok(fund.includes('208'), 'its 类');
    assert.ok(!fund.includes('2010301'));
    assert.ok(!found('', { budget: 'general' }).includes('20822'));
  });

  it('puts what was used recently first, then what stands in the workbook, then what is in force', () => {
    assert.equal(found('行政运行', { recent: ['2130501'] })[0], '2130501');
    assert.equal(found('行政运行', { near: new Set(['2120101']) })[0], '2120101');
    assert.equal(found('xzyx', { near: new Set(['2120199']) })[0], '2120101', 'beside what the workbook holds');
    const status = searchCodes(records, '支出').map((record) => record.status);
    assert.ok(status.indexOf('ended') > status.lastIndexOf('valid'));
  });

  it('shows everything in code order without a query, what was used recently above', () => {
    const all = found('', { classification: 'functional', recent: ['2130501'] });
    assert.deepEqual(all.slice(0, 4), ['2130501', '201', '20101', '2010101']);
  });

  it('finds former names and local spellings, after the name itself', () => {
    assert.ok(found('医疗卫生与计划生育').includes('210'));
    assert.ok(found('一般行政管理').includes('2010302'));
  });

  it('finds what an official list or the county added', () => {
    const catalogue = new Catalogue({
      lists: [{ scheme: 'functional', year: 2023, source: 'a.csv', entries: [['2010398', '数字政府建设']] }],
      local: [{ scheme: 'functional', code: '2010397', name: '外事联络', from: 2020 }],
    });
    const own = recordsOf(catalogue, 2023, ['functional']);
    assert.equal(searchCodes(own, 'szzfjs')[0]?.code, '2010398');
    assert.equal(searchCodes(own, '外事联络')[0]?.entry.origin, 'local');
  });

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        assert.ok(found(typed).length <= records.length);
      }),
      { numRuns: 100 },
    );
  });
});
