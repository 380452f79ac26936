import assert from 'node:assert/strict';
import '../../../src/locales/english.js';
import fc from 'fast-check';
import { readFormFile, writeFormFile } from '../../../src/forms/file/form-file.js';
import { formSets } from '../../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../../src/locales/say.js';

const TEXT = writeFormFile(xinjiang2019);

/** What is said of a file, a line a problem: path and sentence. */
function told(text: string): readonly string[] {
  const reading = readFormFile(text);
  return reading.kind === 'form-set'
    ? []
    : reading.problems.map(({ path, message }) => `${path}: ${say(message, 'zh-CN')}`);
}

/** The file with one place of its text replaced; the text must be there. */
function with_(from: string, to: string): string {
  assert.ok(TEXT.includes(from), from);
  return TEXT.replace(from, to);
}

describe('the file of a form set', () => {
  for (const formSet of formSets) {
    it(`holds all of ${formSet.id}: read again it is the same`, () => {
      assert.deepEqual(readFormFile(writeFormFile(formSet)), { kind: 'form-set', formSet });
    });
  }

  it('may begin with a byte order mark, as Windows editors write it', () => {
    assert.equal(readFormFile(`\uFEFF${TEXT}`).kind, 'form-set');
  });

  it('may name its schema, for the editor’s sake', () => {
    assert.equal(readFormFile(TEXT.replace('{', '{ "$schema": "form-set.schema.json",')).kind, 'form-set');
  });

  it('is told not to be JSON, with where', () => {
    const [problem, ...more] = told(TEXT.slice(0, 500));
    assert.match(problem ?? '', /^: 不是 JSON 文件：.+/u);
    assert.deepEqual(more, []);
    assert.equal(told('x'.repeat(2_000_001)).length, 1);
  });

  it('is told what is missing, what is unknown, and what is of another type, each with its path', () => {
    assert.deepEqual(told(with_('"fromYear": 2019', '"fromYear": "2019"')), ['fromYear: 这里应是整数，现为 "2019"']);
    assert.deepEqual(told(with_('"fromYear": 2019,', '')), [': 缺少“fromYear”']);
    assert.deepEqual(told(with_('"fromYear": 2019', '"fromYear": 2019, "run": "alert(1)"')), [
      'run: 没有这一项，请删去或改正拼写',
    ]);
    assert.deepEqual(told(with_('"fromYear": 2019', '"fromYear": 2019, "__proto__": {"a": 1}')), [
      '__proto__: 没有这一项，请删去或改正拼写',
    ]);
  });

  it('of several kinds tells about the one that was meant', () => {
    const lines = told(
      with_(
        '"kind": "code",\n            "scheme": "functional"',
        '"kind": "code",\n            "scheme": "functional2"',
      ),
    );
    assert.deepEqual(lines, [
      'tables[1].layout.columns[0].scheme: 这里应是 "functional"、"economic"，现为 "functional2"',
    ]);
    const [kind, ...more] = told(with_('"kind": "row-sum"', '"kind": "row-summ"'));
    assert.match(kind ?? '', /^checks\[\d+\]\.kind: 这里应是 /u);
    assert.deepEqual(more, []);
  });

  it('is told of names that are nowhere', () => {
    assert.deepEqual(
      told(with_('"id": "t2"', '"id": "t2x"')).filter((line) => !line.includes('“t2”')),
      [],
    );
    assert.ok(told(with_('"id": "t2"', '"id": "t2x"')).length > 5);
  });

  it('gives a problem with a path, or a form set, for whatever is changed in it', () => {
    const values = fc.constantFrom(null, true, 0, -1, 1.5, 1e9, '', 'x', [], {}, [null], { kind: 'grid' });
    const places = placesOf(JSON.parse(TEXT));
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (place, value) => {
        const data: unknown = JSON.parse(TEXT);
        replaceAt(data, place, value);
        const reading = readFormFile(JSON.stringify(data));
        if (reading.kind === 'form-set') return;
        assert.ok(reading.problems.length > 0);
        for (const { message } of reading.problems) assert.ok(say(message, 'zh-CN') !== say(message, 'en-US'));
      }),
      { numRuns: 60, seed: 20191123 },
    );
  });
});

/** Every place of some data, as the keys that lead to it. */
function placesOf(data: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, value]) => placesOf(value, [...path, key]))].filter(
    (one) => one.length > 0,
  );
}

function replaceAt(data: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  if (typeof data !== 'object' || data === null || key === undefined) return;
  if (rest.length === 0) Reflect.set(data, key, value);
  else replaceAt(Reflect.get(data, key), rest, value);
}
