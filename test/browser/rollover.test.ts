import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { archive, passGate } from '../../src/xlsx/gate.js';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));

describe('rolling forward, in the browser', function () {
  this.timeout(120_000);
  let product: Product;

  before(async () => {
    product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
    await product.tab('表格');
  });
  after(async () => {
    await product.close();
  });

  it('lists everything before anything happens, and lets the user choose', async () => {
    const before = (await product.call('content')).sheets.length;
    await product.pane.getByText('本工作簿，在原表旁边').click();
    await product.pane.getByRole('button', { name: '列出全部改动' }).click();
    const preview = product.pane.getByTestId('roll-preview');
    await preview.waitFor();
    const text = await preview.innerText();
    for (const words of ['工作表“表一”复制为“表一 2020”', '161 个数记入“上年预算数”', '303-14 采暖补贴']) {
      assert.ok(text.includes(words), words);
    }
    await preview.getByRole('combobox', { name: /303-14 采暖补贴/u }).selectOption({ label: '303-02 退休费' });
    await preview.getByText('科目 303-14 采暖补贴 改用 303-02 退休费').waitFor();
    await product.pane.getByRole('combobox', { name: '全部各表的金额' }).selectOption({ label: '保留作为初稿' });
    await preview.getByText(/表三 .*金额保留作为初稿/u).waitFor();
    await product.pane.getByRole('combobox', { name: '全部各表的金额' }).selectOption({ label: '清除金额' });
    await product.pane.getByText('逐表设定').click();
    await product.pane.getByRole('combobox', { name: '表七 项目支出情况表' }).selectOption({ label: '按百分比调整' });
    await product.pane
      .getByRole('combobox', { name: '全部各表的金额' })
      .getByText('各表不同')
      .waitFor({ state: 'attached' });
    await preview.getByText(/表七 .*按 5% 调整/u).waitFor();
    assert.equal((await product.call('content')).sheets.length, before);
  });

  it('makes the new year beside the old, and ticks a task off once its table is filled', async () => {
    const old = (await product.call('content')).sheets;
    await product.pane.getByRole('button', { name: /^生成 2020 年的 \d+ 张工作表$/u }).click();
    const tasks = product.pane.getByTestId('roll-tasks');
    await tasks.waitFor();
    await product.settled();
    const now = (await product.call('content')).sheets;
    assert.deepEqual(now.slice(0, old.length), old);
    assert.ok(now.some(({ name }) => name === '表三 2020'));
    const left = Number(await tasks.getAttribute('data-left'));
    await product.call('type', '表三 2020', 'F8', '12.5');
    await product.settled();
    await tasks.and(product.pane.locator(`[data-left="${String(left - 1)}"]`)).waitFor();
    assert.deepEqual(product.errors, []);
    assert.deepEqual(product.foreign, []);
  });
});

describe('rolling forward into a new workbook, in the browser', function () {
  this.timeout(120_000);
  let product: Product;

  before(async () => {
    product = await Product.open({ file: EXAMPLE });
    await product.tab('表格');
  });
  after(async () => {
    await product.close();
  });

  it('opens the new year in a window of its own, with its tasks, and leaves the old as it is', async () => {
    await product.pane.getByRole('button', { name: '列出全部改动' }).click();
    const preview = product.pane.getByTestId('roll-preview');
    await preview.waitFor();
    assert.ok(!(await preview.innerText()).includes('复制为'));
    const old = await product.call('content');
    const next = await product.opening(() =>
      product.pane.getByRole('button', { name: '生成 2020 年的新工作簿' }).click(),
    );
    await product.pane.getByText('请到新窗口另存为“disclosure-2020.xlsx”').waitFor();
    await product.settled();
    assert.deepEqual(await product.call('content'), old);
    const names = old.sheets.map(({ name }) => name);
    assert.deepEqual(await next.call('sheets'), [...names, '上年预算数']);
    await next.tab('表格');
    const tasks = next.pane.getByTestId('roll-tasks');
    await tasks.waitFor();
    const left = Number(await tasks.getAttribute('data-left'));
    assert.ok(left > 0);
    await next.call('type', '表三', 'F8', '12.5');
    await next.settled();
    await tasks.and(next.pane.locator(`[data-left="${String(left - 1)}"]`)).waitFor();
    assert.deepEqual([...product.errors, ...next.errors], []);
    assert.deepEqual([...product.foreign, ...next.foreign], []);
  });

  it('gives the same as a file, named for the new year', async () => {
    const saved = product.page.waitForEvent('download');
    await product.pane.getByRole('button', { name: '下载为文件' }).click();
    const file = await saved;
    assert.equal(file.suggestedFilename(), 'disclosure-2020.xlsx');
    const { sheets, settings } = await openXlsx(await readFile(await file.path()));
    assert.equal(sheets.at(-1)?.name, '上年预算数');
    assert.ok(Object.keys(settings ?? {}).includes('yusuan.rollTasks'));
  });

  it('is a link in the local workbook where the browser opens no window', async () => {
    await product.page.evaluate('window.opened = window.open; window.open = () => null;');
    await product.pane.getByRole('button', { name: '生成 2020 年的新工作簿' }).click();
    const next = await product.opening(() => product.page.getByRole('link', { name: /点这里打开/u }).click());
    assert.ok((await next.call('sheets')).includes('上年预算数'));
    await product.page.evaluate('window.open = window.opened;');
  });

  it('says first what would be lost, and makes it on a second click', async () => {
    await product.page.route('**/stand-in/save', async (route) => {
      const response = await route.fetch();
      const passed = passGate(await response.body());
      if (passed.kind === 'problem') throw new Error(passed.why);
      const parts = new Map([...passed.parts, ['_xmlsignatures/sig1.xml', new TextEncoder().encode('<s/>')]]);
      await route.fulfill({ response, body: Buffer.from(archive(parts)) });
    });
    await product.pane.getByRole('button', { name: '生成 2020 年的新工作簿' }).click();
    await product.pane.getByText('文件有数字签名，改动后签名失效').waitFor();
    const next = await product.opening(() => product.pane.getByRole('button', { name: '知道了，仍然生成' }).click());
    assert.ok((await next.call('sheets')).includes('上年预算数'));
    assert.equal(await product.pane.getByText('文件有数字签名').count(), 0);
  });
});
