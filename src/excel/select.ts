import { cellName, type Place } from '../sheet/place.js';

/** Goes to a cell and selects it; a hidden sheet is shown by Excel's own error, not unhidden. */
export async function selectPlace(context: Excel.RequestContext, place: Place): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  sheet.activate();
  sheet.getRange(cellName(place.row, place.column)).select();
  await context.sync();
}

/** The sheet and the address that are selected now. */
export async function selectedArea(
  context: Excel.RequestContext,
): Promise<{ readonly sheetId: string; readonly address: string }> {
  const range = context.workbook.getSelectedRange();
  range.load('address');
  range.worksheet.load('id');
  await context.sync();
  return { sheetId: range.worksheet.id, address: range.address.slice(range.address.lastIndexOf('!') + 1) };
}
