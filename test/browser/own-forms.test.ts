import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Product } from './open-product.js';

describe('a bureau’s own form set, in the browser', function () {
  this.timeout(120_000);
  let product: Product;
  const file = path.join(tmpdir(), `yusuan-form-${String(process.pid)}.json`);
  const load = (): Promise<void> => product.pane.locator('input[type=file]').setInputFiles(file);

  before(async () => {
    product = await Product.open({ profile: 'microsoft365' });
    await product.tab('设置');
  });
  after(async () => {
    await product.close();
    await rm(file, { force: true });
  });

  it('begins with the present one as a file', async () => {
    const [download] = await Promise.all([
      product.page.waitForEvent('download'),
      product.pane.getByRole('button', { name: '导出当前这一套' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'xinjiang-2019.json');
    const text = await readFile(await download.path(), 'utf8');
    await writeFile(
      file,
      text.replace('"id": "xinjiang-2019"', '"id": "county"').replace('"fromYear": 2019', '"fromYear": "2019"'),
    );
  });

  it('is refused with every mistake, its place and what was expected', async () => {
    await load();
    const problems = product.pane.getByTestId('form-problems');
    await problems.waitFor();
    assert.match(await problems.innerText(), /有 1 处错误，没有载入：\s*fromYear 这里应是整数，现为 "2019"/u);
  });

  it('is loaded once it is mended, chosen, used for the tables that are inserted, and kept with the workbook', async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replace('"fromYear": "2019"', '"fromYear": 2019')
        .replace(/"name": "[^"]*"/u, '"name": "某县部门预算公开表"')
        .replace('"title": "部门支出总体情况表"', '"title": "某县支出表"'),
    );
    await load();
    await product.pane.getByText('已载入“某县部门预算公开表”').waitFor();
    await product.pane.getByRole('radio', { name: '某县部门预算公开表' }).click({ force: true });
    await product.pane.locator('input[type=radio]:checked + label', { hasText: '某县' }).waitFor();
    await product.settled();
    await product.tab('表格');
    await product.pane.getByRole('button', { name: '预览' }).click();
    await product.pane.getByRole('button', { name: /^插入 \d+ 张表$/u }).click();
    await product.settled();
    const content = await product.call('content');
    assert.ok(content.sheets.some(({ cells }) => cells.some(({ value }) => value === '某县支出表')));
    assert.match(JSON.stringify(content.settings), /某县部门预算公开表/u);
  });

  it('is taken out again, and the workbook follows the built-in one that fits', async () => {
    await product.tab('设置');
    await product.pane.getByRole('button', { name: '删去' }).click();
    await product.pane.getByRole('button', { name: '删去' }).waitFor({ state: 'detached' });
    assert.doesNotMatch(JSON.stringify((await product.call('content')).settings), /某县部门预算公开表/u);
  });
});
