import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { yusuan } from './yusuan.js';

describe('yusuan forms', () => {
  it('lists the built-in form sets, and explains checks', async () => {
    assert.match((await yusuan('forms')).output, /^xinjiang-2019 {2}/u);
    assert.match((await yusuan('explain', 't1.balance')).output, /收入总计 = 支出合计/u);
    const unknown = await yusuan('explain', 'no.such');
    assert.equal(unknown.status, 1);
    assert.match(unknown.errors, /没有这项审核公式：no\.such/u);
  });

  it('exports one as a file that it finds valid again, and tells what is wrong with a spoiled one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-'));
    const file = path.join(folder, 'my.json');
    const { output } = await yusuan('forms', '--export', 'xinjiang-2019');
    await writeFile(file, output);
    assert.deepEqual(await yusuan('forms', '--validate', file), {
      status: 0,
      output: '新疆部门预算公开表（2019年）：10 张表，165 项审核公式，没有错误\n',
      errors: '',
    });
    await writeFile(file, output.replace('"fromYear": 2019', '"fromYear": "2019"'));
    const spoiled = await yusuan('forms', '--validate', file);
    assert.equal(spoiled.status, 1);
    assert.match(spoiled.output, /my\.json: fromYear: 这里应是整数，现为 "2019"/u);
    await rm(folder, { recursive: true });
  });

  it('prints the schema of such files', async () => {
    const { output } = await yusuan('forms', '--schema');
    assert.match(output, /"\$ref": "#\/definitions\/FormSet"/u);
  });
}).timeout(60_000);
