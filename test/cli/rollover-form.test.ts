import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { writeFormFile } from '../../src/forms/file/form-file.js';
import { xinjiang2020 } from '../changes/roll/form/next-forms.js';
import { formulasAgree, hasLibreOffice } from '../browser/libre-office.js';
import { yusuan } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';

describe('yusuan rollover --to-form', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-roll-form-'));
    await writeFile(file('next.json'), writeFormFile(xinjiang2020));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes a workbook in the new form set that passes its checks, and that is known for it afterwards', async () => {
    const args = [EXAMPLE, '--year', '2020', '--to-form', file('next.json')];
    const { status, output, errors } = await yusuan('rollover', ...args, file('2020.xlsx'));
    assert.equal(errors, '');
    assert.equal(status, 0);
    assert.match(output, /由 2019 年结转到 2020 年，报表制度：新疆部门预算公开表（2020年，试）/u);
    assert.match(output, /表七!H6）201-34-05 华侨事务 对外友好协会工作经费 · 商品和服务支出 2 万元：新表样里没有位置/u);
    assert.match(output, /□ 表七 项目支出情况表：“表七”有 \d+ 处内容在新表样里没有位置/u);
    const { sheets } = await openXlsx(await readFile(file('2020.xlsx')));
    assert.ok(['表三 2020', '表四 2020', '表七 2020', '表十'].every((name) => sheets.some((one) => one.name === name)));
    // Neither --form nor --year: the file itself says both.
    const checked = await yusuan('check', '--format', 'json', file('2020.xlsx'));
    assert.match(checked.output, /"errors": 0/u);
    assert.match(checked.output, /xinjiang-2020/u);
    assert.match(checked.output, /"year": 2020/u);
    assert.match(checked.output, /"sheet": "表三 2020",\s*"table": "t3"/u);
    // And so it does when it is rolled forward again.
    const again = await yusuan('rollover', file('2020.xlsx'), '--year', '2021', file('2021.xlsx'));
    assert.match(again.output, /由 2020 年结转到 2021 年，报表制度：新疆部门预算公开表（2020年，试）/u);
    const later = await yusuan('check', '--format', 'json', file('2021.xlsx'));
    assert.match(later.output, /"year": 2021/u);
    assert.match(later.output, /"errors": 0/u);
  });

  it('takes a built-in one by its id, shows all of it on a dry run, and says what it does not know', async () => {
    const dry = await yusuan('rollover', EXAMPLE, '--year', '2020', '--to-form', 'xinjiang-2019', '--dry-run');
    assert.match(dry.output, /报表制度：新疆部门预算公开表（2019年）/u);
    const args = ['--year', '2020', '--to-form', file('next.json'), '--dry-run', '--format', 'json'];
    const json = await yusuan('rollover', EXAMPLE, ...args);
    assert.match(json.output, /"toForm": "xinjiang-2020"/u);
    assert.match(json.output, /"newSheet": "表三 2020"/u);
    const unknown = await yusuan('rollover', EXAMPLE, '--year', '2020', '--to-form', file('nothing.json'), '--dry-run');
    assert.equal(unknown.status, 2);
    assert.match(unknown.errors, /nothing\.json/u);
  });

  it('holds the values that LibreOffice calculates', async function () {
    if (!(await hasLibreOffice())) {
      console.log('      LibreOffice is not installed here: values were not compared with its own');
      return;
    }
    this.timeout(120_000);
    const keep = ['--keep', 't2=draft', '--keep', 't3=raise:5', '--keep', 't7=draft', '--keep', 't5=draft'];
    await yusuan('rollover', EXAMPLE, '--year', '2020', '--to-form', file('next.json'), ...keep, file('值.xlsx'));
    assert.ok((await formulasAgree(await readFile(file('值.xlsx')))) > 100);
  });
});
