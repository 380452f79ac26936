import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Paste } from '../example/accountant.js';
import { TYPED } from '../changes/national-workbook.js';
import { Product } from './open-product.js';
import { insert, paste } from './story.js';

/** What the accountant pastes, as plain cells of the clipboard. */
const PASTES: readonly Paste[] = TYPED.map(({ sheet, row, block }) => ({
  sheet,
  address: `A${String(row)}`,
  block: block.map((cells) => cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
}));

describe('the tables of another region in the pane', function () {
  this.timeout(120_000);
  let product: Product;

  before(async () => {
    product = await Product.open();
  });
  after(() => product.close());

  it('are chosen where no table says which form set it is, and the choice is kept with the workbook', async () => {
    await product.tab('表格');
    await product.pane.getByRole('radio', { name: /公开01—10表/u }).click({ force: true });
    await product.settled();
    await product.pane.getByText('您选定的是').waitFor();
    assert.match(JSON.stringify((await product.call('content')).settings), /national-2021/u);
  });

  it('are inserted with the year and the word 单位 in their titles', async () => {
    const { pane } = product;
    await pane.getByRole('button', { name: '全选', exact: true }).click();
    await pane.getByLabel('部门（单位）名称').fill('某某市商务局');
    await pane.getByLabel('预算年度').fill('2023');
    await pane.getByRole('radio', { name: '单位', exact: true }).check({ force: true });
    await pane.getByRole('button', { name: '预览' }).click();
    await pane.getByTestId('insert-preview').waitFor();
    await insert(product);
    const { sheets } = await product.call('content');
    const overall = sheets.find(({ name }) => name === '01收支总表');
    assert.ok(overall?.cells.some(({ value }) => value === '2023年单位收支总表'));
  });

  it('say which rows filling totals will add, add them, and balance', async () => {
    await paste(product, PASTES);
    await product.tab('表格');
    assert.match((await product.pane.getByTestId('fill-rows').textContent()) ?? '', /小计行 31 行.*类 8 行/u);
    if (process.env['YUSUAN_SHOTS'] !== undefined) {
      await mkdir(process.env['YUSUAN_SHOTS'], { recursive: true });
      await product.page.screenshot({ path: `${process.env['YUSUAN_SHOTS']}/before.png` });
    }
    await product.pane.getByRole('button', { name: /^填充合计/u }).click();
    await product.settled();
    const headline = await product.headline();
    if (process.env['YUSUAN_SHOTS'] !== undefined) {
      await product.call('select', '05一般公共预算支出表', 'A6');
      await product.settled();
      await product.page.screenshot({ path: `${process.env['YUSUAN_SHOTS']}/after.png` });
      await product.tab('问题');
      await product.page.screenshot({ path: `${process.env['YUSUAN_SHOTS']}/problems.png` });
      await product.tab('勾稽图');
      await product.page.screenshot({ path: `${process.env['YUSUAN_SHOTS']}/map.png` });
    }
    assert.match(headline, /平|提示/u);
    assert.doesNotMatch(headline, /不平|错误/u);
    assert.deepEqual(product.errors, []);
  });
});
