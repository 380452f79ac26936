import type { CellValue } from '../../../src/sheet/sheet.js';
import type { Origin } from './book.js';
import { numberAt } from './command-params.js';
import type { Rect } from './content.js';
import { WORKBOOK_TARGET } from './event-types.js';
import { isErrorText } from './grid.js';
import type { HostEvent } from './host.js';
import { wholeColumns, wholeRows } from './rects.js';
import type { Shift } from './shift.js';

/** What Excel calls the type of a value. */
export function valueType(value: CellValue): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'string') return isErrorText(value) ? 'Error' : 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** A range of Univer as a rectangle; whole rows and columns reach Excel's edge. */
export function selectedRect(range: Record<string, unknown>): Rect {
  const [top, bottom] = [numberAt(range, 'startRow'), numberAt(range, 'endRow')];
  const [left, right] = [numberAt(range, 'startColumn'), numberAt(range, 'endColumn')];
  if (range['rangeType'] === 1) return wholeRows(top, bottom);
  if (range['rangeType'] === 2) return wholeColumns(left, right);
  return { top, left, bottom, right };
}

export function sourceOf(origin: Origin): 'Local' | 'Remote' {
  return origin === 'remote' ? 'Remote' : 'Local';
}

/** A sheet's event goes to the sheet's listeners and to those of the collection. */
export function both(type: number, sheet: string, args: Readonly<Record<string, unknown>>): HostEvent[] {
  return [
    { type, target: sheet, args },
    { type, target: WORKBOOK_TARGET, args },
  ];
}

/** Whole rows or columns that came or went, by the change type that Excel gives it (`RowInserted`, `ColumnDeleted` …). */
export function lineShift(sheet: string, changeType: string, rect: Rect): Shift {
  const row = changeType.startsWith('Row');
  return {
    sheet,
    axis: row ? 'row' : 'column',
    kind: changeType.endsWith('Inserted') ? 'insert' : 'delete',
    at: row ? rect.top : rect.left,
    count: row ? rect.bottom - rect.top + 1 : rect.right - rect.left + 1,
  };
}
