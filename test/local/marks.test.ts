import assert from 'node:assert/strict';
import { inBothProfiles } from './profiles.js';

inBothProfiles('marks', (local) => {
  const flags = (name: string): string[] => {
    const { host } = local();
    const id = host.sheetId(name) ?? '';
    return host.flagged(id).map((flag) => `${String(flag.row + 1)},${String(flag.column + 1)}`);
  };

  before(async () => {
    const { Excel } = local();
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem('Sheet1');
      const other = context.workbook.worksheets.add('表二');
      first.getRange('A5:C8').values = [
        [1, 1, 2],
        [1, 2, 3],
        [2, 2, 4],
        ['=SUM(A5:A7)', '=SUM(B5:B7)', '=SUM(C5:C7)'],
      ];
      other.getRange('A1:A2').values = [[9], [1]];
      const rows = first.getRange('C5:C8').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rows.custom.rule.formula = '=ROUND($A5+$B5-$C5,2)<>0';
      rows.custom.format.fill.color = '#FF0000';
      const total = first.getRange('C8').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      total.custom.rule.formula = "=$C$8<>'表二'!$A$1";
      total.custom.format.font.color = '#0000FF';
      await context.sync();
    });
  });

  it('flags exactly the cells where the formula holds, row by row and across sheets', async () => {
    const { user, host } = local();
    const id = host.sheetId('Sheet1') ?? '';
    assert.deepEqual(flags('Sheet1'), []);
    await user.type(id, 'C6', '30');
    assert.deepEqual(flags('Sheet1').sort(), ['6,3', '8,3', '8,3']);
    await user.undo();
    assert.deepEqual(flags('Sheet1'), []);
    await user.type(host.sheetId('表二') ?? '', 'A1', '10');
    assert.deepEqual(flags('Sheet1'), ['8,3']);
    await user.undo();
    assert.deepEqual(flags('Sheet1'), []);
  });

  it('lets ranges and formulas follow inserted and deleted rows, on both sheets, and back by undo', async () => {
    const { Excel, user, host } = local();
    const id = host.sheetId('Sheet1') ?? '';
    const read = (): Promise<string[]> =>
      Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem('Sheet1').getRange().conditionalFormats;
        formats.load('items/type,items/priority,items/custom/rule/formula');
        await context.sync();
        const ranges = Array.from(formats.items, (item) => item.getRange().load('address'));
        await context.sync();
        return Array.from(
          formats.items,
          (item, index) => `${ranges[index]?.address ?? ''} ${item.custom.rule.formula}`,
        );
      });
    const before = ["Sheet1!C8 =$C$8<>'表二'!$A$1", 'Sheet1!C5:C8 =ROUND($A5+$B5-$C5,2)<>0'];
    assert.deepEqual(await read(), before);
    await user.insertRows(id, 6, 1);
    assert.deepEqual(await read(), ["Sheet1!C9 =$C$9<>'表二'!$A$1", 'Sheet1!C5:C9 =ROUND($A5+$B5-$C5,2)<>0']);
    await user.undo();
    await user.insertRows(id, 0, 2);
    await user.insertRows(host.sheetId('表二') ?? '', 0, 1);
    assert.deepEqual(await read(), ['Sheet1!C10 =$C$10<>表二!$A$2', 'Sheet1!C7:C10 =ROUND($A7+$B7-$C7,2)<>0']);
    assert.deepEqual(flags('Sheet1'), []);
    await user.undo();
    await user.undo();
    await user.deleteRows(id, 4, 1);
    assert.deepEqual((await read())[1], 'Sheet1!C5:C7 =ROUND($A5+$B5-$C5,2)<>0');
    await user.undo();
    assert.deepEqual(await read(), before);
  });

  it('deletes marks', async () => {
    await local().Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Sheet1').getRange('C5:C7').conditionalFormats;
      const count = formats.getCount();
      await context.sync();
      assert.equal(count.value, 1);
      formats.getItemAt(0).delete();
      await context.sync();
    });
    await local().user.type(local().host.sheetId('Sheet1') ?? '', 'C6', '4');
    assert.deepEqual(flags('Sheet1'), ['8,3']);
  });
});
