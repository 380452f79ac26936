import assert from 'node:assert/strict';
import type { Change } from '../../src/changes/change.js';
import { applyChanges } from '../../src/excel/apply.js';
import { type Result, runExcel } from '../../src/excel/run.js';
import type { CellValue } from '../../src/sheet/sheet.js';
import { batchesOf, idOf, inBothExcels } from './open-workbook.js';

const WHY = { id: 'changes.insert-sheet', values: { sheet: '' } };

function cell(
  sheet: string,
  row: number,
  column: number,
  before: CellValue,
  after: CellValue,
  numberFormat?: string,
): Change {
  const format = numberFormat === undefined ? {} : { numberFormat };
  return { kind: 'cell', at: { sheet, row, column }, before, after, ...format, why: WHY };
}

function apply(changes: readonly Change[]): Promise<Result<void>> {
  return runExcel((context) => applyChanges(context, changes));
}

const kindOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.problem.kind);

inBothExcels('applying changes to cells', (local) => {
  const value = (row: number, column: number): CellValue => local().host.value(idOf(local(), 'Sheet1'), row, column);
  const formula = (row: number, column: number): string => local().host.formula(idOf(local(), 'Sheet1'), row, column);

  it('writes values, formulas and blanks by few ranges, and leaves the cells between alone', async () => {
    const { user, host } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.paste(sheet, 'A1', [
      [1, 'bleibt', 3],
      ['x', 5, 6],
    ]);
    host.traffic.clear();
    const done = await apply([
      cell('Sheet1', 0, 0, 1, 10),
      cell('Sheet1', 0, 2, 3, null),
      cell('Sheet1', 1, 0, 'x', '=A1+B2'),
      cell('Sheet1', 2, 2, null, true),
    ]);
    assert.equal(kindOf(done), 'done');
    assert.deepEqual(
      [value(0, 0), value(0, 1), value(0, 2), value(1, 0), formula(1, 0), value(2, 2)],
      [10, 'bleibt', null, 15, '=A1+B2', true],
    );
    assert.deepEqual(
      batchesOf(local()).map(({ writes }) => writes),
      [false, true],
    );
  });

  it('gives a format to a cell that has none of its own, and to no other', async () => {
    const sheet = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('T1:U1').load('numberFormat');
        await context.sync();
        return range.numberFormat;
      });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('U1').numberFormat = [['0.00']];
      await context.sync();
    });
    const plain = (column: number): Change => ({
      kind: 'cell',
      at: { sheet: 'Sheet1', row: 0, column },
      before: null,
      after: '=1-1',
      plainFormat: 'General;-General;;@',
      why: WHY,
    });
    assert.equal(kindOf(await apply([plain(19), plain(20)])), 'done');
    assert.deepEqual(await sheet(), [['General;-General;;@', '0.00']]);
  });

  it('keeps a text that looks like a number a text, whatever the cell’s format', async () => {
    const sheet = idOf(local(), 'Sheet1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F1').numberFormat = [['@']];
      await context.sync();
    });
    const done = await apply([
      cell('Sheet1', 0, 5, null, '01'),
      cell('Sheet1', 1, 5, null, '05'),
      cell('Sheet1', 2, 5, null, '1-2'),
      cell('Sheet1', 3, 5, null, '08', '@'),
    ]);
    assert.equal(kindOf(done), 'done');
    for (const [row, text] of ['01', '05', '1-2', '08'].entries()) {
      assert.equal(value(row, 5), text);
      assert.equal(local().host.text(sheet, row, 5), text);
    }
  });

  it('writes nothing at all when one cell holds something else by now', async () => {
    const { user, host } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.type(sheet, 'H1', '1');
    await user.type(sheet, 'H9', '2');
    host.traffic.clear();
    const done = await apply([cell('Sheet1', 0, 7, 1, 100), cell('Sheet1', 8, 7, 3, 300)]);
    assert.deepEqual(done.ok ? {} : done.problem, { kind: 'stale', detail: 'Sheet1!H9', where: 'Sheet1!H9' });
    assert.deepEqual([value(0, 7), value(8, 7)], [1, 2]);
    assert.equal(
      batchesOf(local()).some(({ writes }) => writes),
      false,
    );
  });

  it('tells a formula from the value that it shows', async () => {
    const { user } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.type(sheet, 'J1', '=1+1');
    assert.equal(kindOf(await apply([cell('Sheet1', 0, 9, 2, 5)])), 'stale');
    assert.equal(kindOf(await apply([cell('Sheet1', 0, 9, '=1+1', 5)])), 'done');
    assert.equal(value(0, 9), 5);
  });

  it('writes nothing when a sheet is protected or gone', async () => {
    const { user } = local();
    const other = await user.addSheet('锁');
    await user.protectSheet(other, true);
    const done = await apply([cell('Sheet1', 19, 0, null, 1), cell('锁', 0, 0, null, 1)]);
    assert.deepEqual(done.ok ? {} : done.problem, { kind: 'protected', detail: '锁', where: '锁' });
    assert.equal(kindOf(await apply([{ kind: 'marks', sheet: '锁', marks: [], why: WHY }])), 'protected');
    assert.equal(kindOf(await apply([cell('Sheet1', 19, 0, null, 1), cell('没有', 0, 0, null, 1)])), 'missing');
    assert.equal(value(19, 0), null);
  });

  it('inserts rows with the formats of the row above, then writes into them; what stood below moves', async () => {
    const { user } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.paste(sheet, 'L1', [
      ['甲', 1],
      ['乙', 2],
      ['合计', '=SUM(M1:M2)'],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('L2').numberFormat = [['@']];
      await context.sync();
    });
    const done = await apply([
      { kind: 'rows', sheet: 'Sheet1', before: 2, count: 2, why: WHY },
      cell('Sheet1', 2, 11, null, '07'),
      cell('Sheet1', 3, 12, null, 4),
      cell('Sheet1', 0, 12, 1, 10),
    ]);
    assert.equal(kindOf(done), 'done');
    assert.deepEqual([value(2, 11), value(3, 12), value(4, 11), value(0, 12)], ['07', 4, '合计', 10]);
  });

  it('gives inserted rows the look that their change names, not that of the header above', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('P1').format.font.bold = true;
      await context.sync();
    });
    const area = { top: 1, bottom: 1, left: 15, right: 15 };
    const styles = [{ area, font: { bold: false }, numberFormat: '@' }];
    const done = await apply([
      { kind: 'rows', sheet: 'Sheet1', before: 1, count: 1, styles, why: WHY },
      cell('Sheet1', 1, 15, null, '0301', '@'),
    ]);
    assert.equal(kindOf(done), 'done');
    assert.equal(value(1, 15), '0301');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('P2').load('numberFormat,format/font/bold');
      await context.sync();
      assert.deepEqual([range.numberFormat, range.format.font.bold], [[['@']], false]);
    });
  });
});
