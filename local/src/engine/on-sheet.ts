import type { Book } from './book.js';
import type { Changes } from './changes.js';

/** Works on a sheet as if it were in front, without telling: some of Univer's commands know only the front sheet. */
export function onSheet<T>(book: Book, changes: Changes, sheet: string, work: () => T): T {
  const front = book.workbook.getActiveSheet();
  const { quiet } = changes;
  changes.quiet = true;
  if (front.getSheetId() !== sheet) book.workbook.setActiveSheet(book.sheet(sheet));
  const restore = (): void => {
    if (book.active() !== front.getSheetId()) book.workbook.setActiveSheet(front);
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
