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
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Cells, CellMatrix } from './cells.js';
import type { Changes } from './changes.js';
import type { Rect } from './content.js';
import type { Grid } from './grid.js';
import { onSheet } from './on-sheet.js';
import { intersection, isWholeColumns, isWholeRows, rectName } from './rects.js';

/** What changes the shape of a sheet: rows, columns, cells that move, merges. */
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
    const cellValue = this.copiedStyles(
      sheet,
      (_row, column, cell, add) => {
        for (let index = 0; index < count; index++) add(row + index, column, cell);
      },
      row > 0 ? { top: row - 1, bottom: row - 1 } : undefined,
    );
    onSheet(this.book, this.changes, sheet, () =>
      this.book.commands.syncExecuteCommand(InsertRowByRangeCommand.id, {
        ...this.ids(sheet),
        direction: row > 0 ? Direction.DOWN : Direction.UP,
        range: this.rows(sheet, row, count),
        cellValue,
      }),
    );
  }

  deleteRows(sheet: string, row: number, count: number): void {
    onSheet(this.book, this.changes, sheet, () =>
      this.book.commands.syncExecuteCommand(RemoveRowByRangeCommand.id, {
        ...this.ids(sheet),
        range: this.rows(sheet, row, count),
      }),
    );
  }

  insertColumns(sheet: string, column: number, count: number): void {
    this.cells.grow(sheet, 0, column + count);
    const cellValue = this.copiedStyles(
      sheet,
      (row, _column, cell, add) => {
        for (let index = 0; index < count; index++) add(row, column + index, cell);
      },
      column > 0 ? { left: column - 1, right: column - 1 } : undefined,
    );
    onSheet(this.book, this.changes, sheet, () =>
      this.book.commands.syncExecuteCommand(InsertColByRangeCommand.id, {
        ...this.ids(sheet),
        direction: column > 0 ? Direction.RIGHT : Direction.LEFT,
        range: this.columns(sheet, column, count),
        cellValue,
      }),
    );
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    onSheet(this.book, this.changes, sheet, () =>
      this.book.commands.syncExecuteCommand(RemoveColByRangeCommand.id, {
        ...this.ids(sheet),
        range: this.columns(sheet, column, count),
      }),
    );
  }

  /** Inserts cells; those in the way move down or right. Whole rows and columns come in as such. */
  async insert(sheet: string, rect: Rect, shift: 'Down' | 'Right'): Promise<void> {
    if (isWholeRows(rect)) {
      this.insertRows(sheet, rect.top, rect.bottom - rect.top + 1);
      return;
    }
    if (isWholeColumns(rect)) {
      this.insertColumns(sheet, rect.left, rect.right - rect.left + 1);
      return;
    }
    const command = shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
    await this.moveCells(sheet, rect, command, 'CellInserted', `ShiftCell${shift}`);
  }

  /** Deletes cells; those below or to the right close the gap. */
  async delete(sheet: string, rect: Rect, shift: 'Up' | 'Left'): Promise<void> {
    if (isWholeRows(rect)) {
      this.deleteRows(sheet, rect.top, rect.bottom - rect.top + 1);
      return;
    }
    if (isWholeColumns(rect)) {
      this.deleteColumns(sheet, rect.left, rect.right - rect.left + 1);
      return;
    }
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

  private async moveCells(
    sheet: string,
    rect: Rect,
    command: string,
    changeType: string,
    shiftDirection: string,
  ): Promise<void> {
    this.cells.grow(sheet, rect.bottom, rect.right);
    await onSheet(this.book, this.changes, sheet, () =>
      this.book.commands.executeCommand(command, { ...this.ids(sheet), range: asRange(rect) }),
    );
    this.changes.addStructural({ sheet, changeType, address: rectName(rect), shiftDirection });
  }

  private copiedStyles(
    sheet: string,
    copy: (
      row: number,
      column: number,
      cell: ICellData,
      add: (row: number, column: number, cell: ICellData) => void,
    ) => void,
    from: Partial<Rect> | undefined,
  ): CellMatrix {
    const matrix: CellMatrix = {};
    if (!from) return matrix;
    const add = (row: number, column: number, cell: ICellData): void => {
      (matrix[row] ??= {})[column] = cell;
    };
    this.book
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
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
}

export function asRange(rect: Rect): IRange {
  return { startRow: rect.top, endRow: rect.bottom, startColumn: rect.left, endColumn: rect.right };
}
