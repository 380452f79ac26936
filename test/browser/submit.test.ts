import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));

describe('before submission, in the browser', function () {
  this.timeout(120_000);
  let product: Product;
  const verdict = (): Promise<string | null> => product.pane.getByTestId('verdict').getAttribute('data-verdict');

  before(async () => {
    product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
    await product.tab('提交');
  });
  after(async () => {
    await product.close();
  });

  it('says what is open, and takes a reason for each', async () => {
    await product.pane.getByRole('button', { name: '提交前校验' }).click();
    await product.settled();
    assert.equal(await verdict(), 'open');
    const items = product.pane.locator('[data-open="true"]');
    assert.equal(await items.count(), 8);
    const tables = product.pane.getByRole('list', { name: '各表情况' });
    assert.match(await tables.innerText(), /^表二 部门收入总体情况表：错误 0 处，待核对 1 项$/mu);
    for (let left = 8; left > 0; left -= 1) {
      await items.first().getByRole('button', { name: '说明理由' }).click();
      await product.pane.getByRole('textbox', { name: '为什么是对的' }).fill(`已与财政局核对（${String(left)}）`);
      await product.page.keyboard.press('Enter');
      await product.pane.getByRole('heading', { name: `已说明（${String(9 - left)}）` }).waitFor();
    }
    assert.equal(await verdict(), 'ready');
    assert.equal(await product.pane.getByTestId('verdict').innerText(), '可以提交');
  });

  it('keeps the result as a sheet that prints on A4, and as a page', async () => {
    await product.pane.getByRole('button', { name: '生成报告工作表' }).click();
    await product.pane.getByTestId('report-state').waitFor();
    await product.settled();
    const sheet = (await product.call('content')).sheets.find(({ name }) => name === '校验报告');
    const texts = sheet?.cells.map(({ value }) => value) ?? [];
    for (const text of ['部门预算公开表校验报告', '昌吉州外侨办', '可以提交', 't1.balance', '已与财政局核对（8）']) {
      assert.ok(texts.includes(text), text);
    }
    const [download] = await Promise.all([
      product.page.waitForEvent('download'),
      product.pane.getByRole('button', { name: '保存为网页' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '校验报告.html');
    assert.match(await readFile(await download.path(), 'utf8'), /可以提交/u);
  });

  it('says when a figure has changed since, and that all is well when it is back', async () => {
    await product.call('type', '表三', 'E7', '284.84');
    await product.settled();
    const stale = product.pane.getByText('报告已过时');
    await stale.waitFor();
    await product.tab('问题');
    await stale.waitFor();
    await product.tab('提交');
    assert.equal(await verdict(), 'errors');
    await product.call('type', '表三', 'E7', '248.84');
    await product.settled();
    await product.pane.getByTestId('report-state').waitFor();
    await stale.waitFor({ state: 'detached' });
    assert.equal(await verdict(), 'ready');
  });

  it('does not report over the report: a second one stands beside it', async () => {
    await product.pane.getByRole('button', { name: '生成报告工作表' }).click();
    await product.settled();
    const names = (await product.call('content')).sheets.map(({ name }) => name);
    assert.ok(names.includes('校验报告') && names.includes('校验报告 (2)'));
  });

  it('opens an item again when its reason is withdrawn', async () => {
    await product.pane.getByRole('button', { name: '撤回' }).first().click();
    await product.pane.getByRole('heading', { name: '待核对（1）' }).waitFor();
    assert.equal(await verdict(), 'open');
  });
});
