import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { Product } from './open-product.js';

const EXAMPLE = fileURLToPath(new URL('../example/disclosure-2019.xlsx', import.meta.url));
/** The middle of B2 in an empty workbook, from the corner of the grid with its heads and its formula bar. */
const B2 = { x: 154, y: 78 };

declare global {
  interface Window {
    /** What the test's own event handler has heard. */
    heard?: string[];
  }
}

describe('the local workbook in a browser', function () {
  this.timeout(60_000);
  let product: Product;

  before(async function () {
    this.timeout(120_000);
    product = await Product.open();
  });
  after(() => product.close());

  const values = (sheet: string, column: number, rows: readonly number[]): Promise<unknown[]> =>
    Promise.all(rows.map((row) => product.call('value', sheet, row, column)));

  it('opens an empty workbook with the add-in’s own ribbon buttons and its pane', async () => {
    assert.deepEqual(await product.call('sheets'), ['Sheet1']);
    assert.deepEqual(await product.page.locator('#ribbon button').allTextContents(), [
      '打开面板',
      '插入表格',
      '填充合计',
      '校验',
      '上一处问题',
      '下一处问题',
    ]);
    assert.equal(await product.headline(), '还没有预算表');
  });

  it('takes what is typed into the grid, calculates it, and undoes it', async () => {
    await product.page.locator('#grid').click({ position: B2 });
    assert.equal(await product.call('selection'), 'Sheet1!B2');
    for (const text of ['12.5', '7', '=SUM(B2:B3)']) {
      await product.page.keyboard.type(text);
      await product.page.keyboard.press('Enter');
    }
    await product.settled();
    assert.deepEqual(await values('Sheet1', 1, [1, 2, 3]), [12.5, 7, 19.5]);
    await product.page.locator('#grid').click({ position: B2 });
    await product.page.keyboard.type('20');
    await product.page.keyboard.press('Enter');
    await product.settled();
    assert.deepEqual(await values('Sheet1', 1, [1, 2, 3]), [20, 7, 27]);
    await product.page.getByRole('button', { name: '撤销' }).click();
    await product.settled();
    assert.deepEqual(await values('Sheet1', 1, [1, 2, 3]), [12.5, 7, 19.5]);
    await product.page.getByRole('button', { name: '重做' }).click();
    await product.settled();
    assert.deepEqual(await values('Sheet1', 1, [1, 2, 3]), [20, 7, 27]);
  });

  it('keeps the sheet in view that is in front while the add-in inserts rows on another', async () => {
    const frame = await product.frame();
    const box = product.page.locator('[data-u-comp="defined-name"] input');
    await product.page.locator('#grid').click({ position: B2 });
    const run = (work: 'insert' | 'delete'): Promise<void> =>
      frame.evaluate(
        (what) =>
          Excel.run(async (context) => {
            const { worksheets } = context.workbook;
            if (what === 'delete') worksheets.getItem('另一张').delete();
            else worksheets.add('另一张').getRange('2:3').insert(Excel.InsertShiftDirection.down);
            await context.sync();
          }),
        work,
      );
    await run('insert');
    await product.settled();
    assert.equal(await product.call('selection'), 'Sheet1!B2');
    assert.equal(await box.inputValue(), 'B2');
    await run('delete');
    await product.settled();
    assert.deepEqual(await product.call('sheets'), ['Sheet1']);
  });

  it('answers Excel.run in the pane’s frame through Microsoft’s own office.js', async () => {
    const frame = await product.frame();
    const [host, platform] = await frame.evaluate(() => [Office.context.host, Office.context.platform]);
    assert.deepEqual([host, platform], ['Excel', 'Mac']);
    const read = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('D2:D3').values = [['本行'], ['=B4*2']];
        const range = sheet.getRange('B2:D4').load(['values', 'formulas', 'address']);
        await context.sync();
        return { address: range.address, values: range.values, formulas: range.formulas };
      }),
    );
    assert.deepEqual(read, {
      address: 'Sheet1!B2:D4',
      values: [
        [20, '', '本行'],
        [7, '', 54],
        [27, '', ''],
      ],
      formulas: [
        [20, '', '本行'],
        [7, '', '=B4*2'],
        ['=SUM(B2:B3)', '', ''],
      ],
    });
  });

  it('fails loudly for a member that it lacks', async () => {
    const frame = await product.frame();
    const code = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').charts.load('items');
        await context.sync();
        return 'no error';
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))),
    );
    assert.equal(code, 'ApiNotFound');
  });

  it('raises the events of an edit in the grid inside the frame', async () => {
    const frame = await product.frame();
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        window.heard = [];
        context.workbook.worksheets.onChanged.add((event) => {
          window.heard?.push(`${event.changeType} ${event.address} ${event.source}`);
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await product.call('type', 'Sheet1', 'C5', '3');
    await product.settled();
    await frame.waitForFunction(() => window.heard?.length === 1);
    assert.deepEqual(await frame.evaluate(() => window.heard), ['RangeEdited C5 Local']);
  });

  it('opens an .xlsx file with the button, and its pane reads it', async () => {
    await product.reloading(() => product.page.locator('#bar input[type=file]').setInputFiles(EXAMPLE));
    assert.equal(await product.page.locator('#bar .name').textContent(), 'disclosure-2019.xlsx');
    const sheets = await product.call('sheets');
    assert.equal(sheets.length, 17);
    assert.match(await product.headline(), /处待核实|处不平/u);
  });

  it('saves an .xlsx file that holds what was opened and what was typed since', async () => {
    const [first = ''] = await product.call('sheets');
    await product.call('type', first, 'H40', '审核人');
    const download = product.page.waitForEvent('download');
    await product.page.getByRole('button', { name: '保存' }).click();
    const saved = await openXlsx(await readFile(await (await download).path()));
    const opened = await openXlsx(await readFile(EXAMPLE));
    const cells = (content: typeof saved): string[][] =>
      content.sheets.map((sheet) =>
        sheet.cells
          .filter(({ value }) => value !== null && value !== '')
          .map(({ row, column, value, formula }) => `${row},${column} ${formula ?? String(value)}`)
          .sort(),
      );
    const expected = cells(opened);
    expected[0] = [...(expected[0] ?? []), '39,7 审核人'].sort();
    assert.deepEqual(cells(saved), expected);
    assert.deepEqual(
      saved.sheets.map(({ name, merges = [] }) => [name, merges.length]),
      opened.sheets.map(({ name, merges = [] }) => [name, merges.length]),
    );
  });

  it('says so when a file is no workbook, and keeps what is open', async () => {
    await product.page
      .locator('#bar input[type=file]')
      .setInputFiles({ name: 'budget.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no workbook') });
    await product.page.getByRole('alert').filter({ hasText: /\S/u }).waitFor();
    assert.equal((await product.call('sheets')).length, 17);
  });

  it('opens a file that is dropped on the page', async () => {
    const bytes = [...(await readFile(EXAMPLE))];
    await product.call('type', (await product.call('sheets'))[0] ?? '', 'H41', '将被替换');
    await product.reloading(() =>
      product.page.evaluate((content) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, bytes),
    );
    assert.equal(await product.page.locator('#bar .name').textContent(), 'dropped.xlsx');
    assert.equal(await product.call('value', (await product.call('sheets'))[0] ?? '', 40, 7), null);
  });

  it('plays the other Excel over the same workbook', async () => {
    await product.reloading(() =>
      product.page.getByRole('combobox', { name: 'Excel 版本' }).selectOption('microsoft365'),
    );
    assert.equal((await product.call('sheets')).length, 17);
    const frame = await product.frame();
    assert.equal(await frame.evaluate(() => Office.context.requirements.isSetSupported('ExcelApi', '1.15')), true);
  });

  it('widens the pane by the keyboard, never below 300 pixels', async () => {
    const width = async (): Promise<number> => (await product.page.locator('#pane').boundingBox())?.width ?? 0;
    const before = await width();
    const splitter = product.page.getByRole('separator');
    await splitter.press('ArrowLeft');
    assert.equal(await width(), before + 20);
    for (let press = 0; press < 5; press += 1) await splitter.press('ArrowRight');
    assert.equal(await width(), 300);
  });

  it('asks no other origin for anything, and no page fails but for the file that is none', () => {
    assert.deepEqual(product.foreign, []);
    assert.equal(product.errors.length, 1);
  });

  it('draws Chinese in a font that has none, or that the machine lacks, and in cells without a font', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-fonts-'));
    const file = path.join(folder, 'fonts.xlsx');
    const fonts = ['Calibri', '仿宋_GB2312', 'No such font'];
    const cells = new Map(
      fonts.map((name, row) => [`${String(row)},0`, { value: '合计', style: { font: { name, size: 11 } } }]),
    );
    await writeFile(file, await writeXlsx({ sheets: [{ name: 'Sheet1', rows: fonts.map(() => ['合计']), cells }] }));
    const opened = await Product.open({ file });
    try {
      const drawn = await opened.page.evaluate(
        (names) =>
          names.map((name) => {
            const context = document.createElement('canvas').getContext('2d');
            if (!context) throw new Error('no canvas');
            context.font = `24px "${name}"`;
            context.fillText('合计', 0, 30);
            return context.getImageData(0, 0, 60, 40).data.some((part) => part > 0);
          }),
        // Those of cells without one, and of the tables that the add-in inserts.
        [...fonts, 'Arial', '宋体'],
      );
      assert.deepEqual(drawn, [true, true, true, true, true]);
      assert.deepEqual(opened.errors, []);
    } finally {
      await opened.close();
      await rm(folder, { recursive: true });
    }
  });
});
