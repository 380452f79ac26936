import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type OfficialList,
  type Overlays,
  stacked,
  withList,
  withLocal,
  withoutList,
  withoutLocal,
} from '../../../src/codes/catalogue/overlays.js';
import { BUILT_IN, catalogueWith } from '../../../src/codes/catalogue/catalogue.js';
import { listRows, localRows } from '../../../src/codes/lists/list-rows.js';
import { readLists } from '../../../src/codes/lists/read-lists.js';
import { readLocalCode } from '../../../src/codes/lists/read-local-code.js';
import { readSavedCodes, savedCodes } from '../../../src/codes/lists/saved-codes.js';

const LIST = {
  scheme: 'functional',
  year: 2026,
  source: '2026.xlsx',
  entries: [
    ['201', '一般公共服务支出'],
    ['20103', '政府办公厅（室）及相关机构事务'],
    ['2010301', '行政运行'],
  ],
} as const;
const LOCAL = { scheme: 'functional', code: '2010398', name: '县级专项', from: 2026 } as const;
const BOTH: Overlays = { lists: [LIST], local: [LOCAL] };

describe('lists and local codes of a workbook', () => {
  it('are kept as they are and read again, and nothing is kept where there are none', () => {
    assert.deepEqual(readSavedCodes(JSON.parse(JSON.stringify(savedCodes(BOTH)))), { overlays: BOTH, unreadable: 0 });
    assert.equal(savedCodes({ lists: [], local: [] }), undefined);
    assert.deepEqual(readSavedCodes(undefined), { overlays: { lists: [], local: [] }, unreadable: 0 });
  });

  it('are left out and counted where they are damaged: a list with a hole would call what it lost an error', () => {
    const holed = { ...LIST, entries: [...LIST.entries, ['2010', '坏']] };
    const read = readSavedCodes({ lists: [holed, LIST], local: [LOCAL, { ...LOCAL, code: '1' }, null] });
    assert.deepEqual([read.overlays, read.unreadable], [BOTH, 3]);
    for (const broken of ['text', 3, null, [], { lists: 'a' }]) assert.equal(readSavedCodes(broken).unreadable, 1);
  });

  it('survive whatever stands in their place', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readSavedCodes(value).unreadable >= 0));
  });

  it('come and go: a list takes the place of the one of its year and classification, a code of the same code', () => {
    const other = { ...LIST, source: '更正.xlsx' };
    assert.deepEqual(withList(BOTH, other).lists, [other]);
    assert.equal(withList(BOTH, { ...LIST, year: 2027 }).lists.length, 2);
    assert.deepEqual(withoutList(BOTH, other).lists, []);
    const renamed = { ...LOCAL, name: '别名' };
    assert.deepEqual(
      withLocal(BOTH, [renamed, { ...LOCAL, code: '2010397' }]).local.map(({ code }) => code),
      ['2010397', '2010398'],
    );
    assert.deepEqual(withLocal(BOTH, [renamed]).local, [renamed]);
    assert.deepEqual(withoutLocal(BOTH, renamed).local, []);
    const upper = { lists: [other], local: [renamed] };
    assert.deepEqual(stacked(upper, BOTH), upper);
    assert.deepEqual(stacked({ lists: [], local: [] }, BOTH), BOTH);
  });

  it('go before the built-in catalogue, a list in its own year alone', () => {
    const catalogue = catalogueWith(BOTH);
    assert.equal(catalogue.nameOf('2010398', 'functional', 2026), '县级专项');
    assert.equal(catalogue.nameOf('2010398', 'functional', 2025), undefined);
    assert.equal(catalogue.lookUp('2010302', 'functional', 2026).status, 'unknown');
    assert.equal(catalogue.lookUp('2010302', 'functional', 2025).status, 'valid');
  });

  it('lack a 类 only where they have most of them', () => {
    const classes = BUILT_IN.codes('functional').filter((code) => code.length === 3 && code !== '204');
    const whole = { ...LIST, entries: classes.map((code) => [code, code] as const) };
    const lookUp = (list: OfficialList) =>
      catalogueWith({ lists: [list], local: [] }).lookUp('204', 'functional', 2026).status;
    assert.equal(lookUp(whole), 'unknown');
    assert.equal(lookUp(LIST), 'valid');
  });

  it('are given as rows that are read again', () => {
    const { lists, year } = readLists([{ name: 'a', values: listRows(LIST) }], '');
    assert.deepEqual([lists, year], [[{ scheme: 'functional', entries: LIST.entries }], 2026]);
    assert.deepEqual(readLists([{ name: 'a', values: localRows([LOCAL]) }], '').lists[0]?.entries, [
      ['2010398', '县级专项'],
    ]);
  });
});

describe('a local code as it is typed', () => {
  it('is read in any form', () => {
    for (const code of ['2010398', '201-03-98', '２０１０３９８', '201 03 98']) {
      assert.deepEqual(readLocalCode({ code, name: ' 县级专项 ', from: '２０２６' }), { kind: 'code', local: LOCAL });
    }
  });

  it('says what is wrong with each field', () => {
    const wrong = (code: string, name: string, from: string): unknown => {
      const read = readLocalCode({ code, name, from });
      return read.kind === 'wrong' ? read.fields : undefined;
    };
    assert.deepEqual(wrong('', '', ''), { code: 'code', name: 'name', from: 'year' });
    assert.deepEqual(wrong('2010', '甲', '26'), { code: 'code', from: 'year' });
    assert.deepEqual(wrong('101', '税收收入', '2026'), { code: 'class' });
  });
});
