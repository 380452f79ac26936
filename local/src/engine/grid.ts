import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellValue } from '../../../src/sheet/sheet.js';
import type { Book } from './book.js';
import type { Rect } from './content.js';
import { formatValue } from './format-value.js';

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!']);

export function isErrorText(value: CellValue): boolean {
  return typeof value === 'string' && ERRORS.has(value);
}

/** What the cells of a workbook hold and show. */
export class Grid {
  private readonly formulas: FormulaDataModel;

  constructor(private readonly book: Book) {
    this.formulas = book.injector.get(FormulaDataModel);
  }

  cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.book.sheet(sheet).getCellMatrix().getValue(row, column);
  }

  value(sheet: string, row: number, column: number): CellValue {
    return cellValue(this.cell(sheet, row, column));
  }

  formula(sheet: string, row: number, column: number): string {
    const cell = this.cell(sheet, row, column);
    if (!cell || (!cell.f && !cell.si)) return '';
    return this.formulas.getFormulaStringByCell(row, column, sheet, this.book.unitId) ?? cell.f ?? '';
  }

  text(sheet: string, row: number, column: number): string {
    return formatValue(this.value(sheet, row, column), this.numberFormat(sheet, row, column));
  }

  numberFormat(sheet: string, row: number, column: number): string {
    return this.style(sheet, row, column).n?.pattern ?? 'General';
  }

  /** The style that a cell shows: its own over its row's, column's and the workbook's. */
  style(sheet: string, row: number, column: number): IStyleData {
    return this.book.sheet(sheet).getComposedCellStyle(row, column);
  }

  merges(sheet: string): readonly Rect[] {
    return this.book
      .sheet(sheet)
      .getMergeData()
      .map((range) => ({
        top: range.startRow,
        left: range.startColumn,
        bottom: range.endRow,
        right: range.endColumn,
      }));
  }

  /** The smallest rectangle around all cells that hold something (`valuesOnly`) or are formatted; none if there are none. */
  usedRange(sheet: string, valuesOnly: boolean, within?: Rect): Rect | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    eachCell(this.book.sheet(sheet), (row, column, cell) => {
      if (within && (row < within.top || row > within.bottom || column < within.left || column > within.right)) return;
      if (valuesOnly && cellValue(cell) === null && !cell.f && !cell.si) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}

/** Calls back for every cell that is stored, row by row. */
export function eachCell(sheet: Worksheet, visit: (row: number, column: number, cell: ICellData) => void): void {
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell) visit(row, column, cell);
  });
}

export function cellValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === '1';
  return value;
}
