import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLists } from '../../src/codes/lists/read-lists.js';
import { readTableFile } from '../../src/xlsx/table-file.js';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));

describe('official lists and local codes, in the browser', function () {
  this.timeout(120_000);
  let product: Product;
  let folder = '';

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-lists-'));
    product = await Product.open({ file: EXAMPLE });
    await product.tab('科目');
    await link('官方科目表…').click();
  });
  after(async () => {
    await product.close();
    await rm(folder, { recursive: true });
  });

  const link = (name: string) => product.pane.getByRole('button', { name, exact: true });
  const preview = () => product.pane.getByTestId('list-preview');
  const load = async (name: string, text: string): Promise<void> => {
    await writeFile(path.join(folder, name), text);
    await product.pane.locator('input[type=file]').setInputFiles(path.join(folder, name));
  };
  const problems = async (): Promise<string> => {
    await product.tab('问题');
    const text = await product.pane.getByRole('tabpanel', { name: '问题' }).innerText();
    await product.tab('科目');
    await link('官方科目表…').click();
    return text;
  };

  it('say what a file is not', async () => {
    await load('说明.csv', '本表由财政局印发\n');
    await preview().waitFor();
    assert.match(await preview().innerText(), /没有读到科目.*科目编码.*科目名称/u);
    await link('不导入').click();
  });

  it('show what was read of a file and what was not, before anything is kept', async () => {
    await load('2019功能科目.csv', '编码,名称\n201,一般公共服务支出\n20134,统战事务\n2013401,行政运行\n2O13402,坏行\n');
    await preview().waitFor();
    const text = await preview().innerText();
    assert.match(text, /功能分类：3 个科目（类 1、款 1、项 1）/u);
    assert.match(text, /有 1 处请核对：\s*2019功能科目\.csv!A5 “2O13402 坏行”：没有可识别的科目编码/u);
    assert.equal(await product.pane.getByLabel('适用年度').inputValue(), '2019');
    assert.doesNotMatch(await product.pane.getByRole('tabpanel', { name: '科目' }).innerText(), /来自“2019/u);
  });

  it('are believed once they are imported: what they lack is an error', async () => {
    assert.doesNotMatch(await problems(), /2019功能科目\.csv/u);
    await load('2019功能科目.csv', '编码,名称\n201,一般公共服务支出\n20134,统战事务\n2013401,行政运行\n');
    await link('导入为 2019 年官方科目表').click();
    await product.pane.getByText('2019 年功能分类：3 个科目，来自“2019功能科目.csv”').waitFor();
    await product.settled();
    assert.match(await problems(), /2019功能科目\.csv.*没有 201-34-05/u);
  });

  it('are given as a file that can be imported again', async () => {
    const [download] = await Promise.all([
      product.page.waitForEvent('download'),
      product.pane.getByRole('list', { name: '官方科目表' }).getByRole('button', { name: '导出' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '2019功能分类.csv');
    const read = await readTableFile(await readFile(await download.path()), 'a.csv');
    assert.ok(read.kind === 'tables');
    const { year, lists } = readLists(read.sheets, '');
    assert.deepEqual([year, lists[0]?.entries.length], [2019, 3]);
  });

  it('may be added to by local codes, which are then found', async () => {
    await product.pane.getByLabel('科目编码').fill('201-34-5');
    await link('增补').click();
    await product.pane.getByText('请填写名称').waitFor();
    await product.pane.getByLabel('科目名称').fill('华侨事务');
    await link('增补').click();
    await product.pane.getByText('201-34-05 华侨事务（2019 年起）').waitFor();
    await product.settled();
    assert.doesNotMatch(await problems(), /2019功能科目\.csv.*没有 201-34-05/u);
  });

  it('are taken out after one more question', async () => {
    const lists = product.pane.getByRole('list', { name: '官方科目表' });
    await lists.getByRole('button', { name: '移除' }).click();
    assert.match(await lists.getByRole('alert').innerText(), /改按内置目录校验/u);
    await lists.getByRole('alert').getByRole('button', { name: '移除', exact: true }).click();
    await lists.waitFor({ state: 'detached' });
    await link('‹ 返回查找').click();
    await product.pane.getByRole('combobox').fill('2013405');
    assert.match(await product.pane.getByTestId('code-details').innerText(), /本地增补的科目/u);
    assert.deepEqual(product.errors, []);
    assert.deepEqual(product.foreign, []);
  });
});
