/** `npm run screenshots`: each screen at 1366×768, from the published example and from a broken figure, into docs/screenshots/. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Product } from '../test/browser/open-product.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = path.join(ROOT, 'docs/screenshots');
const EXAMPLE = path.join(ROOT, 'test/example/disclosure-2019.xlsx');

async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  await emptyWorkbook();
  await example();
  await newYear();
  await otherLooks();
}

/** From an empty workbook: what to insert, the preview, the tables, a code put right. */
async function emptyWorkbook(): Promise<void> {
  const product = await Product.open({ profile: 'excel2021' });
  await product.tab('表格');
  await take(product, '01-empty-workbook');
  await product.pane.getByLabel('部门（单位）名称').fill('昌吉州外侨办');
  await product.pane.getByRole('button', { name: '预览' }).click();
  await product.pane.getByTestId('insert-preview').scrollIntoViewIfNeeded();
  await take(product, '02-insert-preview');
  await product.pane.getByRole('button', { name: /^插入 \d+ 张表$/u }).click();
  await product.settled();
  await product.tab('问题');
  await take(product, '03-inserted');
  await product.call('paste', '表二', 'A6', [
    ['201-03-01', null, null, null, null, 248.84],
    ['2010350', null, null, null, null, 41.01],
    ['201', '3', '2', null, null, 113],
    ['201-34-5', null, null, null, null, 10],
    ['２０３９９０１', null, null, null, null, 28],
  ]);
  await product.call('select', '表二', 'F6');
  await product.settled();
  await take(product, '04-codes-tidied');
  await product.tab('修改记录');
  await product.pane.locator('[data-journal] summary').first().click();
  await take(product, '05-journal');
  await product.tab('表格');
  await product.pane.getByRole('button', { name: /^表二 → 表三/u }).click();
  await product.pane.getByTestId('carry-preview').scrollIntoViewIfNeeded();
  await take(product, '06-bring-in');
  await product.close();
}

/** The published example: what it deserves to be told, then one figure broken. */
async function example(): Promise<void> {
  const product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
  await product.tab('问题');
  await take(product, '07-example');
  await product.tab('表格');
  await product.pane.getByRole('button', { name: '安装标记' }).click();
  await product.settled();
  await product.call('type', '表三', 'E7', '284.84');
  await product.call('select', '表三', 'E7');
  await product.settled();
  await product.tab('问题');
  await take(product, '08-broken-figure');
  await product.tab('勾稽图');
  await product.pane.locator('[data-link-id="t1–t3"]').press('Enter');
  await take(product, '09-relations');
  await product.tab('设置');
  await take(product, '10-settings');
  await product.close();
  await submission();
}

/** Before submission: what is open, a reason, the report as a sheet. */
async function submission(): Promise<void> {
  const product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
  await product.tab('提交');
  await product.pane.getByRole('button', { name: '提交前校验' }).click();
  await product.settled();
  await product.pane.locator('[data-open="true"]').first().getByRole('button', { name: '说明理由' }).click();
  await product.pane.getByRole('textbox', { name: '为什么是对的' }).fill('沿用上级下发的科目名称，已核对');
  await take(product, '13-before-submission');
  await product.page.keyboard.press('Enter');
  await product.pane.getByRole('button', { name: '生成报告工作表' }).click();
  await product.pane.getByTestId('report-state').waitFor();
  await product.settled();
  await take(product, '14-report');
  await product.close();
}

/** A new year: the choice, and the new workbook in its own window with what is left to do. */
async function newYear(): Promise<void> {
  const product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
  await product.tab('表格');
  await product.pane.getByRole('button', { name: '列出全部改动' }).click();
  const make = product.pane.getByRole('button', { name: '生成 2020 年的新工作簿' });
  await make.scrollIntoViewIfNeeded();
  await take(product, '15-new-year');
  const next = await product.opening(() => make.click());
  await next.tab('表格');
  await next.pane.getByTestId('roll-tasks').scrollIntoViewIfNeeded();
  await take(next, '16-new-workbook');
  await product.close();
}

/** The pane in a dark theme and in English. */
async function otherLooks(): Promise<void> {
  const dark = await Product.open({ file: EXAMPLE, query: '?theme=black' });
  await take(dark, '11-black-theme');
  await dark.close();
  const english = await Product.open({ file: EXAMPLE, query: '?locale=en-US' });
  await take(english, '12-english');
  await english.close();
}

async function take(product: Product, name: string): Promise<void> {
  await product.settled();
  for (const frame of product.page.frames()) {
    // Two frames: the grid draws on a canvas after the edit.
    await frame.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }
  await product.page.screenshot({ path: path.join(OUT, `${name}.png`), animations: 'disabled' });
}

await main();
