import assert from 'node:assert/strict';
import { inBothProfiles } from './profiles.js';

inBothProfiles('Worksheet.copy', (local) => {
  it('copies contents, formats and merges, keeps formulas’ texts, and names the copy as Excel does', async () => {
    await local().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B2').formulas = [
        ['数', 2],
        ['', '=Sheet1!B1*2'],
      ];
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A2:A3').merge(false);
      const copy = sheet.copy('End');
      const again = sheet.copy('Before', sheet);
      copy.load('name,position');
      again.load('name,position');
      const range = copy.getRange('A1:B2');
      range.load('values,formulas');
      const { font } = copy.getRange('A1').format;
      font.load('bold');
      await context.sync();
      assert.equal(copy.name, 'Sheet1 (2)');
      assert.equal(again.name, 'Sheet1 (3)');
      assert.equal(again.position, 0);
      assert.deepEqual(range.formulas, [
        ['数', 2],
        ['', '=Sheet1!B1*2'],
      ]);
      assert.equal(font.bold, true);
      copy.getRange('B1').values = [[5]];
      const own = sheet.getRange('B1').load('values');
      await context.sync();
      assert.deepEqual(own.values, [[2]]);
    });
  });
});
