import assert from 'node:assert/strict';
import { errorCode, inBothProfiles } from './profiles.js';

inBothProfiles('cells through Excel.run', (local) => {
  it('writes and reads values, formulas, texts and types in one batch, calculated', async () => {
    await local().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B3');
      range.numberFormat = [
        ['@', 'General'],
        ['General', '#,##0.00'],
        ['General', 'General'],
      ];
      range.values = [
        ['201', 1.5],
        ['201', 1234.5],
        ['', '=B1+B2'],
      ];
      range.load('values,formulas,text,valueTypes,address,rowCount,columnCount,numberFormat');
      await context.sync();
      assert.deepEqual(range.values, [
        ['201', 1.5],
        [201, 1234.5],
        ['', 1236],
      ]);
      assert.deepEqual(range.formulas, [
        ['201', 1.5],
        [201, 1234.5],
        ['', '=B1+B2'],
      ]);
      assert.deepEqual(range.text, [
        ['201', '1.5'],
        ['201', '1,234.50'],
        ['', '1236'],
      ]);
      assert.deepEqual(range.valueTypes, [
        ['String', 'Double'],
        ['Double', 'Double'],
        ['Empty', 'Double'],
      ]);
      assert.equal(range.address, 'Sheet1!A1:B3');
      assert.deepEqual([range.rowCount, range.columnCount], [3, 2]);
    });
  });

  it('leaves cells alone where null is written and fills a range from one value', async () => {
    await local().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('D1:E1').values = [[1, 2]];
      sheet.getRange('D1:E1').values = [[null, 3]];
      sheet.getRange('D2:E3').values = [
        ['x', 'x'],
        ['x', 'x'],
      ];
      const range = sheet.getRange('D1:E3').load('values');
      await context.sync();
      assert.deepEqual(range.values, [
        [1, 3],
        ['x', 'x'],
        ['x', 'x'],
      ]);
    });
  });

  it('refuses a block of another size, an unknown sheet, a false address and too long an address', async () => {
    const { Excel } = local();
    const code = (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string> =>
      errorCode(
        Excel.run(async (context) => {
          work(context, context.workbook.worksheets.getActiveWorksheet());
          await context.sync();
        }),
      );
    assert.equal(await code((_c, sheet) => (sheet.getRange('A1:B2').values = [[1]])), 'InvalidArgument');
    assert.equal(await code((c) => c.workbook.worksheets.getItem('没有').load('name')), 'ItemNotFound');
    assert.equal(await code((_c, sheet) => sheet.getRange('表!!').load('address')), 'InvalidArgument');
    const long = Array.from({ length: 2000 }, (_, index) => `A${String(index * 2 + 1)}`).join(',');
    assert.ok(long.length > 8192);
    assert.equal(await code((_c, sheet) => sheet.getRanges(long).load('address')), 'InvalidArgument');
  });

  it('fails with ApiNotFound and the name of what it lacks', async () => {
    const { Excel } = local();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('items');
      await context.sync();
    });
    await assert.rejects(work, (error: { code: string; message: string }) => {
      assert.equal(error.code, 'ApiNotFound');
      assert.match(error.message, /Worksheet\.charts/);
      return true;
    });
  });

  it('refuses a request and an answer above 5 MB', async () => {
    const { Excel } = local();
    const big = 'x'.repeat(32_000);
    const request = Excel.run(async (context) => {
      const rows = Array.from({ length: 200 }, () => [big]);
      context.workbook.worksheets.getActiveWorksheet().getRange('H1:H200').values = rows;
      await context.sync();
    });
    assert.equal(await errorCode(request), 'RequestPayloadSizeLimitExceeded');
    const answer = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H1').values = [[big]];
      await context.sync();
      for (let index = 0; index < 200; index++) sheet.getRange('H1').load('values');
      await context.sync();
    });
    assert.equal(await errorCode(answer), 'ResponsePayloadSizeLimitExceeded');
  });

  it('gives null objects, used ranges and multi-area ranges', async () => {
    await local().Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.add('用过');
      const none = sheets.getItemOrNullObject('没有');
      const empty = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      assert.ok(none.isNullObject && empty.isNullObject);
      sheet.getRange('C3').values = [[1]];
      sheet.getRange('F9').format.fill.color = '#FFFF00';
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange(false).load('address');
      const areas = sheet.getRanges('A1:B2,D4').load('address,areaCount,cellCount');
      const items = areas.areas.load('items/address');
      await context.sync();
      assert.equal(values.address, '用过!C3');
      assert.equal(all.address, '用过!C3:F9');
      assert.deepEqual([areas.address, areas.areaCount, areas.cellCount], ['用过!A1:B2,用过!D4', 2, 5]);
      assert.deepEqual(
        Array.from(items.items, (item) => item.address),
        ['用过!A1:B2', '用过!D4'],
      );
      sheet.delete();
      await context.sync();
    });
  });

  it('formats, merges, measures and freezes', async () => {
    await local().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('J1:K2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.fill.color = '#ffee00';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      range.format.rowHeight = 30;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.merge();
      sheet.freezePanes.freezeRows(3);
      range.load(
        'values,format/wrapText,format/columnWidth,format/rowHeight,format/horizontalAlignment,format/font/bold,format/font/color,format/fill/color',
      );
      const border = range.format.borders.getItem('EdgeBottom').load('style,weight,color');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      assert.deepEqual(range.values, [
        ['a', ''],
        ['', ''],
      ]);
      const { format } = range;
      assert.deepEqual([format.wrapText, format.columnWidth, format.rowHeight], [true, 90, 30]);
      assert.deepEqual(
        [format.horizontalAlignment, format.font.bold, format.font.color, format.fill.color],
        ['Center', true, '#FF0000', '#FFEE00'],
      );
      assert.deepEqual([border.style, border.weight, border.color], ['Continuous', 'Thin', '#000000']);
      assert.equal(frozen.address, 'Sheet1!1:3');
    });
  });

  it('keeps page layout, names, settings, properties and protection', async () => {
    await local().Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.add('版面');
      const layout = sheet.pageLayout;
      layout.orientation = 'Landscape';
      layout.paperSize = local().Excel.PaperType.a4;
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintArea('A1:D20');
      layout.setPrintTitleRows('$4:$5');
      workbook.names.add('单位', sheet.getRange('B2'));
      workbook.settings.add('yusuan', { live: true });
      workbook.properties.custom.add('年度', 2019);
      await context.sync();
      layout.load('orientation,zoom,centerHorizontally');
      const area = layout.getPrintAreaOrNullObject().load('address');
      const rows = layout.getPrintTitleRowsOrNullObject().load('address');
      const name = workbook.names.getItem('单位').load('formula');
      const setting = workbook.settings.getItemOrNullObject('yusuan').load('value');
      sheet.protection.protect();
      sheet.protection.load('protected');
      await context.sync();
      assert.deepEqual(
        [layout.orientation, layout.centerHorizontally, layout.zoom.horizontalFitToPages],
        ['Landscape', true, 1],
      );
      assert.deepEqual([area.address, rows.address, name.formula], ['版面!A1:D20', '版面!4:5', '=版面!$B$2']);
      assert.deepEqual(setting.value, { live: true });
      assert.equal(sheet.protection.protected, true);
    });
    const write = local().Excel.run(async (context) => {
      context.workbook.worksheets.getItem('版面').getRange('A1').values = [[1]];
      await context.sync();
    });
    assert.equal(await errorCode(write), 'AccessDenied');
  });

  it('answers nothing while a cell is being edited', async () => {
    const { Excel, user } = local();
    user.editMode(true);
    const code = await errorCode(
      Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      }),
    );
    user.editMode(false);
    assert.equal(code, 'InvalidOperationInCellEditMode');
  });
});
