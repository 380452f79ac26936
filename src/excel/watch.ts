import { isUnsupported } from './problem.js';

/** Excel's events in our words. Registered once; handlers only take notes, the work is done by whoever listens. */
export type WorkbookEvent =
  | {
      readonly kind: 'edited';
      readonly sheetId: string;
      /** A1 address on the sheet. */
      readonly address: string;
      /** `structure`: rows, columns or cells were inserted or deleted. */
      readonly change: 'cells' | 'structure';
      /** `own`: this add-in wrote it; `remote`: another author did. */
      readonly by: 'user' | 'own' | 'remote';
    }
  /** Sheets were added, deleted, renamed, moved, hidden or protected. */
  | { readonly kind: 'sheets' }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'calculated' };

/** Queues the registration of every event that the host has; the caller syncs. */
export function watchWorkbook(context: Excel.RequestContext, listener: (event: WorkbookEvent) => void): void {
  const { worksheets } = context.workbook;
  const sheetsChanged = (): Promise<void> =>
    told(() => {
      listener({ kind: 'sheets' });
    });
  worksheets.onChanged.add((event) =>
    told(() => {
      listener(edited(event));
    }),
  );
  worksheets.onSelectionChanged.add((event) =>
    told(() => {
      listener({ kind: 'selected', sheetId: event.worksheetId, address: event.address });
    }),
  );
  worksheets.onCalculated.add(() =>
    told(() => {
      listener({ kind: 'calculated' });
    }),
  );
  worksheets.onAdded.add(sheetsChanged);
  worksheets.onDeleted.add(sheetsChanged);
  worksheets.onProtectionChanged.add(sheetsChanged);
  const named = addIfKnown(() => worksheets.onNameChanged.add(sheetsChanged));
  addIfKnown(() => worksheets.onMoved.add(sheetsChanged));
  addIfKnown(() => worksheets.onVisibilityChanged.add(sheetsChanged));
  if (!named) worksheets.onActivated.add(sheetsChanged);
}

/**
 * Registers an event that came after ExcelApi 1.14. Which set it belongs to depends on the age of office.js (ExcelApiOnline 1.1 at first,
 * ExcelApi 1.17 now); where office.js doubts it all the same, it refuses before anything is queued.
 */
function addIfKnown(add: () => unknown): boolean {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.17') && !requirements.isSetSupported('ExcelApiOnline', '1.1'))
    return false;
  try {
    add();
    return true;
  } catch (error) {
    if (isUnsupported(error)) return false;
    throw error;
  }
}

function edited(event: Excel.WorksheetChangedEventArgs): WorkbookEvent {
  return {
    kind: 'edited',
    sheetId: event.worksheetId,
    address: event.address,
    change: event.changeType === 'RangeEdited' ? 'cells' : 'structure',
    by: event.source === 'Remote' ? 'remote' : event.triggerSource === 'ThisLocalAddin' ? 'own' : 'user',
  };
}

function told(tell: () => void): Promise<void> {
  tell();
  return Promise.resolve();
}
