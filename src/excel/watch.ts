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
  /** Sheets were added, deleted or protected. */
  | { readonly kind: 'sheets' }
  /** Sheets may have been renamed, moved or hidden: their cells are what they were. */
  | { readonly kind: 'listed' }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'calculated' };

/**
 * Queues the registration of the events that every edit needs; the caller syncs. Only such whose registration Excel does not take for a write
 * that cannot be undone, where it tells them apart: opening the pane is not to cost the undo stack. A sheet that was hidden or moved is
 * noticed when another one is activated.
 */
export function watchWorkbook(context: Excel.RequestContext, listener: (event: WorkbookEvent) => void): void {
  const { worksheets } = context.workbook;
  const tell = (event: WorkbookEvent) => (): Promise<void> =>
    told(() => {
      listener(event);
    });
  worksheets.onChanged.add((event) => tell(edited(event))());
  worksheets.onSelectionChanged.add((event) =>
    tell({ kind: 'selected', sheetId: event.worksheetId, address: event.address })(),
  );
  worksheets.onAdded.add(tell({ kind: 'sheets' }));
  worksheets.onDeleted.add(tell({ kind: 'sheets' }));
  worksheets.onProtectionChanged.add(tell({ kind: 'sheets' }));
  worksheets.onActivated.add(tell({ kind: 'listed' }));
  addIfKnown(() => worksheets.onNameChanged.add(tell({ kind: 'listed' })));
}

/** Queues the registration of recalculations, which matter only while the user calculates by hand. */
export function watchCalculation(context: Excel.RequestContext, listener: (event: WorkbookEvent) => void): void {
  context.workbook.worksheets.onCalculated.add(() =>
    told(() => {
      listener({ kind: 'calculated' });
    }),
  );
}

/**
 * Registers an event that came after ExcelApi 1.14. Which set it belongs to depends on the age of office.js (ExcelApiOnline 1.1 at first,
 * ExcelApi 1.17 now); where office.js doubts it all the same, it refuses before anything is queued.
 */
function addIfKnown(add: () => unknown): void {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.17') && !requirements.isSetSupported('ExcelApiOnline', '1.1')) return;
  try {
    add();
  } catch (error) {
    if (!isUnsupported(error)) throw error;
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
