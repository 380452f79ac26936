import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));

describe('科目 in the pane', function () {
  this.timeout(60_000);
  let product: Product;

  before(async function () {
    this.timeout(120_000);
    product = await Product.open({ file: EXAMPLE });
    await product.tab('科目');
  });
  after(() => product.close());

  const box = () => product.pane.getByRole('combobox');
  const active = () => product.pane.locator('[role=option][aria-selected=true]');
  const codes = (): Promise<readonly string[]> => product.pane.locator('[role=option]').allInnerTexts();
  const cell = async (sheet: string, address: string): Promise<unknown> => {
    const read: unknown = await product.call('value', sheet, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
    return read ?? '';
  };

  it('finds 行政运行 by xzyx, first under what the workbook already uses', async () => {
    await box().fill('xzyx');
    assert.match(await active().innerText(), /201-03-01 行政运行/u);
    assert.match(await active().innerText(), /政府办公厅/u);
  });

  it('says how many it found, and how many of them the year has', async () => {
    await box().fill('');
    const count = await product.pane.getByRole('status').filter({ hasText: '个科目' }).innerText();
    const found = (['functional', 'economic', 'government'] as const).flatMap((scheme) =>
      BUILT_IN.codes(scheme).map((code) => BUILT_IN.lookUp(code, scheme, 2019)),
    );
    const valid = found.filter(({ status }) => status === 'valid').length;
    assert.ok(valid < found.length);
    assert.equal(count, `共 ${String(found.length)} 个科目，2019 年可用 ${String(valid)} 个`);
  });

  it('is narrowed to what the selected column takes', async () => {
    await product.call('select', '表六', 'A8');
    await product.settled();
    await box().fill('30');
    await product.pane.getByText('部门经济分类').first().waitFor();
    assert.ok((await codes()).every((text) => /^30/u.test(text)));
    await product.pane.getByRole('checkbox').uncheck();
    await box().fill('政府办公厅');
    assert.match(await active().innerText(), /201-03/u);
    await product.pane.getByRole('checkbox').check();
  });

  it('tells level, names above, years and how certain they are', async () => {
    await product.call('select', '表三', 'A8');
    await product.settled();
    await box().fill('2010301');
    const details = await product.pane.getByTestId('code-details').innerText();
    for (const words of ['功能分类 · 项', '201 一般公共服务支出 › 201-03', '沿用至今', '见于已公开']) {
      assert.ok(details.includes(words), `${words}: ${details}`);
    }
  });

  it('puts a code and its name into a blank row with Enter, and it can be taken back', async () => {
    const target = await firstBlankRow();
    await product.call('select', '表三', `A${target}`);
    await product.settled();
    await box().fill('退役军人 xzyx');
    assert.match(await active().innerText(), /208-28-01/u);
    await box().press('Enter');
    await product.settled();
    assert.deepEqual(await Promise.all(['A', 'B', 'C', 'D'].map((column) => cell('表三', `${column}${target}`))), [
      '208',
      '28',
      '01',
      '行政运行',
    ]);
    await product.tab('修改记录');
    await product.pane.getByRole('button', { name: '撤回' }).first().click();
    await product.settled();
    assert.equal(await cell('表三', `A${target}`), '');
    await product.tab('科目');
  });

  it('shows what it would replace before it replaces it', async () => {
    await product.call('select', '表三', 'A7');
    await product.settled();
    const before = await cell('表三', 'C7');
    await box().fill('201-03-03');
    await box().press('Enter');
    const asked = product.pane.getByRole('alert');
    await asked.waitFor();
    assert.match(await asked.innerText(), /表三!C7.*03/u);
    assert.equal(await cell('表三', 'C7'), before, 'nothing is written yet');
    await box().press('Escape');
    await asked.waitFor({ state: 'detached' });
    await box().press('Enter');
    await product.pane.getByRole('button', { name: '替换', exact: true }).click();
    await product.settled();
    assert.equal(await cell('表三', 'C7'), '03');
  });

  it('shows what was used last above the rest', async () => {
    await box().fill('');
    assert.match((await codes())[0] ?? '', /201-03-03/u);
    assert.match((await codes())[0] ?? '', /最近/u);
  });

  it('is walked through with the arrows', async () => {
    await box().fill('2010');
    const first = await active().innerText();
    await box().press('ArrowDown');
    await box().press('ArrowDown');
    assert.notEqual(await active().innerText(), first);
    await box().press('ArrowUp');
    await box().press('ArrowUp');
    assert.equal(await active().innerText(), first);
  });

  async function firstBlankRow(): Promise<number> {
    for (let row = 7; row < 40; row += 1) {
      const values = await Promise.all(['A', 'D'].map((column) => cell('表三', `${column}${row}`)));
      if (values.every((value) => value === '' || value === null)) return row;
    }
    throw new Error('no blank row');
  }
});
