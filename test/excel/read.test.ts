import assert from 'node:assert/strict';
import { type Snapshot, WorkbookReader } from '../../src/excel/read.js';
import { valueAt } from '../../src/sheet/sheet.js';
import { batchesOf, idOf, inBothExcels } from './open-workbook.js';

inBothExcels('reading the workbook', (local) => {
  let reader = new WorkbookReader();
  const read = (only?: ReadonlySet<string>): Promise<Snapshot> => Excel.run((context) => reader.read(context, only));
  const sheetNamed = ({ sheets }: Snapshot, name: string) => {
    const sheet = sheets.find((one) => one.name === name);
    assert.ok(sheet, `no sheet ${name}`);
    return sheet;
  };

  it('gives an empty workbook as a blank sheet', async () => {
    const { sheets, manualCalculation } = await read();
    assert.deepEqual(sheets, [{ name: 'Sheet1', visible: true, protected: false, values: [], formulas: [] }]);
    assert.equal(manualCalculation, false);
  });

  it('begins at A1 wherever the used range begins, with values, formulas and errors', async () => {
    const { user } = local();
    const front = idOf(local(), 'Sheet1');
    await user.type(front, 'C3', '12.5');
    await user.type(front, 'D3', '=C3*2');
    await user.type(front, 'C4', '=1/0');
    await user.type(front, 'D4', '表');
    const { sheets } = await read();
    assert.deepEqual(sheets[0]?.values, [[], [], [null, null, 12.5, 25], [null, null, '#DIV/0!', '表']]);
    assert.deepEqual(sheets[0].formulas, [[], [], ['', '', '', '=C3*2'], ['', '', '=1/0', '']]);
  });

  it('keeps the object of a sheet that says what it said, and takes one round trip once the sheets are known', async () => {
    const { user, host } = local();
    const other = await user.addSheet('另一张');
    await user.type(other, 'A1', '1');
    const first = await read();
    host.traffic.clear();
    const second = await read();
    assert.deepEqual(batchesOf(local()).length, 1);
    assert.equal(batchesOf(local())[0]?.writes, false);
    assert.equal(second.sheets[0], first.sheets[0]);
    assert.equal(second.sheets[1], first.sheets[1]);
    await user.type(other, 'A1', '2');
    const third = await read();
    assert.equal(third.sheets[0], first.sheets[0]);
    assert.notEqual(third.sheets[1], first.sheets[1]);
    assert.equal(valueAt(sheetNamed(third, '另一张'), 0, 0), 2);
  });

  it('reads only the sheets that it is asked for and keeps the others as they were', async () => {
    const { user } = local();
    const [front, other] = [idOf(local(), 'Sheet1'), idOf(local(), '另一张')];
    const before = await read();
    await user.type(front, 'A1', 'neu');
    await user.type(other, 'A1', '3');
    const after = await read(new Set([other]));
    assert.equal(sheetNamed(after, 'Sheet1'), sheetNamed(before, 'Sheet1'));
    assert.equal(valueAt(sheetNamed(after, '另一张'), 0, 0), 3);
  });

  it('sees new, renamed, hidden, moved, protected and deleted sheets', async () => {
    const { user } = local();
    const id = await user.addSheet('新');
    await user.type(id, 'B2', '7');
    const added = await read();
    assert.equal(valueAt(sheetNamed(added, '新'), 1, 1), 7);
    await user.renameSheet(id, '改名');
    await user.hideSheet(id, true);
    const hidden = await read();
    assert.deepEqual([sheetNamed(hidden, '改名').visible, valueAt(sheetNamed(hidden, '改名'), 1, 1)], [false, 7]);
    assert.equal(
      hidden.sheets.some(({ name }) => name === '新'),
      false,
    );
    await user.hideSheet(id, false);
    await user.moveSheet(id, 0);
    await user.protectSheet(id, true);
    const moved = await read();
    assert.deepEqual([moved.sheets[0]?.name, moved.sheets[0]?.protected], ['改名', true]);
    assert.equal(moved.nameOf.get(id), '改名');
    await user.deleteSheet(id);
    const gone = await read();
    assert.deepEqual(
      gone.sheets.map(({ name }) => name),
      ['Sheet1', '另一张'],
    );
  });

  it('keeps what it read of a sheet that was only renamed, though it is not asked for', async () => {
    const { user } = local();
    const other = idOf(local(), '另一张');
    const before = await read();
    await user.renameSheet(other, '改了名');
    const after = await read(new Set());
    assert.deepEqual(sheetNamed(after, '改了名').values, sheetNamed(before, '另一张').values);
    await user.renameSheet(other, '另一张');
    await read();
  });

  it('says when the user calculates by hand', async () => {
    await local().user.setCalculation('Manual');
    assert.equal((await read()).manualCalculation, true);
    await local().user.setCalculation('Automatic');
    assert.equal((await read()).manualCalculation, false);
  });

  it('reads in blocks where the answer is beyond 5 MB', async () => {
    const { user, host } = local();
    const big = await user.addSheet('大');
    const long = '长'.repeat(900);
    const block = Array.from({ length: 1_000 }, (_, row) => [row, ...new Array<string>(2).fill(long)]);
    await user.paste(big, 'B2', block);
    reader = new WorkbookReader();
    host.traffic.clear();
    const { sheets } = await read();
    const sheet = sheets.find(({ name }) => name === '大');
    assert.equal(sheet?.values.length, 1_001);
    assert.deepEqual(sheet.values[1_000], [null, 999, long, long]);
    assert.ok(batchesOf(local()).length > 2);
    assert.equal(sheets.length, 3);
  });
});
