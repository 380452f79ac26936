import assert from 'node:assert/strict';
import '../../src/locales/command-line.js';
import '../../src/locales/english.js';
import { readdirSync, readFileSync } from 'node:fs';
import { enUs as everywhereEn } from '../../src/locales/en-us.js';
import { cli as cliEn } from '../../src/locales/en-us/cli.js';
import { localeOf, say } from '../../src/locales/say.js';
import { zhCn as everywhere } from '../../src/locales/zh-cn.js';
import { cli } from '../../src/locales/zh-cn/cli.js';

const zhCn = { ...everywhere, ...cli };
const enUs = { ...everywhereEn, ...cliEn };

const SRC = new URL('../../src/', import.meta.url);

function placeholders(words: string): string[] {
  return [...words.matchAll(/\{(\w+)\}/gu)].map(([all]) => all).sort();
}

/** Ids that the sources name in full: `id: 'check.x'`, `t('pane.x'`. */
function usedIds(): Set<string> {
  const used = new Set<string>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/u.test(file) || file.startsWith('locales') || file.startsWith('forms') || file.startsWith('codes'))
      continue;
    const text = readFileSync(new URL(file, SRC), 'utf8');
    for (const [, id = ''] of text.matchAll(/(?:\bid: |\bt\(\s*)'([a-z-]+(?:\.[a-z0-9-]+)+)'/gu)) used.add(id);
  }
  return used;
}

describe('locales', () => {
  it('have the same ids in both languages', () => {
    assert.deepEqual(Object.keys(enUs).sort(), Object.keys(zhCn).sort());
  });

  it('have the same placeholders in both languages', () => {
    const english: Readonly<Record<string, string>> = enUs;
    for (const [id, words] of Object.entries(zhCn)) {
      assert.deepEqual(new Set(placeholders(english[id] ?? '')), new Set(placeholders(words)), id);
    }
  });

  it('have words for every id that the sources name', () => {
    const known = new Set(Object.keys(zhCn));
    const missing = [...usedIds()].filter((id) => !known.has(id));
    assert.deepEqual(missing, []);
  });

  it('leave what the command line alone says to it', () => {
    const id = 'cli.no-workbook';
    assert.ok(id in cli && !(id in everywhere) && !(id in everywhereEn));
    assert.equal(say({ id, values: { where: 'x' } }, 'zh-CN').includes('x'), true);
    assert.equal(say({ id, values: { where: 'x' } }, 'en-US').includes('x'), true);
    assert.equal(say({ id: 'pane.tab.problems', values: {} }, 'zh-CN'), '问题', 'and take nothing away');
  });

  it('fill in values and throw for an id without words', () => {
    assert.equal(say({ id: 'pane.tab.problems', values: {} }, 'zh-CN'), '问题');
    assert.equal(say({ id: 'headline.errors', values: { count: 3 } }, 'zh-CN'), '3 处不平');
    assert.throws(() => say({ id: 'no.such', values: {} }, 'zh-CN'), /no\.such/u);
  });

  it('choose Chinese unless Office speaks another language', () => {
    assert.equal(localeOf('zh-CN'), 'zh-CN');
    assert.equal(localeOf('zh-Hant-TW'), 'zh-CN');
    assert.equal(localeOf(undefined), 'zh-CN');
    assert.equal(localeOf('en-GB'), 'en-US');
  });
});
