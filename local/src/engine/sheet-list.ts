import type { IRange } from '@univerjs/core';
import { RANGE_TYPE } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Cells } from './cells.js';
import type { Changes } from './changes.js';
import type { Rect, Visibility } from './content.js';
import { ExcelError, invalidArgument } from './excel-error.js';
import { onSheet } from './on-sheet.js';
import { isWholeColumns, isWholeRows } from './rects.js';
import { newSheetId, worksheetData } from './snapshot.js';

/** The sheets of a workbook: adding, deleting, naming, moving, hiding, activating, and what is selected on them. */
export class SheetList {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly changes: Changes,
  ) {}

  /** Adds an empty sheet behind all others; gives its id. */
  addSheet(name: string | undefined): string {
    const wanted = name ?? this.freeName();
    this.checkName(wanted);
    const id = newSheetId();
    const params = {
      unitId: this.book.unitId,
      index: this.book.sheetIds().length,
      sheet: worksheetData(id, { name: wanted, cells: [] }),
    };
    const back = { id: RemoveSheetMutation.id, params: { ...this.ids(id), subUnitName: wanted } };
    onSheet(this.book, this.changes, this.book.active(), () => {
      this.book.apply({ id: InsertSheetMutation.id, params }, [back]);
    });
    return id;
  }

  /**
   * Copies a sheet with all that is on it, as Excel does: formulas keep their texts, so that references to other sheets still point there.
   * The copy is named as Excel names it, `表一 (2)`; gives its id.
   * @param index its position among all sheets
   */
  copySheet(sheet: string, index: number): string {
    const id = newSheetId();
    const name = this.copyName(this.book.sheet(sheet).getName());
    const data = structuredClone(this.book.sheet(sheet).getSnapshot());
    const back = { id: RemoveSheetMutation.id, params: { ...this.ids(id), subUnitName: name } };
    const { layout, marks, protected: isProtected, veryHidden } = this.book.extras.sheet(sheet);
    const params = { unitId: this.book.unitId, index, sheet: { ...data, id, name } };
    onSheet(this.book, this.changes, this.book.active(), () => {
      this.book.apply({ id: InsertSheetMutation.id, params }, [back]);
    });
    this.book.setSheetExtras(id, {
      layout,
      marks: marks.map((mark) => ({ ...mark, id: crypto.randomUUID() })),
      protected: isProtected,
      veryHidden,
    });
    return id;
  }

  /** Deletes a sheet; the last visible one stays. */
  deleteSheet(sheet: string): void {
    const visible = this.book.sheetIds().filter((id) => this.visibility(id) === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    if (this.visibility(sheet) === 'VeryHidden') {
      throw new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
    }
    const next = visible.find((id) => id !== sheet);
    if (this.book.active() === sheet && next !== undefined) this.activate(next);
    this.book.commands.syncExecuteCommand(RemoveSheetCommand.id, this.ids(sheet));
  }

  renameSheet(sheet: string, name: string): void {
    if (this.book.sheet(sheet).getName() === name) return;
    this.checkName(name, sheet);
    this.book.commands.syncExecuteCommand(SetWorksheetNameCommand.id, { ...this.ids(sheet), name });
  }

  moveSheet(sheet: string, position: number): void {
    const fromOrder = this.book.sheetIds().indexOf(sheet);
    if (position < 0 || position >= this.book.sheetIds().length) throw invalidArgument('position');
    if (fromOrder === position) return;
    const params = { ...this.ids(sheet), fromOrder, toOrder: position };
    const back = { ...this.ids(sheet), fromOrder: position, toOrder: fromOrder };
    this.book.apply({ id: SetWorksheetOrderMutation.id, params }, [{ id: SetWorksheetOrderMutation.id, params: back }]);
  }

  visibility(sheet: string): Visibility {
    if (this.book.extras.sheet(sheet).veryHidden) return 'VeryHidden';
    return this.book.sheet(sheet).isSheetHidden() === 1 ? 'Hidden' : 'Visible';
  }

  setVisibility(sheet: string, visibility: Visibility): void {
    const before = this.visibility(sheet);
    if (before === visibility) return;
    if (visibility !== 'Visible') {
      const others = this.book.sheetIds().filter((id) => id !== sheet && this.visibility(id) === 'Visible');
      const [next] = others;
      if (next === undefined) {
        throw new ExcelError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
      }
      if (this.book.active() === sheet) this.activate(next);
    }
    if ((visibility === 'VeryHidden') !== (before === 'VeryHidden')) {
      this.book.setSheetExtras(sheet, { veryHidden: visibility === 'VeryHidden' });
    }
    const hidden = visibility === 'Visible' ? 0 : 1;
    if (hidden === (before === 'Visible' ? 0 : 1)) return;
    this.book.apply({ id: SetWorksheetHideMutation.id, params: { ...this.ids(sheet), hidden } }, [
      { id: SetWorksheetHideMutation.id, params: { ...this.ids(sheet), hidden: 1 - hidden } },
    ]);
  }

  activate(sheet: string): void {
    if (this.visibility(sheet) !== 'Visible') {
      throw new ExcelError('InvalidOperation', 'The worksheet is hidden and cannot be activated.');
    }
    if (this.book.active() === sheet) return;
    this.book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, this.ids(sheet));
  }

  select(sheet: string, rects: readonly Rect[]): void {
    this.activate(sheet);
    for (const rect of rects) {
      if (!isWholeColumns(rect) && !isWholeRows(rect)) this.cells.grow(sheet, rect.bottom, rect.right);
    }
    const target = this.book.sheet(sheet);
    const selections = rects.map((rect) => {
      const range = selectionRange(rect, target.getRowCount(), target.getColumnCount());
      return {
        range,
        primary: {
          actualRow: rect.top,
          actualColumn: rect.left,
          startRow: rect.top,
          endRow: rect.top,
          startColumn: rect.left,
          endColumn: rect.left,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      };
    });
    this.book.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...this.ids(sheet), selections });
  }

  private ids(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.book.unitId, subUnitId: sheet };
  }

  private freeName(): string {
    for (let number = this.book.sheetIds().length + 1; ; number++) {
      const name = `Sheet${String(number)}`;
      if (this.book.sheetId(name) === undefined) return name;
    }
  }

  private copyName(name: string): string {
    const base = name.replace(/ \(\d+\)$/u, '');
    for (let number = 2; ; number++) {
      const suffix = ` (${String(number)})`;
      const copy = base.slice(0, 31 - suffix.length) + suffix;
      if (this.book.sheetId(copy) === undefined) return copy;
    }
  }

  private checkName(name: string, self?: string): void {
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw invalidArgument('worksheet name');
    }
    const taken = this.book.sheetId(name);
    if (taken !== undefined && taken !== self) {
      throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
  }
}

function selectionRange(rect: Rect, rowCount: number, columnCount: number): IRange {
  const range = {
    startRow: rect.top,
    endRow: Math.min(rect.bottom, rowCount - 1),
    startColumn: rect.left,
    endColumn: Math.min(rect.right, columnCount - 1),
  };
  if (isWholeRows(rect)) return { ...range, rangeType: RANGE_TYPE.ROW };
  if (isWholeColumns(rect)) return { ...range, rangeType: RANGE_TYPE.COLUMN };
  return range;
}
