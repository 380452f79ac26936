import { IDefinedNamesService } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import type { Book } from './book.js';
import type { BookContent, CellContent, LineContent, NameContent, SheetContent } from './content.js';
import type { Mark } from './extras.js';
import type { Grid } from './grid.js';
import type { SheetList } from './sheet-list.js';
import { cellValue, eachCell } from './grid.js';

import { cellStyle } from './style.js';
import { toPoints } from './units.js';

/** Everything that is open as plain data. */
export function dump(book: Book, grid: Grid, sheets: SheetList): BookContent {
  const { settings, properties, calculation } = book.extras.book;
  return {
    sheets: book.sheetIds().map((id) => dumpSheet(book, grid, sheets, id)),
    activeSheet: book.workbook.getActiveSheet().getName(),
    names: dumpNames(book),
    settings,
    properties,
    calculation,
  };
}

function dumpSheet(book: Book, grid: Grid, sheets: SheetList, id: string): SheetContent {
  const sheet = book.sheet(id);
  const config = sheet.getConfig();
  const extras = book.extras.sheet(id);
  const cells: CellContent[] = [];
  const styles = book.workbook.getStyles();
  eachCell(sheet, (row, column, cell) => {
    const style = cellStyle(styles.getStyleByCell(cell));
    const formula = grid.formula(id, row, column);
    cells.push({
      row,
      column,
      value: cellValue(cell),
      ...(formula === '' ? {} : { formula }),
      ...(Object.keys(style).length > 0 ? { style } : {}),
    });
  });
  return {
    name: sheet.getName(),
    visibility: sheets.visibility(id),
    ...(config.tabColor ? { tabColor: config.tabColor } : {}),
    protected: extras.protected,
    showGridlines: config.showGridlines === 1,
    cells,
    merges: grid.merges(id),
    columns: lines(config.columnData, (column) => ({ size: column.w, hidden: column.hd })),
    rows: lines(config.rowData, (row) => ({ size: row.h, hidden: row.hd })),
    standardWidth: toPoints(config.defaultColumnWidth),
    standardHeight: toPoints(config.defaultRowHeight),
    marks: extras.marks.map(withoutId),
    layout: extras.layout,
    frozen: { rows: Math.max(0, config.freeze.ySplit), columns: Math.max(0, config.freeze.xSplit) },
  };
}

function withoutId({ id: _id, ...mark }: Mark): Omit<Mark, 'id'> {
  return mark;
}

function lines<T extends object>(
  data: Readonly<Record<number, T>>,
  read: (line: T) => { size: number | undefined; hidden: number | undefined },
): LineContent[] {
  return Object.entries(data).flatMap(([index, line]) => {
    const { size, hidden } = read(line);
    if (size === undefined && hidden !== 1) return [];
    return {
      index: Number(index),
      ...(size === undefined ? {} : { size: toPoints(size) }),
      ...(hidden === 1 ? { hidden: true } : {}),
    };
  });
}

function dumpNames(book: Book): NameContent[] {
  const names = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  return Object.values(names).map((name) => {
    const local = name.localSheetId;
    const sheet =
      local === undefined || local === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
        ? undefined
        : book.workbook.getSheetBySheetId(local)?.getName();
    return {
      name: name.name,
      formula: name.formulaOrRefString.startsWith('=') ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      ...(sheet === undefined ? {} : { sheet }),
      ...(name.hidden === true ? { visible: false } : {}),
      ...(name.comment ? { comment: name.comment } : {}),
    };
  });
}
