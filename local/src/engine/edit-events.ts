import type { CellValue } from '../../../src/sheet/sheet.js';
import type { Origin } from './book.js';
import { both, sourceOf, valueType } from './event-args.js';
import { EVENT } from './event-types.js';
import type { Grid } from './grid.js';
import type { HostEvent } from './host.js';
import { rectName, rectsOf } from './rects.js';

/** A cell that was written, with what it held. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly formulaBefore: string;
}

/** Lines or cells that came or went. */
export interface Structural {
  readonly sheet: string;
  readonly changeType: string;
  readonly address: string;
  readonly shiftDirection?: string;
}

/** One write to a sheet: what was edited, with details for a single cell, and which formulas changed. */
export function editEvents(grid: Grid, sheet: string, edits: readonly Edit[], origin: Origin): HostEvent[] {
  const events: HostEvent[] = [];
  if (edits.length === 0) return events;
  const address = rectsOf(edits).map(rectName).join(',');
  const [only] = edits;
  const after = only && edits.length === 1 ? grid.value(sheet, only.row, only.column) : null;
  const details =
    only && edits.length === 1
      ? {
          valueBefore: only.before ?? '',
          valueAfter: after ?? '',
          valueTypeBefore: valueType(only.before),
          valueTypeAfter: valueType(after),
        }
      : {};
  events.push(...changed({ sheet, changeType: 'RangeEdited', address }, details, origin));
  const formulas = edits.filter((edit) => grid.formula(sheet, edit.row, edit.column) !== edit.formulaBefore);
  if (formulas.length > 0) {
    const formulaDetails = formulas.map((edit) => ({
      cellAddress: rectName({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column }),
      previousFormula: edit.formulaBefore,
    }));
    events.push(...both(EVENT.formulaChanged, sheet, { worksheetId: sheet, source: sourceOf(origin), formulaDetails }));
  }
  return events;
}

export function formatEvents(
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number }[],
  origin: Origin,
): HostEvent[] {
  if (cells.length === 0) return [];
  const address = rectsOf(cells).map(rectName).join(',');
  return both(EVENT.formatChanged, sheet, { worksheetId: sheet, source: sourceOf(origin), address });
}

export function changed(change: Structural, details: Record<string, unknown>, origin: Origin): HostEvent[] {
  const args = {
    changeType: change.changeType,
    address: change.address,
    worksheetId: change.sheet,
    source: sourceOf(origin),
    triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: change.shiftDirection ?? 'None',
    ...details,
  };
  return both(EVENT.changed, change.sheet, args);
}
