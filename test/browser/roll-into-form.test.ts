import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFormFile } from '../../src/forms/file/form-file.js';
import { xinjiang2020 } from '../changes/roll/form/next-forms.js';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));

describe('rolling forward into a bureau’s new form set, in the browser', function () {
  this.timeout(120_000);
  let product: Product;
  const file = path.join(tmpdir(), `yusuan-next-form-${String(process.pid)}.json`);

  before(async () => {
    await writeFile(file, writeFormFile(xinjiang2020));
    product = await Product.open({ profile: 'microsoft365', file: EXAMPLE });
    await product.tab('设置');
    await product.pane.locator('input[type=file]').setInputFiles(file);
    await product.pane.getByText(`已载入“${xinjiang2020.name}”`).waitFor();
    await product.tab('表格');
  });
  after(async () => {
    await product.close();
    await rm(file, { force: true });
  });

  it('proposes the newest of the region and lists what becomes of every table; the user may keep the old one', async () => {
    await product.pane.getByText('本工作簿，在原表旁边').click();
    await product.pane.getByRole('button', { name: '列出全部改动' }).click();
    const preview = product.pane.getByTestId('roll-preview');
    await preview.getByText('表十 国有资本经营预算支出情况表：新增的表，建空表“表十”').waitFor();
    const text = await preview.innerText();
    for (const words of ['另建工作表“表三 2020”', '（表七!H6）', '“部门收支总体情况表”改为“部门收入支出总体情况表”']) {
      assert.ok(text.includes(words), words);
    }
    assert.ok(!text.includes('工作表“表三”复制为'));
    const choice = product.pane.getByRole('combobox', { name: '新年度的报表制度' });
    assert.equal(await choice.inputValue(), xinjiang2020.id);
    await choice.selectOption({ label: '新疆部门预算公开表（2019年）（沿用）' });
    await preview.getByText('工作表“表三”复制为“表三 2020”').waitFor();
    assert.ok(!(await preview.innerText()).includes('表十'));
    assert.deepEqual(product.errors, []);
  });
});
