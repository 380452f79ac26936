import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readFormFile, writeFormFile } from '../../../src/forms/file/form-file.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../../src/locales/say.js';

const GUIDE = fileURLToPath(new URL('../../../docs/form-sets.zh-CN.md', import.meta.url));

/** Does what the guide's steps say, in their order, to an exported form set. */
async function byTheGuide(): Promise<string> {
  const guide = await readFile(GUIDE, 'utf8');
  const data: unknown = JSON.parse(writeFormFile(xinjiang2019));
  const steps = [...guide.matchAll(/^(把|在) `([^`]+)` (改为|末尾加上)：\n\n```json\n([\s\S]*?)\n```$/gmu)];
  assert.ok(steps.length >= 8, 'the guide has steps');
  for (const [, , place = '', verb, json = ''] of steps) {
    const keys = [...place.matchAll(/[^.[\]]+(?:\.[^.[\]]+(?=\]))*/gu)].map(([key]) => key);
    const value: unknown = JSON.parse(json);
    if (verb === '改为') {
      const owner = member(data, keys.slice(0, -1));
      assert.ok(typeof owner === 'object' && owner !== null, place);
      assert.notDeepEqual(Reflect.get(owner, keys.at(-1) ?? ''), undefined, `${place} is there to be changed`);
      Reflect.set(owner, keys.at(-1) ?? '', value);
    } else {
      const list = member(data, keys);
      assert.ok(Array.isArray(list), place);
      list.push(value);
    }
  }
  return JSON.stringify(data);
}

/** What stands at a place; in a list the element of that id. */
function member(data: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => {
    if (Array.isArray(at))
      return at.find((one: unknown) => typeof one === 'object' && one !== null && Reflect.get(one, 'id') === key);
    return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }, data);
}

describe('a form set made by the guide', () => {
  it('is read without a problem, and has what the steps put into it', async () => {
    const reading = readFormFile(await byTheGuide());
    if (reading.kind === 'problems') {
      assert.fail(reading.problems.map(({ path, message }) => `${path}: ${say(message, 'zh-CN')}`).join('\n'));
    }
    const { formSet } = reading;
    assert.equal(formSet.id, 'example-county-2027');
    assert.equal(formSet.tables[2]?.title, '{year}年部门支出预算总表');
    assert.ok(formSet.checks.some(({ id }) => id === 't8-t6.operating'));
  });
});
