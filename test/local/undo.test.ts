import assert from 'node:assert/strict';
import { inBothProfiles } from './profiles.js';

inBothProfiles('undo', (local, profile) => {
  const sheet = (): string => local().host.activeSheet();

  it('takes back what the user typed, inserted and deleted, and does it again', async () => {
    const { user, host } = local();
    await user.type(sheet(), 'A1', '1');
    await user.type(sheet(), 'A3', '=A1*2');
    await user.insertRows(sheet(), 1, 1);
    assert.equal(host.formula(sheet(), 3, 0), '=A1*2');
    await user.undo();
    assert.equal(host.formula(sheet(), 2, 0), '=A1*2');
    await user.redo();
    assert.equal(host.value(sheet(), 3, 0), 2);
    await user.deleteRows(sheet(), 0, 1);
    assert.equal(host.value(sheet(), 2, 0), '#REF!');
    await user.undo();
    assert.equal(host.value(sheet(), 3, 0), 2);
  });

  it('treats a batch that writes only values as this Excel does', async () => {
    const { Excel, user, host } = local();
    await user.type(sheet(), 'C1', 'typed');
    const before = user.undoDepth();
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange('C2').values = [['by add-in']];
      active.getRange('C3').values = [['too']];
      await context.sync();
    });
    if (profile === 'excel2021') {
      assert.equal(user.undoDepth(), 0);
      assert.equal(await user.undo(), false);
      return;
    }
    assert.equal(user.undoDepth(), before + 1);
    await user.undo();
    assert.deepEqual([host.value(sheet(), 1, 2), host.value(sheet(), 2, 2)], [null, null]);
    assert.equal(host.value(sheet(), 0, 2), 'typed');
  });

  it('loses the stack in both at a write that Excel cannot undo', async () => {
    const { Excel, user } = local();
    await user.type(sheet(), 'C1', 'again');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('C2').format.fill.color = '#FF0000';
      await context.sync();
    });
    assert.equal(user.undoDepth(), 0);
  });

  it('keeps the stack when an add-in only reads', async () => {
    const { Excel, user } = local();
    await user.type(sheet(), 'C1', 'once more');
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values,formulas');
      await context.sync();
      assert.ok(used.values.length > 0);
    });
    assert.equal(user.undoDepth(), 1);
  });
});
