import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import schema from '../../docs/check-result.schema.json' with { type: 'json' };
import { yusuan } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';

describe('yusuan check', () => {
  let folder = '';
  let validator: Validator;

  before(async () => {
    validator = new Validator(structuredClone<Schema>(schema), '7', false);
    // A folder with folders: two workbooks of one name, one that is none, Excel's lock file, another file.
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-'));
    await mkdir(path.join(folder, '甲局'));
    await mkdir(path.join(folder, '乙局'));
    const bytes = await readFile(EXAMPLE);
    await writeFile(path.join(folder, '甲局', '预算.xlsx'), bytes);
    await writeFile(path.join(folder, '乙局', '预算.xlsx'), bytes);
    await writeFile(path.join(folder, '乙局', '~$预算.xlsx'), 'lock');
    await writeFile(path.join(folder, '坏.xlsx'), 'not a workbook');
    await writeFile(path.join(folder, '说明.txt'), '');
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('says in a line what it found, then each finding with its cell', async () => {
    const { status, output } = await yusuan('check', EXAMPLE);
    assert.equal(status, 0);
    const [head, ...lines] = output.split('\n');
    assert.equal(head, `${EXAMPLE}: 昌吉州外侨办，2019年，17 张表：错误 0，提醒 8，未校验 0`);
    assert.ok(lines.some((line) => line.startsWith('  提醒 表六!C23 302-13 的名称“维修费”')));
  });

  it('ends with 0 without errors, with 1 where warnings count, with 2 where a file is not there', async () => {
    assert.equal((await yusuan('check', EXAMPLE)).status, 0);
    assert.equal((await yusuan('check', '--fail-on', 'warning', EXAMPLE)).status, 1);
    const missing = await yusuan('check', EXAMPLE, 'no-such-file.xlsx');
    assert.equal(missing.status, 2);
    assert.match(missing.output, /no-such-file\.xlsx: 找不到这个文件/u);
    assert.match(missing.output, /提醒 8/u);
  });

  it('gives one file as one JSON object, as the schema says', async () => {
    const { output } = await yusuan('check', '--format', 'json', EXAMPLE);
    const result: unknown = JSON.parse(output);
    const { errors } = validator.validate(result);
    assert.deepEqual(errors, []);
    assert.ok(typeof result === 'object' && result !== null && 'summary' in result);
    assert.deepEqual(result.summary, { errors: 0, warnings: 8, infos: 13, notChecked: 0, checks: 165 });
  });

  it('checks a folder with all below it over several processes, in the order of the names; a bad file stops no other', async () => {
    const { status, output, errors } = await yusuan('check', '--format', 'ndjson', '--jobs', '2', folder);
    assert.equal(status, 2);
    const results = output
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    for (const result of results) assert.deepEqual(validator.validate(result).errors, []);
    assert.deepEqual(
      results.map((result) => path.relative(folder, textOf(result, 'file'))),
      [path.join('乙局', '预算.xlsx'), '坏.xlsx', path.join('甲局', '预算.xlsx')],
    );
    assert.match(textOf(results[1], 'problem'), /不是 Excel 工作簿/u);
    assert.match(errors, /坏\.xlsx: /u);
  });

  it('writes a file for each workbook, and pages with a list', async () => {
    const out = path.join(folder, 'out');
    const { output } = await yusuan('check', '--format', 'html', '--out', out, folder);
    assert.equal(output, '');
    assert.deepEqual((await readdir(out, { recursive: true })).sort(), [
      'index.html',
      '乙局',
      path.join('乙局', '预算.xlsx.html'),
      '坏.xlsx.html',
      '甲局',
      path.join('甲局', '预算.xlsx.html'),
    ]);
    const page = await readFile(path.join(out, '甲局', '预算.xlsx.html'), 'utf8');
    assert.match(page, /昌吉州外侨办2019年部门预算公开表校验结果/u);
    const index = await readFile(path.join(out, 'index.html'), 'utf8');
    assert.ok(index.includes(`href="${['甲局', '预算.xlsx.html'].map(encodeURIComponent).join('/')}"`));
    await rm(out, { recursive: true });
  });

  it('gives JUnit suites and SARIF runs of many files', async () => {
    const junit = await yusuan('check', '--format', 'junit', folder);
    assert.equal([...junit.output.matchAll(/<testsuite /gu)].length, 3);
    assert.match(junit.output, /<error message="这不是 Excel 工作簿/u);
    const sarif: unknown = JSON.parse((await yusuan('check', '--format', 'sarif', folder)).output);
    assert.match(JSON.stringify(sarif), /"ruleId":"t6\.code-name"/u);
  });

  it('refuses a form set that is none, with every problem, and an empty folder', async () => {
    const form = path.join(folder, 'form.json');
    await writeFile(form, '{"id": 3}');
    const refused = await yusuan('check', '--form', form, EXAMPLE);
    assert.equal(refused.status, 2);
    assert.match(refused.errors, /form\.json: id: 这里应是文字，现为 3/u);
    assert.match((await yusuan('check', '--form', 'no-such', EXAMPLE)).errors, /没有“no-such”这套报表制度/u);
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    assert.equal((await yusuan('check', empty)).status, 2);
  });
}).timeout(60_000);

function textOf(value: unknown, key: string): string {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  assert.ok(typeof text === 'string', key);
  return text;
}
