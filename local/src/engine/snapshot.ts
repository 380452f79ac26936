import type { ICellData, IColumnData, IRowData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { BookContent, CellContent, LineContent, SheetContent } from './content.js';
import { DEFAULT_FONT, styleData } from './style.js';
import { STANDARD_HEIGHT, STANDARD_WIDTH, toPixels } from './units.js';

/** Rows and columns that a sheet has at first; the host lets it grow as it is written. */
const FIRST_ROWS = 1000;
const FIRST_COLUMNS = 60;

/** A sheet's id as Excel gives them out: a GUID in braces. */
export function newSheetId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** A workbook in Univer's own form; `ids` are the sheets' ids in order. */
export function workbookData(content: BookContent, ids: readonly string[], name = '工作簿1'): IWorkbookData {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  content.sheets.forEach((sheet, index) => {
    const id = ids[index];
    if (id !== undefined) sheets[id] = worksheetData(id, sheet);
  });
  return {
    id: `yusuan-${crypto.randomUUID()}`,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    defaultStyle: { ff: DEFAULT_FONT.name, fs: DEFAULT_FONT.size, vt: 3 },
    sheetOrder: [...ids],
    sheets,
  };
}

export function worksheetData(id: string, sheet: SheetContent): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = FIRST_ROWS;
  let columns = FIRST_COLUMNS;
  for (const cell of sheet.cells) {
    (cellData[cell.row] ??= {})[cell.column] = asCell(cell);
    rows = Math.max(rows, cell.row + 100);
    columns = Math.max(columns, cell.column + 10);
  }
  const rowData: Record<number, IRowData> = {};
  for (const row of sheet.rows ?? []) {
    rowData[row.index] = lineData(row, 'h');
    rows = Math.max(rows, row.index + 1);
  }
  const columnData: Record<number, IColumnData> = {};
  for (const column of sheet.columns ?? []) {
    columnData[column.index] = lineData(column, 'w');
    columns = Math.max(columns, column.index + 1);
  }
  const frozen = sheet.frozen ?? { rows: 0, columns: 0 };
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: (sheet.visibility ?? 'Visible') === 'Visible' ? 0 : 1,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: toPixels(sheet.standardWidth ?? STANDARD_WIDTH),
    defaultRowHeight: toPixels(sheet.standardHeight ?? STANDARD_HEIGHT),
    mergeData: (sheet.merges ?? []).map((rect) => ({
      startRow: rect.top,
      startColumn: rect.left,
      endRow: rect.bottom,
      endColumn: rect.right,
    })),
    cellData,
    rowData,
    columnData,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    showGridlines: sheet.showGridlines === false ? 0 : 1,
    rightToLeft: 0,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
  };
}

function asCell(cell: CellContent): ICellData {
  const data: ICellData = {};
  if (cell.formula !== undefined && cell.formula !== '') data.f = cell.formula;
  if (cell.value !== null) Object.assign(data, valueData(cell.value));
  if (cell.style) data.s = styleData(cell.style);
  return data;
}

/** A value with the type that keeps text text: `201` as text stays text. */
export function valueData(value: string | number | boolean): ICellData {
  if (typeof value === 'string') return { v: value, t: 1 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: value, t: 2 };
}

function lineData(line: LineContent, key: 'h' | 'w'): IRowData & IColumnData {
  return {
    ...(line.size === undefined ? {} : { [key]: toPixels(line.size) }),
    ...(line.size === undefined || key === 'w' ? {} : { ia: 0 }),
    ...(line.hidden === true ? { hd: 1 } : {}),
  };
}
