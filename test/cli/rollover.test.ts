import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { keptTasks } from '../../src/changes/roll/kept-tasks.js';
import { say } from '../../src/locales/say.js';
import { KEPT, savedIn } from '../../src/sheet/saved.js';
import { formulasAgree, hasLibreOffice } from '../browser/libre-office.js';
import { yusuan } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';

describe('yusuan rollover', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-roll-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes next year’s workbook without an error, leaves the old one as it is, and says what is left to do', async () => {
    const before = await readFile(EXAMPLE);
    const { status, output, errors } = await yusuan('rollover', EXAMPLE, '--year', '2020', file('2020.xlsx'));
    assert.equal(errors, '');
    assert.equal(status, 0);
    assert.match(
      output,
      /□ 科目 303-14 采暖补贴 在 2020 年已停用，请从 301-02 津贴补贴、303-01 离休费、303-02 退休费 中选择/u,
    );
    assert.deepEqual(await readFile(EXAMPLE), before);
    const { sheets, settings = {} } = await openXlsx(await readFile(file('2020.xlsx')));
    assert.equal(sheets.at(-1)?.name, '上年预算数');
    const saved = savedIn(Object.entries(settings));
    assert.deepEqual(saved[KEPT.form], { year: 2020 });
    const listed = output.split('\n').flatMap((line) => (line.startsWith('  □ ') ? [line.slice(4)] : []));
    assert.deepEqual(
      keptTasks(saved).map(({ message }) => say(message, 'zh-CN')),
      listed,
    );
    const checked = await yusuan('check', '--year', '2020', '--format', 'json', file('2020.xlsx'));
    assert.match(checked.output, /"errors": 0/u);
    assert.match(checked.output, /"sheet": "上年预算数",\s*"table": null/u);
  });

  it('writes nothing on a dry run, over nothing, and not onto the old file', async () => {
    const dry = await yusuan('rollover', EXAMPLE, '--year', '2020', '--dry-run', '--format', 'json', file('没有.xlsx'));
    assert.equal(dry.status, 0);
    assert.ok(!(await readdir(folder)).includes('没有.xlsx'));
    assert.match(dry.output, /"lastYear": \[/u);
    await writeFile(file('有.xlsx'), 'mine');
    const refused = await yusuan('rollover', EXAMPLE, '--year', '2020', '--force', file('有.xlsx'));
    assert.equal(refused.status, 2);
    assert.equal(await readFile(file('有.xlsx'), 'utf8'), 'mine');
    const same = await yusuan('rollover', EXAMPLE, '--year', '2020', EXAMPLE);
    assert.match(same.errors, /同一个/u);
  });

  it('does by table and by code what was asked for, and says what it cannot read', async () => {
    const args = ['--keep', '表七=raise:5', '--keep', 't5=draft', '--choose', '30314=30302'];
    const { output } = await yusuan('rollover', EXAMPLE, '--year', '2020', ...args, '--dry-run');
    assert.match(output, /表七.*按 5% 调整/u);
    assert.match(output, /表五.*保留作为初稿/u);
    assert.match(output, /科目 303-14 采暖补贴 改用 303-02 退休费/u);
    for (const wrong of [
      ['--keep', 't99=clear'],
      ['--keep', 't5=raise:x'],
      ['--choose', '9999999=2010301'],
    ]) {
      const refused = await yusuan('rollover', EXAMPLE, '--year', '2020', ...wrong, '--dry-run');
      assert.equal(refused.status, 2);
      assert.match(refused.errors, /看不懂/u);
    }
    const earlier = await yusuan('rollover', EXAMPLE, '--year', '2019', '--dry-run');
    assert.match(earlier.errors, /不晚于/u);
  });

  it('holds the values that LibreOffice calculates', async function () {
    if (!(await hasLibreOffice())) {
      console.log('      LibreOffice is not installed here: values were not compared with its own');
      return;
    }
    this.timeout(120_000);
    await yusuan('rollover', EXAMPLE, '--year', '2020', '--keep', '表七=draft', file('值.xlsx'));
    assert.ok((await formulasAgree(await readFile(file('值.xlsx')))) > 100);
  });
});
