import type { IMutationInfo } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Cells } from './cells.js';
import type { Rect } from './content.js';
import type { Grid } from './grid.js';
import { asRange } from './structure.js';
import { MAX_COLUMNS, MAX_ROWS, toPixels, toPoints } from './units.js';

/** Heights and widths (points), hidden lines, frozen panes, gridlines, tab colours. */
export class Lines {
  constructor(
    private readonly book: Book,
    private readonly grid: Grid,
    private readonly cells: Cells,
  ) {}

  rowHeight(sheet: string, row: number): number {
    return toPoints(this.book.sheet(sheet).getRowHeight(row));
  }

  columnWidth(sheet: string, column: number): number {
    return toPoints(this.book.sheet(sheet).getColumnWidth(column));
  }

  setRowHeight(sheet: string, first: number, last: number, points: number): void {
    const bottom = this.lastRow(sheet, last);
    const old = range(first, bottom).map((row) => this.book.sheet(sheet).getRowHeight(row));
    const ranges = [this.rowRange(sheet, first, bottom)];
    this.apply(SetWorksheetRowIsAutoHeightMutation.id, { ...this.ids(sheet), ranges, autoHeightInfo: 0 }, []);
    this.apply(SetWorksheetRowHeightMutation.id, { ...this.ids(sheet), ranges, rowHeight: toPixels(points) }, [
      {
        id: SetWorksheetRowHeightMutation.id,
        params: { ...this.ids(sheet), ranges, rowHeight: Object.fromEntries(old.map((h, i) => [first + i, h])) },
      },
    ]);
  }

  setColumnWidth(sheet: string, first: number, last: number, points: number): void {
    const right = this.lastColumn(sheet, last);
    const old = range(first, right).map((column) => this.book.sheet(sheet).getColumnWidth(column));
    const ranges = [this.columnRange(sheet, first, right)];
    this.apply(SetWorksheetColWidthMutation.id, { ...this.ids(sheet), ranges, colWidth: toPixels(points) }, [
      {
        id: SetWorksheetColWidthMutation.id,
        params: { ...this.ids(sheet), ranges, colWidth: Object.fromEntries(old.map((w, i) => [first + i, w])) },
      },
    ]);
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.book.sheet(sheet).getRowVisible(row);
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.book.sheet(sheet).getColVisible(column);
  }

  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const params = { ...this.ids(sheet), ranges: [this.rowRange(sheet, first, this.lastRow(sheet, last))] };
    const [id, back] = hidden
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
    this.apply(id, params, [{ id: back, params: structuredClone(params) }]);
  }

  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    const params = { ...this.ids(sheet), ranges: [this.columnRange(sheet, first, this.lastColumn(sheet, last))] };
    const [id, back] = hidden
      ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
      : [SetColVisibleMutation.id, SetColHiddenMutation.id];
    this.apply(id, params, [{ id: back, params: structuredClone(params) }]);
  }

  /** Widths by the longest text of each column: a wide (CJK) letter counts two, as wide as the font is high. */
  autofitColumns(sheet: string, first: number, last: number): void {
    const used = this.grid.usedRange(sheet, true);
    if (!used) return;
    for (let column = Math.max(first, used.left); column <= Math.min(last, used.right); column++) {
      let widest = 0;
      for (let row = used.top; row <= used.bottom; row++) {
        const size = this.grid.style(sheet, row, column).fs ?? 11;
        widest = Math.max(widest, textUnits(this.grid.text(sheet, row, column)) * size * 0.5);
      }
      if (widest > 0) this.setColumnWidth(sheet, column, column, widest + 6);
    }
  }

  /** Heights by the number of lines in each row and the size of its font. */
  autofitRows(sheet: string, first: number, last: number): void {
    const used = this.grid.usedRange(sheet, true);
    if (!used) return;
    for (let row = Math.max(first, used.top); row <= Math.min(last, used.bottom); row++) {
      let highest = 0;
      for (let column = used.left; column <= used.right; column++) {
        const style = this.grid.style(sheet, row, column);
        const text = this.grid.text(sheet, row, column);
        if (text === '') continue;
        const size = style.fs ?? 11;
        const room = this.columnWidth(sheet, column) - 4;
        const wrapped = style.tb === 3 ? Math.ceil((textUnits(text) * size * 0.5) / Math.max(1, room)) : 1;
        highest = Math.max(highest, Math.max(wrapped, text.split('\n').length) * size * 1.3);
      }
      if (highest > 0) this.setRowHeight(sheet, row, row, Math.max(highest, 14.25));
    }
  }

  frozen(sheet: string): { rows: number; columns: number } {
    const { freeze } = this.book.sheet(sheet).getConfig();
    return { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    const now = this.frozen(sheet);
    this.apply(SetFrozenMutation.id, this.frozenParams(sheet, rows, columns), [
      { id: SetFrozenMutation.id, params: this.frozenParams(sheet, now.rows, now.columns) },
    ]);
  }

  showGridlines(sheet: string): boolean {
    return this.book.sheet(sheet).getConfig().showGridlines === 1;
  }

  setShowGridlines(sheet: string, on: boolean): void {
    const before = this.showGridlines(sheet);
    this.apply(ToggleGridlinesMutation.id, { ...this.ids(sheet), showGridlines: on ? 1 : 0 }, [
      { id: ToggleGridlinesMutation.id, params: { ...this.ids(sheet), showGridlines: before ? 1 : 0 } },
    ]);
  }

  tabColor(sheet: string): string {
    return this.book.sheet(sheet).getConfig().tabColor;
  }

  setTabColor(sheet: string, color: string): void {
    const before = this.tabColor(sheet);
    this.apply(SetTabColorMutation.id, { ...this.ids(sheet), color }, [
      { id: SetTabColorMutation.id, params: { ...this.ids(sheet), color: before } },
    ]);
  }

  private frozenParams(sheet: string, rows: number, columns: number): object {
    return {
      ...this.ids(sheet),
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    };
  }

  private apply(id: string, params: object, undos: readonly IMutationInfo[]): void {
    this.book.apply({ id, params }, undos);
  }

  private lastRow(sheet: string, last: number): number {
    if (last < MAX_ROWS - 1) this.cells.grow(sheet, last, 0);
    return Math.min(last, this.book.sheet(sheet).getRowCount() - 1);
  }

  private lastColumn(sheet: string, last: number): number {
    if (last < MAX_COLUMNS - 1) this.cells.grow(sheet, 0, last);
    return Math.min(last, this.book.sheet(sheet).getColumnCount() - 1);
  }

  private rowRange(sheet: string, first: number, last: number): object {
    return asRange(fullRect(first, last, 0, this.book.sheet(sheet).getColumnCount() - 1));
  }

  private columnRange(sheet: string, first: number, last: number): object {
    return asRange(fullRect(0, this.book.sheet(sheet).getRowCount() - 1, first, last));
  }

  private ids(sheet: string): { unitId: string; subUnitId: string } {
    return { unitId: this.book.unitId, subUnitId: sheet };
  }
}

function fullRect(top: number, bottom: number, left: number, right: number): Rect {
  return { top, bottom, left, right };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function textUnits(text: string): number {
  return Math.max(
    0,
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, letter) => sum + (/[\u1100-\uffff]/u.test(letter) ? 2 : 1), 0)),
  );
}
