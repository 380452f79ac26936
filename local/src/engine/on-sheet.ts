import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Changes } from './changes.js';

/** Works on a sheet as if it were in front, without telling: some of Univer's commands know only the front sheet. */
export function onSheet<T>(book: Book, changes: Changes, sheet: string, work: () => T): T {
  const front = book.workbook.getActiveSheet();
  const { quiet } = changes;
  changes.quiet = true;
  if (front.getSheetId() !== sheet) book.workbook.setActiveSheet(book.sheet(sheet));
  const restore = (): void => {
    const id = front.getSheetId();
    if (book.has(id) && (sheet !== id || book.active() !== id)) {
      // By its operation: only so does the page show the front sheet again, whose picture the work has put away.
      book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: id });
    }
    changes.quiet = quiet;
  };
  try {
    const result = work();
    if (result instanceof Promise) void result.finally(restore);
    else restore();
    return result;
  } catch (error) {
    restore();
    throw error;
  }
}
