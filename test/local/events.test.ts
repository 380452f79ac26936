import assert from 'node:assert/strict';
import { inBothProfiles } from './profiles.js';

inBothProfiles('events', (local) => {
  const sheet = (): string => local().host.activeSheet();
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const others: string[] = [];

  before(async () => {
    heard.length = 0;
    others.length = 0;
    await local().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      worksheets.onSelectionChanged.add((event) => {
        others.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      worksheets.onAdded.add(() => {
        others.push('added');
        return Promise.resolve();
      });
      worksheets.onDeleted.add(() => {
        others.push('deleted');
        return Promise.resolve();
      });
      worksheets.onActivated.add(() => {
        others.push('activated');
        return Promise.resolve();
      });
      await context.sync();
    });
  });

  beforeEach(() => {
    heard.length = 0;
    others.length = 0;
  });

  it('tells one typed cell with its values before and after', async () => {
    await local().user.type(sheet(), 'B2', '12%');
    const [event] = heard;
    assert.deepEqual(
      [event?.address, event?.changeType, event?.source, event?.triggerSource],
      ['B2', 'RangeEdited', 'Local', 'Unknown'],
    );
    assert.deepEqual([event?.details.valueAfter, event?.details.valueTypeBefore], [0.12, 'Empty']);
  });

  it('tells a pasted block as one event without details', async () => {
    await local().user.paste(sheet(), 'D1', [
      ['201', 1],
      ['202', 2],
    ]);
    assert.deepEqual(
      heard.map((event) => event.address),
      ['D1:E2'],
    );
    assert.equal(heard[0]?.details, undefined);
  });

  it("marks the add-in's own writes, one event a write", async () => {
    await local().Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange('G1').values = [[1]];
      active.getRange('G5:H6').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await local().host.settled();
    assert.deepEqual(
      heard.map((event) => [event.address, event.triggerSource]),
      [
        ['G1', 'ThisLocalAddin'],
        ['G5:H6', 'ThisLocalAddin'],
      ],
    );
  });

  it('tells rows that come and go, not the formulas that follow them', async () => {
    await local().user.type(sheet(), 'J9', '=SUM(J1:J8)');
    heard.length = 0;
    await local().user.insertRows(sheet(), 4, 2);
    await local().user.deleteRows(sheet(), 4, 1);
    await local().user.undo();
    assert.deepEqual(
      heard.map((event) => [event.changeType, event.address]),
      [
        ['RowInserted', '5:6'],
        ['RowDeleted', '5:5'],
        ['RowInserted', '5:5'],
      ],
    );
  });

  it("tells another author's edit as remote, and it is not the user's to undo", async () => {
    const depth = local().user.undoDepth();
    await local().user.remoteType(sheet(), 'A20', 'x');
    assert.deepEqual(
      heard.map((event) => event.source),
      ['Remote'],
    );
    assert.equal(local().user.undoDepth(), depth);
  });

  it('tells selections, new, deleted and activated sheets', async () => {
    const { user } = local();
    const front = sheet();
    await user.select(front, 'C3:D4');
    const id = await user.addSheet('新表');
    await user.activate(front);
    await user.deleteSheet(id);
    assert.deepEqual(others, ['selected C3:D4', 'added', 'activated', 'activated', 'deleted']);
  });

  it('does not tell formulas that follow a renamed or deleted sheet as edits', async () => {
    const { user, host } = local();
    const front = sheet();
    const id = await user.addSheet('甲');
    await user.type(front, 'N1', '=甲!A1');
    heard.length = 0;
    await user.renameSheet(id, '乙');
    assert.equal(host.formula(front, 0, 13), '=乙!A1');
    await user.deleteSheet(id);
    assert.equal(host.value(front, 0, 13), '#REF!');
    assert.deepEqual(heard, []);
  });

  it('gives the selection to the add-in', async () => {
    await local().user.select(sheet(), 'B2:C3,E5');
    await local().Excel.run(async (context) => {
      const cells = context.workbook.getSelectedRanges().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      assert.equal(cells.address, 'Sheet1!B2:C3,Sheet1!E5');
      assert.equal(active.address, 'Sheet1!E5');
    });
  });

  it('waits with calculation while it is manual', async () => {
    const { user, host } = local();
    await user.type(sheet(), 'L1', '1');
    await user.type(sheet(), 'L2', '=L1+1');
    await user.setCalculation('Manual');
    await user.type(sheet(), 'L1', '5');
    assert.equal(host.value(sheet(), 1, 11), 2);
    await user.calculate();
    assert.equal(host.value(sheet(), 1, 11), 6);
    await user.setCalculation('Automatic');
  });
});
