import type { ICellData, IStyleData } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { Book } from './book.js';
import type { Rect } from './content.js';
import { invalidArgument } from './excel-error.js';
import type { Grid } from './grid.js';
import { valueData } from './snapshot.js';
import { readTyped } from './typed.js';
import { MAX_COLUMNS, MAX_ROWS } from './units.js';

export type CellMatrix = Record<number, Record<number, ICellData>>;

/** What an add-in or a person puts into a cell: `null` leaves it alone, text is read as if typed. */
export type Input = string | number | boolean | null;

/** Writes cells: contents, formats, both as one mutation with what takes it back. */
export class Cells {
  constructor(
    private readonly book: Book,
    private readonly grid: Grid,
  ) {}

  /** Lets a sheet grow so that a cell exists; beyond Excel's own grid it fails. */
  grow(sheet: string, row: number, column: number): void {
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) throw invalidArgument('outside of the sheet');
    const target = this.book.sheet(sheet);
    const ids = { unitId: this.book.unitId, subUnitId: sheet };
    if (row >= target.getRowCount()) {
      const rowCount = Math.min(MAX_ROWS, row + 200);
      this.book.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...ids, rowCount });
    }
    if (column >= target.getColumnCount()) {
      const columnCount = Math.min(MAX_COLUMNS, column + 20);
      this.book.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...ids, columnCount });
    }
  }

  write(sheet: string, matrix: CellMatrix): void {
    let lastRow = -1;
    let lastColumn = -1;
    for (const [row, cells] of Object.entries(matrix)) {
      lastRow = Math.max(lastRow, Number(row));
      for (const column of Object.keys(cells)) lastColumn = Math.max(lastColumn, Number(column));
    }
    if (lastRow < 0 || lastColumn < 0) return;
    this.grow(sheet, lastRow, lastColumn);
    const params: ISetRangeValuesMutationParams = {
      unitId: this.book.unitId,
      subUnitId: sheet,
      cellValue: matrix,
    };
    const back = this.book.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
    this.book.apply({ id: SetRangeValuesMutation.id, params }, [{ id: SetRangeValuesMutation.id, params: back }]);
  }

  /** Puts contents into a rectangle as Excel does: text is read as if typed; only the top left cell of a merged area takes one. */
  put(sheet: string, top: number, left: number, block: readonly (readonly Input[])[], today: Date): void {
    const covered = coveredCells(this.grid.merges(sheet));
    const matrix: CellMatrix = {};
    block.forEach((inputs, down) => {
      inputs.forEach((input, across) => {
        const row = top + down;
        const column = left + across;
        if (input === null || covered.has(`${row},${column}`)) return;
        (matrix[row] ??= {})[column] = this.content(input, this.grid.numberFormat(sheet, row, column), today);
      });
    });
    this.write(sheet, matrix);
  }

  /** Applies a style to every cell of a rectangle; a key that is `null` goes. The cells' types stay as they are. */
  restyle(sheet: string, rect: Rect, style: (row: number, column: number) => IStyleData | undefined): void {
    const matrix: CellMatrix = {};
    const used = this.bounded(sheet, rect);
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const wanted = style(row, column);
        if (!wanted) continue;
        const type = this.grid.cell(sheet, row, column)?.t;
        (matrix[row] ??= {})[column] = { s: wanted, ...(type ? { t: type } : {}) };
      }
    }
    this.write(sheet, matrix);
  }

  /** Takes contents, formats or both away. */
  clear(sheet: string, rect: Rect, what: 'All' | 'Contents' | 'Formats'): void {
    const matrix: CellMatrix = {};
    const used = this.bounded(sheet, rect);
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const cell = this.grid.cell(sheet, row, column);
        if (!cell) continue;
        (matrix[row] ??= {})[column] = {
          ...(what === 'Formats' ? {} : { v: null, f: null, si: null, p: null }),
          ...(what === 'Contents' ? {} : { s: EMPTY_STYLE }),
          ...(what === 'Formats' && cell.t ? { t: cell.t } : {}),
        };
      }
    }
    this.write(sheet, matrix);
  }

  private content(input: string | number | boolean, numberFormat: string, today: Date): ICellData {
    if (typeof input !== 'string') return { ...valueData(input), f: null, si: null, p: null };
    const typed = readTyped(input, numberFormat, today);
    if (typed.kind === 'blank') return { v: null, f: null, si: null, p: null };
    if (typed.kind === 'formula') return { f: typed.formula, v: null, si: null, p: null };
    const format =
      numberFormat === 'General' && typed.format !== undefined ? { s: { n: { pattern: typed.format } } } : {};
    return { ...valueData(typed.value), f: null, si: null, p: null, ...format };
  }

  /** Whole rows and columns reach only as far as the sheet is used: what lies beyond is blank and unformatted. */
  private bounded(sheet: string, rect: Rect): Rect {
    const target = this.book.sheet(sheet);
    const wholeColumns = rect.bottom >= MAX_ROWS - 1;
    const wholeRows = rect.right >= MAX_COLUMNS - 1;
    return {
      ...rect,
      bottom: wholeColumns ? target.getRowCount() - 1 : rect.bottom,
      right: wholeRows ? target.getColumnCount() - 1 : rect.right,
    };
  }
}

const EMPTY_STYLE: IStyleData = Object.fromEntries(
  ['ff', 'fs', 'it', 'bl', 'ul', 'st', 'ol', 'bg', 'bd', 'cl', 'ht', 'vt', 'tb', 'n', 'pd', 'td', 'tr'].map((key) => [
    key,
    null,
  ]),
);

function coveredCells(merges: readonly Rect[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        if (row !== merge.top || column !== merge.left) covered.add(`${row},${column}`);
      }
    }
  }
  return covered;
}
