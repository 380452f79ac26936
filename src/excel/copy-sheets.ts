/** Copies worksheets within the workbook. */
import type { SheetCopy } from '../changes/roll/beside.js';
import { deleteSheets } from './apply-sheet.js';

/**
 * Copies sheets with all that is on them, formats, print set-up and conditional formats included, behind the other sheets. All or none: where one
 * cannot be copied or named, those that were copied go again. The sheets that are copied are not touched. A write: on a click.
 */
export async function copySheets(context: Excel.RequestContext, copies: readonly SheetCopy[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const before = new Set(worksheets.items.map(({ name }) => name));
  try {
    for (const { from, name } of copies) {
      worksheets.getItem(from).copy(Excel.WorksheetPositionType.end).name = name;
    }
    await context.sync();
  } catch (error) {
    // What stood before an error in a batch stays done; a copy may still have the name that Excel gave it.
    worksheets.load('items/name');
    await context.sync();
    const made = worksheets.items.map(({ name }) => name).filter((name) => !before.has(name));
    await deleteSheets(context, made);
    throw error;
  }
}
