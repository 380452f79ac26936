import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BookContent } from '../../local/src/engine/content.js';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { saveXlsx } from '../../local/src/xlsx/save-xlsx.js';
import { type Accountant, accountant, type StatedTotal } from '../example/accountant.js';
import { hasLibreOffice, recalculated } from './libre-office.js';
import { Product } from './open-product.js';
import { choose, fillFirstTables, fillOtherTables, flags, insert, listed, type } from './story.js';

/** What the published document deserves to be told; 表五 came by 带入, in the order of the codes. */
const DESERVED = [
  'info t2.code-order',
  'info t3.code-order',
  'info t7.code-order',
  'warning project-spelling',
  'warning project-spelling',
  'warning t2.code-name',
  'warning t3.code-name',
  'warning t5.code-name',
  'warning t6.code-known',
  'warning t6.code-name',
  'warning t6.code-name',
];
const BALANCED = '收支平衡，8 处待核实';
const TABLES = ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九'];

describe('the accountant, in the browser', function () {
  this.timeout(120_000);
  let product: Product;
  let work: Accountant;

  before(async () => {
    work = await accountant();
    product = await Product.open({ profile: 'microsoft365' });
  });
  after(() => product.close());

  it('inserts the nine tables from an empty workbook, after a preview', async () => {
    assert.equal(await product.headline(), '还没有预算表');
    await choose(product, 'tables', work.department);
    const preview = product.pane.getByTestId('insert-preview').getByRole('listitem');
    assert.match(
      (await preview.allTextContents()).join('\n'),
      /^新建工作表 表一：部门收支总体情况表\n新建工作表 表二：/u,
    );
    await insert(product);
    assert.deepEqual((await product.call('sheets')).slice(1), TABLES);
    assert.equal(await product.call('selection'), '表一!A1');
  });

  it('types the details, some of them by 带入, and arrives at every total of the published tables', async () => {
    await fillFirstTables(product, work);
    await fillOtherTables(product, work);
    assert.equal(await product.headline(), BALANCED);
    const content = await product.call('content');
    for (const total of work.totals) assertTotal(content, total);
  });

  it('passes every amount check; what is left is what the published document deserves', async () => {
    assert.deepEqual(await listed(product), DESERVED);
    assert.equal(await product.pane.locator('[data-open-check]').count(), 0);
    assert.deepEqual(await flags(product), []);
    await product.tab('勾稽图');
    const links = product.pane.locator('[data-link-id]');
    const states = await links.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-link-state')));
    assert.deepEqual([...new Set(states)].sort(), ['pass', 'warning']);
    assert.equal(states.filter((state) => state === 'warning').length, 1, 'the spelling of two projects');
  });

  it('flags exactly what 284.84 for 248.84 breaks, on both sides, in the pane and by the marks', async () => {
    await type(product, '表三', 'F7', '284.84');
    assert.equal(await product.headline(), '5 处不平');
    assert.deepEqual(
      (await listed(product)).filter((line) => !DESERVED.includes(line)),
      [
        'error t1-t4.class',
        'error t1.balance',
        'error t2-t3.total',
        'error t3-t5-t9.code',
        'error t3-t5-t9.code',
        'warning t2-t3.code',
      ],
    );
    assert.deepEqual(await flags(product), [
      '表一!B35',
      '表一!D34',
      '表一!D35',
      '表一!D6',
      '表三!E30',
      '表三!E7',
      '表三!F7',
      '表二!E23',
      '表二!E6',
      '表五!E7',
      '表五!F7',
      '表四!D6',
    ]);
  });

  it('names the cell that explains all of them, with both figures and the difference', async () => {
    const causes = product.pane.getByTestId('causes').getByRole('button');
    assert.deepEqual(await causes.allTextContents(), [
      '表三!F7 现为 284.84；若是 248.84，6 处问题都会消除。 数字顺序可能录反了。 只有这一格与这 6 处问题都有关。',
      '看这 6 处问题',
    ]);
    // The findings that follow from it are folded under it.
    const folded = product.pane.getByTestId('causes').locator('[data-finding]');
    assert.equal(await folded.count(), 0);
    await causes.nth(1).press('Enter');
    assert.equal(await folded.count(), 6);
    await product.pane.getByTestId('causes').getByRole('button', { name: '收起' }).click();
    const card = product.pane.locator('[data-finding^="t1.balance"]');
    const words = (await card.textContent()) ?? '';
    for (const figure of ['440.85', '476.85', '−36.00']) assert.ok(words.includes(figure), `${figure} in ${words}`);
  });

  it('goes to the cell at a click, and shows the findings of the cell that is selected', async () => {
    await product.pane.locator('[data-finding^="t1.balance"]').getByRole('button').first().click();
    await product.settled();
    assert.equal(await product.call('selection'), '表一!B35');
    await product.pane.getByTestId('causes').getByRole('button').first().click();
    await product.settled();
    assert.equal(await product.call('selection'), '表三!F7');
    const selected = product.pane.getByTestId('selected-findings').locator('[data-finding]');
    await selected.first().waitFor();
    assert.deepEqual(await selected.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-finding'))), [
      't3-t5-t9.code 表三!F7 2010301',
    ]);
  });

  it('shows the broken identities in 勾稽关系图 as red lines, and their figures at a click', async () => {
    await product.tab('勾稽图');
    const red = product.pane.locator('[data-link-state="fail"]');
    assert.deepEqual(
      (await red.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-link-id')))).sort(),
      ['t1–t2', 't1–t4', 't2–t3', 't3–t5', 't3–t9'],
    );
    await product.pane.locator('[data-link-id="t2–t3"]').press('Enter');
    const identity = product.pane.locator('[data-check="t2-t3.total"] [data-verdict="fail"]');
    assert.match((await identity.textContent()) ?? '', /440\.85.*476\.85.*−36\.00/u);
  });

  it('clears everything when it is put right, typed or undone', async () => {
    await type(product, '表三', 'F7', '248.84');
    assert.equal(await product.headline(), BALANCED);
    assert.deepEqual(await flags(product), []);
    await type(product, '表三', 'F7', '284.84');
    assert.equal(await product.headline(), '5 处不平');
    assert.equal(await product.call('undo'), true);
    assert.equal(await product.headline(), BALANCED);
    assert.equal(await product.call('value', '表三', 6, 5), 248.84);
  });

  it('counts a row that is inserted above 合计, puts 201-34-5 right, and takes that back in 修改记录', async () => {
    await product.call('insertRows', '表二', 22);
    await type(product, '表二', 'A23', '201-34-5');
    const row = (): Promise<unknown[]> =>
      Promise.all([0, 1, 2, 3].map((column) => product.call('value', '表二', 22, column)));
    assert.deepEqual(await row(), ['201', '34', '05', '华侨事务']);
    await type(product, '表二', 'F23', '1.15');
    assert.equal(Number(await product.call('value', '表二', 23, 5)).toFixed(2), '442.00');
    await type(product, '表二', 'F23', '');
    await product.tab('修改记录');
    const [newest] = await product.pane.locator('[data-journal]').all();
    assert.ok(newest);
    assert.match((await newest.textContent()) ?? '', /表二!A23：201-34-5 → 201/u);
    await newest.getByRole('button', { name: '撤回' }).click();
    await product.settled();
    assert.deepEqual(await row(), ['201-34-5', null, null, null]);
    await product.call('deleteRows', '表二', 22);
    assert.equal(await product.headline(), BALANCED);
  });

  it('saves a workbook that opens again with the same cells, formulas and marks', async () => {
    const download = product.page.waitForEvent('download');
    await product.page.getByRole('button', { name: '保存' }).click();
    const saved = await openXlsx(await readFile(await (await download).path()));
    const content = await product.call('content');
    assert.deepEqual(
      saved.sheets.map(({ name, marks = [] }) => [name, marks.length]),
      content.sheets.map(({ name, marks = [] }) => [name, marks.length]),
    );
    for (const total of work.totals) assertTotal(saved, total);
  });

  it('opens in LibreOffice with the same totals after a hard recalculation, and with the marks', async () => {
    if (!(await hasLibreOffice())) {
      process.stdout.write('      (LibreOffice is not installed here: its recalculation was not tried)\n');
      return;
    }
    const content = await product.call('content');
    // Without results only a recalculation can bring them.
    const bare: BookContent = {
      ...content,
      sheets: content.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      })),
    };
    const again = await recalculated(await saveXlsx(bare));
    for (const total of work.totals) assertTotal(again, total);
    for (const sheet of content.sheets) {
      const other = again.sheets.find(({ name }) => name === sheet.name);
      assert.equal((other?.marks ?? []).length > 0, (sheet.marks ?? []).length > 0, `${sheet.name} keeps its marks`);
      for (const { formula, row, column, value } of sheet.cells) {
        if (formula === undefined) continue;
        const result = other?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
        assert.equal(Number(result).toFixed(4), Number(value).toFixed(4), `${sheet.name} ${formula}`);
      }
    }
  });

  it('asked no other origin for anything, and no page failed', () => {
    assert.deepEqual(product.foreign, []);
    assert.deepEqual(product.errors, []);
  });
});

/** The stated figure stands in its column, in a row that has the stated words. */
function assertTotal({ sheets }: BookContent, { sheet, row, column, amount }: StatedTotal): void {
  const cells = sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const rows = new Set(
    cells
      .filter((cell) => cell.column < column && String(cell.value ?? '').replaceAll(/\s/gu, '') === row)
      .map((cell) => cell.row),
  );
  assert.ok(rows.size > 0, `${sheet}: no row ${row}`);
  const found = [...rows].map((at) =>
    Number(cells.find((cell) => cell.row === at && cell.column === column)?.value ?? 0).toFixed(2),
  );
  assert.ok(
    found.includes(Number(amount).toFixed(2)),
    `${sheet} ${row}, column ${String(column)}: ${found.join()}, not ${amount}`,
  );
}
