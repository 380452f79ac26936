import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LETTERS_FILE } from '../../scripts/initial-letters.js';
import { pack, PACKED, packedFile, packedLetters } from '../../scripts/pack-catalogue.js';
import { compareNames } from '../../src/codes/catalogue/compare-names.js';
import { entriesByCode } from '../../src/codes/catalogue/entries.js';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import type { Known } from '../../src/codes/catalogue/look-up.js';

function known(code: string, scheme: 'functional' | 'economic', year: number): Known {
  const found = BUILT_IN.lookUp(code, scheme, year);
  if (found.status === 'unknown') throw new Error(`${code} is unknown`);
  return found;
}

describe('codes: catalogue', () => {
  it('is packed from catalogue/ as it stands', () => {
    for (const name of PACKED)
      assert.equal(readFileSync(packedFile(name), 'utf8'), pack(name), `run npm run pack-catalogue (${name})`);
    assert.equal(readFileSync(LETTERS_FILE, 'utf8'), packedLetters(), 'run npm run pack-catalogue (letters)');
  });

  it('takes at most 60 KB gzipped, with what searching needs', () => {
    const texts = [...PACKED.map(pack), packedLetters()];
    const size = texts.map((text) => gzipSync(text).length).reduce((sum, one) => sum + one, 0);
    assert.ok(size <= 60_000, `${size} bytes`);
  });

  it('keeps every entry', () => {
    const count = (scheme: 'functional' | 'economic' | 'government'): number =>
      [...entriesByCode(scheme).values()].reduce((sum, entries) => sum + entries.length, 0);
    assert.equal(count('functional'), 2214);
    assert.equal(count('economic'), 158);
    assert.equal(count('government'), 85);
  });

  it('names a code by fiscal year', () => {
    assert.equal(BUILT_IN.nameOf('207', 'functional', 2018), '文化体育与传媒支出');
    assert.equal(BUILT_IN.nameOf('207', 'functional', 2019), '文化旅游体育与传媒支出');
    assert.equal(BUILT_IN.nameOf('2010301', 'functional', 2026), '行政运行');
    assert.equal(BUILT_IN.nameOf('30101', 'economic', 2019), '基本工资');
  });

  it('knows ended codes with their successors, codes not yet in force, and unknown ones', () => {
    const ended = known('30314', 'economic', 2019);
    assert.equal(ended.status, 'ended');
    assert.deepEqual(ended.entry.replacedBy, ['30102', '30301', '30302']);
    assert.equal(known('2013405', 'functional', 2018).status, 'not-yet');
    assert.deepEqual(BUILT_IN.lookUp('2999999', 'functional', 2019), { status: 'unknown' });
  });

  it('is firm only where the pair was seen in a published document and the years are certain', () => {
    assert.ok(known('2010301', 'functional', 2019).firm);
    assert.ok(!known('2010101', 'functional', 2019).firm);
    assert.ok(!known('2010308', 'functional', 2024).firm);
  });

  it('forgives blanks, brackets and full width in names, and tells aliases and former names apart', () => {
    const found = known('30213', 'economic', 2019);
    assert.equal(compareNames('维修（护）费', found), 'same');
    assert.equal(compareNames(' 维修(护)费　', found), 'same');
    assert.equal(compareNames('维修〔护〕费', found), 'same');
    assert.equal(compareNames('办公费', found), 'different');
    assert.equal(compareNames('文化体育与传媒支出', known('207', 'functional', 2019)), 'former');
    assert.equal(compareNames('一般行政管理', known('2010302', 'functional', 2019)), 'alias');
  });
});
