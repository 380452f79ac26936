import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { saveXlsx } from '../../local/src/xlsx/save-xlsx.js';
import { type Accountant, accountant, type Paste } from '../example/accountant.js';
import { Product } from './open-product.js';

const run = promisify(execFile);

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

describe('the accountant, in the browser', () => {
  let product: Product;
  let work: Accountant;

  before(async function () {
    this.timeout(120_000);
    work = await accountant();
    product = await Product.open({ profile: 'microsoft365' });
  });
  after(() => product.close());

  const paste = async (pastes: readonly Paste[]): Promise<void> => {
    for (const { sheet, address, block } of pastes) await product.call('paste', sheet, address, block);
    await product.settled();
  };
  const insert = async (): Promise<void> => {
    await product.tab('表格');
    await product.pane.getByRole('button', { name: '预览' }).click();
    await product.pane.getByRole('button', { name: /^插入 \d+ 张表$/u }).click();
    await product.settled();
  };
  const carry = async (from: string, to: string): Promise<void> => {
    await product.tab('表格');
    await product.pane.getByRole('button', { name: new RegExp(`^${from} → ${to}`, 'u') }).click();
    await product.pane.getByRole('button', { name: /^带入 \d+ 处$/u }).click();
    await product.settled();
  };
  /** The findings that the pane lists, `severity check`. */
  const listed = async (): Promise<string[]> => {
    await product.tab('问题');
    await product.settled();
    const { pane } = product;
    const seen = new Map<string, string>();
    const main = pane.locator('main');
    await main.evaluate((element) => {
      element.scrollTop = 0;
    });
    for (;;) {
      const cards = await pane
        .locator('[data-finding]')
        .evaluateAll((elements) =>
          elements.map((one) => [one.getAttribute('data-severity'), one.getAttribute('data-finding')]),
        );
      for (const [severity, id] of cards) seen.set(String(id), `${String(severity)} ${String(id).split(' ')[0] ?? ''}`);
      const atEnd = await main.evaluate((element) => {
        const before = element.scrollTop;
        element.scrollTop += element.clientHeight / 2;
        return element.scrollTop === before;
      });
      if (atEnd) return [...seen.values()].sort();
    }
  };
  const flags = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const sheet of await product.call('sheets')) {
      for (const cell of new Set(await product.call('flagged', sheet))) found.push(`${sheet}!${cell}`);
    }
    return found.sort();
  };

  it('inserts the tables from an empty workbook', async () => {
    assert.equal(await product.headline(), '还没有预算表');
    await product.tab('表格');
    await product.pane.getByLabel('部门（单位）名称').fill(work.department);
    await product.pane.getByLabel('项目支出绩效目标表').uncheck({ force: true });
    await insert();
    const sheets = await product.call('sheets');
    assert.deepEqual(sheets.slice(1), ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九']);
  }).timeout(60_000);

  it('arrives at every published total with details alone, some of them by 带入', async () => {
    await paste(work.income);
    await paste(work.expenditure);
    await carry('表三', '表五');
    await paste(work.economic);
    await paste(work.projects);
    await paste(work.officialExpenses);
    await paste(work.reasons);
    await product.tab('表格');
    await product.pane.getByLabel('项目支出绩效目标表').check({ force: true });
    await insert();
    await carry('表七', '项目支出绩效目标表');
    await paste(work.targets.flatMap(({ pastes }) => pastes));
    assert.equal(await product.headline(), '收支平衡，8 处待核实');
    assert.deepEqual(await listed(), DESERVED);
    assert.deepEqual(await flags(), []);
    assert.deepEqual(
      [
        await product.call('value', '表一', 34, 1),
        await product.call('value', '表一', 34, 3),
        await product.call('value', '表三', 29, 5),
        await product.call('value', '表六', 31, 5),
        await product.call('value', '表八', 5, 0),
      ].map((value) => Number(value).toFixed(2)),
      ['440.85', '440.85', '289.85', '35.78', '8.43'],
    );
  }).timeout(120_000);

  it('flags exactly what 284.84 for 248.84 breaks, goes there at a click, and clears when it is put right', async () => {
    await product.call('type', '表三', 'F7', '284.84');
    assert.equal(await product.headline(), '5 处不平');
    assert.deepEqual(
      (await listed()).filter((line) => !DESERVED.includes(line)),
      [
        'error t1-t4.class',
        'error t1.balance',
        'error t2-t3.total',
        'error t3-t5-t9.code',
        'error t3-t5-t9.code',
        'warning t2-t3.code',
      ],
    );
    assert.deepEqual(await flags(), [
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
    await product.pane.locator('main').evaluate((element) => {
      element.scrollTop = 0;
    });
    await product.pane.locator('[data-finding^="t1.balance"]').getByRole('button').first().click();
    await product.settled();
    assert.equal(await product.call('selection'), '表一!B35');
    await product.call('select', '表三', 'E7');
    await product.pane.getByTestId('selected-findings').getByText('表三').first().waitFor();
    await product.call('type', '表三', 'F7', '248.84');
    assert.equal(await product.headline(), '收支平衡，8 处待核实');
    assert.deepEqual(await flags(), []);
  }).timeout(60_000);

  it('undoes and redoes what was typed', async () => {
    await product.call('type', '表三', 'F7', '284.84');
    assert.equal(await product.headline(), '5 处不平');
    assert.equal(await product.call('undo'), true);
    assert.equal(await product.headline(), '收支平衡，8 处待核实');
    assert.equal(await product.call('value', '表三', 6, 5), 248.84);
  }).timeout(60_000);

  it('puts 201-34-5 right, counts a row inserted above 合计, and takes a tidy back in 修改记录', async () => {
    await product.call('insertRows', '表二', 22);
    await product.call('type', '表二', 'A23', '201-34-5');
    await product.settled();
    const row = async (): Promise<unknown[]> =>
      Promise.all([0, 1, 2, 3].map((column) => product.call('value', '表二', 22, column)));
    assert.deepEqual(await row(), ['201', '34', '05', '华侨事务']);
    await product.call('type', '表二', 'F23', '1.15');
    await product.settled();
    assert.equal(Number(await product.call('value', '表二', 23, 5)).toFixed(2), '442.00');
    await product.call('type', '表二', 'F23', '');
    await product.settled();
    await product.tab('修改记录');
    await product.pane.getByRole('button', { name: '撤回' }).first().click();
    await product.settled();
    assert.deepEqual(await row(), ['201-34-5', null, null, null]);
  }).timeout(60_000);

  it('opens in LibreOffice with the same totals after a hard recalculation, marks included', async function () {
    const soffice = await installed('soffice');
    const content = await product.call('content');
    const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-calc-'));
    try {
      const file = path.join(folder, 'budget.xlsx');
      await writeFile(file, await saveXlsx(content));
      const marks = (await openXlsx(await readFile(file))).sheets.map((sheet) => sheet.marks?.length ?? 0);
      assert.deepEqual(
        marks,
        content.sheets.map((sheet) => sheet.marks?.length ?? 0),
      );
      if (soffice === undefined) {
        process.stdout.write('      (LibreOffice is not installed here: the recalculation was not tried)\n');
        return;
      }
      const out = path.join(folder, 'out');
      await run(soffice, [
        '--headless',
        `-env:UserInstallation=file://${folder}/profile`,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        out,
        file,
      ]);
      const again = await openXlsx(await readFile(path.join(out, 'budget.xlsx')));
      for (const sheet of content.sheets) {
        const recalculated = again.sheets.find((one) => one.name === sheet.name);
        for (const cell of sheet.cells) {
          if (cell.formula === undefined) continue;
          const other = recalculated?.cells.find((one) => one.row === cell.row && one.column === cell.column);
          assert.equal(
            Number(other?.value).toFixed(4),
            Number(cell.value).toFixed(4),
            `${sheet.name} ${String(cell.row)},${String(cell.column)}`,
          );
        }
        assert.equal(
          (recalculated?.marks ?? []).length > 0,
          (sheet.marks ?? []).length > 0,
          `${sheet.name} keeps its marks`,
        );
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }).timeout(180_000);

  it('asked no other origin for anything, and no page failed', () => {
    assert.deepEqual(product.foreign, []);
    assert.deepEqual(product.errors, []);
  });
});

async function installed(command: string): Promise<string | undefined> {
  return run('which', [command]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}
