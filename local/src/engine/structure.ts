import type { ICellData, IRange } from '@univerjs/core';
import { Direction, RANGE_TYPE } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Cells, CellMatrix } from './cells.js';
import type { Changes } from './changes.js';
import type { Rect, Visibility } from './content.js';
import { ExcelError, invalidArgument } from './excel-error.js';
import type { Grid } from './grid.js';
import { intersection, isWholeColumns, isWholeRows, rectName } from './rects.js';
import { newSheetId, worksheetData } from './snapshot.js';

/** What changes the shape of a workbook: rows, columns, cells that move, merges, sheets. */
export class Structure {
  constructor(
    private readonly book: Book,
    private readonly grid: Grid,
    private readonly cells: Cells,
    private readonly changes: Changes,
  ) {}

  /** Inserts whole rows; they look like the row above them, as in Excel. */
  insertRows(sheet: string, row: number, count: number): void {
    this.cells.grow(sheet, row + count, 0);
    const cellValue = this.copiedStyles(sheet, (_row, column, cell, add) => {
      for (let index = 0; index < count; index++) add(row + index, column, cell);
    }, row > 0 ? { top: row - 1, bottom: row - 1 } : undefined);
    this.onSheet(sheet, () =>
      this.book.commands.syncExecuteCommand(InsertRowByRangeCommand.id, {
        ...this.ids(sheet),
        direction: row > 0 ? Direction.DOWN : Direction.UP,
        range: this.rows(sheet, row, count),
        cellValue,
      }),
    );
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.onSheet(sheet, () =>
      this.book.commands.syncExecuteCommand(RemoveRowByRangeCommand.id, {
        ...this.ids(sheet),
        range: this.rows(sheet, row, count),
      }),
    );
  }

  insertColumns(sheet: string, column: number, count: number): void {
    this.cells.grow(sheet, 0, column + count);
    const cellValue = this.copiedStyles(sheet, (row, _column, cell, add) => {
      for (let index = 0; index < count; index++) add(row, column + index, cell);
    }, column > 0 ? { left: column - 1, right: column - 1 } : undefined);
    this.onSheet(sheet, () =>
      this.book.commands.syncExecuteCommand(InsertColByRangeCommand.id, {
        ...this.ids(sheet),
        direction: column > 0 ? Direction.RIGHT : Direction.LEFT,
        range: this.columns(sheet, column, count),
        cellValue,
      }),
    );
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    this.onSheet(sheet, () =>
      this.book.commands.syncExecuteCommand(RemoveColByRangeCommand.id, {
        ...this.ids(sheet),
        range: this.columns(sheet, column, count),
      }),
    );
  }

  /** Inserts cells; those in the way move down or right. Whole rows and columns come in as such. */
  async insert(sheet: string, rect: Rect, shift: 'Down' | 'Right'): Promise<void> {
    if (isWholeRows(rect)) return this.insertRows(sheet, rect.top, rect.bottom - rect.top + 1);
    if (isWholeColumns(rect)) return this.insertColumns(sheet, rect.left, rect.right - rect.left + 1);
    const command = shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
    await this.moveCells(sheet, rect, command, 'CellInserted', `ShiftCell${shift}`);
  }

  /** Deletes cells; those below or to the right close the gap. */
  async delete(sheet: string, rect: Rect, shift: 'Up' | 'Left'): Promise<void> {
    if (isWholeRows(rect)) return this.deleteRows(sheet, rect.top, rect.bottom - rect.top + 1);
    if (isWholeColumns(rect)) return this.deleteColumns(sheet, rect.left, rect.right - rect.left + 1);
    const command = shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
    await this.moveCells(sheet, rect, command, 'CellDeleted', `ShiftCell${shift}`);
  }

  /** Merges; only the top left cell keeps its content. */
  merge(sheet: string, rect: Rect): void {
    this.unmerge(sheet, rect);
    const matrix: CellMatrix = {};
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const first = row === rect.top && column === rect.left;
        const cell = this.grid.cell(sheet, row, column);
        const filled = cell && (cell.v !== undefined || cell.f !== undefined || cell.si !== undefined);
        if (!first && filled) (matrix[row] ??= {})[column] = { v: null, f: null, si: null, p: null };
      }
    }
    this.cells.write(sheet, matrix);
    this.cells.grow(sheet, rect.bottom, rect.right);
    const params = { ...this.ids(sheet), ranges: [asRange(rect)] };
    this.book.apply({ id: AddWorksheetMergeMutation.id, params }, [
      { id: RemoveWorksheetMergeMutation.id, params: structuredClone(params) },
    ]);
  }

  unmerge(sheet: string, rect: Rect): void {
    const ranges = this.grid
      .merges(sheet)
      .filter((merge) => intersection(merge, rect))
      .map(asRange);
    if (ranges.length === 0) return;
    const params = { ...this.ids(sheet), ranges };
    this.book.apply({ id: RemoveWorksheetMergeMutation.id, params }, [
      { id: AddWorksheetMergeMutation.id, params: structuredClone(params) },
    ]);
  }

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
    this.onSheet(this.book.active(), () => {
      this.book.apply({ id: InsertSheetMutation.id, params }, [back]);
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

  /** The front sheet steps aside while Univer works on another one: some of its commands know only the front sheet. */
  private onSheet<T>(sheet: string, work: () => T): T {
    const front = this.book.workbook.getActiveSheet();
    const quiet = this.changes.quiet;
    this.changes.quiet = true;
    if (front.getSheetId() !== sheet) this.book.workbook.setActiveSheet(this.book.sheet(sheet));
    const restore = (): void => {
      if (this.book.active() !== front.getSheetId()) this.book.workbook.setActiveSheet(front);
      this.changes.quiet = quiet;
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

  private async moveCells(sheet: string, rect: Rect, command: string, changeType: string, shiftDirection: string): Promise<void> {
    this.cells.grow(sheet, rect.bottom, rect.right);
    await this.onSheet(sheet, () =>
      this.book.commands.executeCommand(command, { ...this.ids(sheet), range: asRange(rect) }),
    );
    this.changes.addStructural({ sheet, changeType, address: rectName(rect), shiftDirection });
  }

  private copiedStyles(
    sheet: string,
    copy: (row: number, column: number, cell: ICellData, add: (row: number, column: number, cell: ICellData) => void) => void,
    from: Partial<Rect> | undefined,
  ): CellMatrix {
    const matrix: CellMatrix = {};
    if (!from) return matrix;
    const add = (row: number, column: number, cell: ICellData): void => {
      (matrix[row] ??= {})[column] = cell;
    };
    this.book.sheet(sheet).getCellMatrix().forValue((row, column, cell) => {
      if (row < (from.top ?? 0) || row > (from.bottom ?? Infinity)) return;
      if (column < (from.left ?? 0) || column > (from.right ?? Infinity)) return;
      if (cell?.s) copy(row, column, { s: cell.s }, add);
    });
    return matrix;
  }

  private rows(sheet: string, row: number, count: number): IRange {
    return {
      startRow: row,
      endRow: row + count - 1,
      startColumn: 0,
      endColumn: this.book.sheet(sheet).getColumnCount() - 1,
      rangeType: RANGE_TYPE.ROW,
    };
  }

  private columns(sheet: string, column: number, count: number): IRange {
    return {
      startRow: 0,
      endRow: this.book.sheet(sheet).getRowCount() - 1,
      startColumn: column,
      endColumn: column + count - 1,
      rangeType: RANGE_TYPE.COLUMN,
    };
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

export function asRange(rect: Rect): IRange {
  return { startRow: rect.top, endRow: rect.bottom, startColumn: rect.left, endColumn: rect.right };
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
