import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { CommandType } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import { isRecord, numberAt, recordAt, textAt } from './command-params.js';
import type { Rect } from './content.js';
import type { Edit, Structural } from './edit-events.js';
import { changed, editEvents, formatEvents } from './edit-events.js';
import { both, lineShift, selectedRect, sourceOf } from './event-args.js';
import { EVENT } from './event-types.js';
import { Extras } from './extras.js';
import type { Grid } from './grid.js';
import type { HostEvent } from './host.js';
import { rectName, wholeColumns, wholeRows } from './rects.js';
import type { Shift } from './shift.js';

/** Listens to what Univer executes and tells it as the events that Excel raises. */
export class Changes {
  private edits = new Map<string, Map<string, Edit>>();
  private formats = new Map<string, { row: number; column: number }[]>();
  private structural: Structural[] = [];
  /** A sheet was renamed or deleted: formulas that follow are no edits. */
  private sheetsChanged = false;
  private readonly others: HostEvent[] = [];
  private readonly ready: HostEvent[] = [];
  private readonly calculated = new Set<string>();
  private readonly subscriptions: { dispose(): void }[];
  private lastActive: string;
  private lastSelection = '';
  private nameBefore = '';
  private readonly shiftListeners: ((shift: Shift) => void)[] = [];
  /** Whether anything was executed that may show; whoever refreshes takes it back. */
  touched = false;
  /** Set while the host does something that Excel would do without selecting or activating. */
  quiet = false;

  constructor(
    private readonly book: Book,
    private readonly grid: Grid,
    private readonly onMore: () => void,
  ) {
    this.lastActive = book.active();
    this.subscriptions = [
      book.commands.beforeCommandExecuted((command, options) => {
        this.before(command, options);
      }),
      book.commands.onCommandExecuted((command, options) => {
        this.after(command, options);
      }),
    ];
  }

  /** Closes what happened so far as one event; called between the writes of an add-in. */
  cut(): void {
    const { origin } = this.book;
    if (this.structural.length > 0 || this.sheetsChanged) {
      for (const change of this.structural) this.ready.push(...changed(change, {}, origin));
    } else {
      for (const [sheet, edits] of this.edits) {
        if (this.book.has(sheet)) this.ready.push(...editEvents(this.grid, sheet, [...edits.values()], origin));
      }
      for (const [sheet, cells] of this.formats) {
        if (this.book.has(sheet)) this.ready.push(...formatEvents(sheet, cells, origin));
      }
    }
    this.ready.push(...this.others.splice(0));
    this.edits = new Map();
    this.formats = new Map();
    this.structural = [];
    this.sheetsChanged = false;
  }

  /** Everything that is to be told, calculations last. */
  take(): HostEvent[] {
    this.cut();
    const events = this.ready.splice(0);
    for (const sheet of this.calculated) {
      if (this.book.has(sheet)) events.push(...both(EVENT.calculated, sheet, { worksheetId: sheet, address: '' }));
    }
    this.calculated.clear();
    return events;
  }

  /** Cells that moved: no single mutation of Univer stands for it. */
  addStructural(change: Structural): void {
    this.structural.push(change);
  }

  /** Told of rows and columns that come and go, whoever does it, undo too. */
  onShift(listener: (shift: Shift) => void): void {
    this.shiftListeners.push(listener);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private before(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params;
    if (!isRecord(params) || params['unitId'] !== this.book.unitId) return;
    if (command.type !== CommandType.COMMAND) this.touched = true;
    if (command.id === SetWorksheetNameMutation.id) {
      this.nameBefore = this.book.workbook.getSheetBySheetId(textAt(params, 'subUnitId'))?.getName() ?? '';
    }
    if (command.id === SetRangeValuesMutation.id && options?.fromFormula !== true) this.beforeCells(params);
    if (command.id === Extras.MUTATION) this.beforeExtras(params);
  }

  private beforeCells(params: Record<string, unknown>): void {
    const sheet = textAt(params, 'subUnitId');
    if (!this.book.has(sheet)) return;
    for (const [rowKey, cells] of Object.entries(recordAt(params, 'cellValue'))) {
      if (!isRecord(cells)) continue;
      for (const [columnKey, cell] of Object.entries(cells)) {
        const place = { row: Number(rowKey), column: Number(columnKey) };
        if (cell === null || (isRecord(cell) && ('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell))) {
          this.remember(sheet, place);
        } else {
          const formats = this.formats.get(sheet);
          if (formats) formats.push(place);
          else this.formats.set(sheet, [place]);
        }
      }
    }
    this.onMore();
  }

  private remember(sheet: string, place: { row: number; column: number }): void {
    const key = `${String(place.row)},${String(place.column)}`;
    const edits = this.edits.get(sheet) ?? new Map<string, Edit>();
    this.edits.set(sheet, edits);
    if (edits.has(key)) return;
    edits.set(key, {
      ...place,
      before: this.grid.value(sheet, place.row, place.column),
      formulaBefore: this.grid.formula(sheet, place.row, place.column),
    });
  }

  private beforeExtras(params: Record<string, unknown>): void {
    const change = recordAt(params, 'change');
    const sheet = change['sheet'];
    if (typeof sheet !== 'string') return;
    const before = this.book.extras.sheet(sheet);
    const isProtected = recordAt(change, 'extras')['protected'] === true;
    if (isProtected !== before.protected) {
      const args = { isProtected, source: sourceOf(this.book.origin), worksheetId: sheet };
      this.others.push(...both(EVENT.protectionChanged, sheet, args));
    }
    this.onMore();
  }

  private after(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params;
    if (!isRecord(params) || params['unitId'] !== this.book.unitId) return;
    const sheet = textAt(params, 'subUnitId');
    const source = sourceOf(this.book.origin);
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (options?.fromFormula === true) this.calculated.add(sheet);
        return;
      case InsertRowMutation.id: {
        this.lines(sheet, 'RowInserted', params);
        return;
      }
      case RemoveRowMutation.id: {
        this.lines(sheet, 'RowDeleted', params);
        return;
      }
      case InsertColMutation.id: {
        this.lines(sheet, 'ColumnInserted', params);
        return;
      }
      case RemoveColMutation.id: {
        this.lines(sheet, 'ColumnDeleted', params);
        return;
      }
      case InsertSheetMutation.id: {
        this.other(EVENT.added, textAt(recordAt(params, 'sheet'), 'id'), { source });
        return;
      }
      case RemoveSheetMutation.id:
        this.sheetsChanged = true;
        this.other(EVENT.deleted, sheet, { source });
        {
          this.activation(this.book.active());
          return;
        }
      case SetWorksheetNameMutation.id: {
        this.sheetsChanged = true;
        const args = { nameBefore: this.nameBefore, nameAfter: textAt(params, 'name'), source };
        this.other(EVENT.nameChanged, sheet, args);
        return;
      }
      case SetWorksheetOrderMutation.id: {
        const args = { positionBefore: params['fromOrder'], positionAfter: params['toOrder'], source };
        this.other(EVENT.moved, sheet, args);
        return;
      }
      case SetWorksheetHideMutation.id: {
        const [before, after] = params['hidden'] === 1 ? ['Visible', 'Hidden'] : ['Hidden', 'Visible'];
        this.other(EVENT.visibilityChanged, sheet, { visibilityBefore: before, visibilityAfter: after, source });
        return;
      }
      case SetWorksheetActiveOperation.id: {
        this.activation(sheet);
        return;
      }
      case SetSelectionsOperation.id: {
        this.selected(sheet, params);
        return;
      }
      default:
    }
  }

  private lines(sheet: string, changeType: string, params: Record<string, unknown>): void {
    const range = recordAt(params, 'range');
    const rect: Rect = changeType.startsWith('Row')
      ? wholeRows(numberAt(range, 'startRow'), numberAt(range, 'endRow'))
      : wholeColumns(numberAt(range, 'startColumn'), numberAt(range, 'endColumn'));
    const shift = lineShift(sheet, changeType, rect);
    for (const listener of this.shiftListeners) listener(shift);
    this.structural.push({ sheet, changeType, address: rectName(rect) });
    this.onMore();
  }

  private other(type: number, sheet: string, args: Record<string, unknown>): void {
    this.others.push(...both(type, sheet, { ...args, worksheetId: sheet }));
    this.onMore();
  }

  private activation(sheet: string): void {
    if (this.quiet || sheet === this.lastActive) return;
    const before = this.lastActive;
    this.lastActive = sheet;
    this.others.push(...both(EVENT.deactivated, before, { worksheetId: before }));
    this.other(EVENT.activated, sheet, {});
  }

  private selected(sheet: string, params: Record<string, unknown>): void {
    const selections = params['selections'];
    if (this.quiet || !Array.isArray(selections)) return;
    const rects = selections.filter(isRecord).map((selection) => selectedRect(recordAt(selection, 'range')));
    const address = rects.map(rectName).join(',');
    const key = `${sheet}!${address}`;
    if (key === this.lastSelection || address === '') return;
    this.lastSelection = key;
    this.other(EVENT.selectionChanged, sheet, { address });
  }
}
