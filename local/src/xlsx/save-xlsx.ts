/** A workbook's plain content as an .xlsx file. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { areaName } from '../../../src/sheet/place.js';
import { writeDocumentSettings } from '../../../src/xlsx/document-settings.js';
import { FileBook } from '../../../src/xlsx/file-book.js';
import { passGate } from '../../../src/xlsx/gate.js';
import { sayProblem } from '../../../src/xlsx/problem.js';
import type { BookContent, CellContent, MarkContent, SheetContent } from '../engine/content.js';
import { charactersOfPoints } from './lengths.js';
import { fileLayout } from './page-setup.js';
import { fileColour, fileFont, fileStyle } from './styles.js';

/** Writes everything that `openXlsx` reads, formulas with their results. */
export async function saveXlsx(content: BookContent): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const sheet of content.sheets) addSheet(workbook, sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return content.settings ? withSettings(bytes, content.settings) : bytes;
}

function withSettings(bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): Uint8Array {
  const passed = passGate(bytes);
  if (passed.kind === 'problem') throw new Error(sayProblem(passed, 'zh-CN'));
  const book = new FileBook(passed);
  writeDocumentSettings(book, settings);
  return book.bytes();
}

function addSheet(workbook: Workbook, sheet: SheetContent): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility === 'Hidden' ? 'hidden' : sheet.visibility === 'VeryHidden' ? 'veryHidden' : 'visible',
    ...(sheet.tabColor === undefined ? {} : { properties: { tabColor: fileColour(sheet.tabColor) } }),
    ...(sheet.layout ? { pageSetup: fileLayout(sheet.layout) } : {}),
    ...(sheet.frozen && sheet.frozen.rows + sheet.frozen.columns > 0
      ? { views: [{ state: 'frozen', ySplit: sheet.frozen.rows, xSplit: sheet.frozen.columns }] }
      : {}),
  });
  for (const { index, size, hidden } of sheet.columns ?? []) {
    const column = worksheet.getColumn(index + 1);
    if (size !== undefined) column.width = charactersOfPoints(size);
    if (hidden) column.hidden = true;
  }
  for (const { index, size, hidden } of sheet.rows ?? []) {
    const row = worksheet.getRow(index + 1);
    if (size !== undefined) row.height = size;
    if (hidden) row.hidden = true;
  }
  for (const cell of sheet.cells) addCell(worksheet, cell);
  for (const merge of sheet.merges ?? []) worksheet.mergeCells(areaName(merge));
  for (const mark of sheet.marks ?? []) addMark(worksheet, mark);
}

const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/u;

function addCell(worksheet: Worksheet, { row, column, value, formula, style }: CellContent): void {
  const cell = worksheet.getCell(row + 1, column + 1);
  if (style) cell.style = fileStyle(style);
  if (formula !== undefined) {
    cell.value = { formula: formula.slice(1), ...(value === null ? {} : { result: value }) };
  } else if (value !== null) {
    cell.value = typeof value === 'string' && ERROR.test(value) ? errorValue(value) : value;
  }
}

function errorValue(text: string): { error: '#N/A' | '#REF!' | '#NAME?' | '#DIV/0!' | '#NULL!' | '#VALUE!' | '#NUM!' } {
  const known = ['#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;
  return { error: known.find((error) => error === text) ?? '#N/A' };
}

function addMark(worksheet: Worksheet, mark: MarkContent): void {
  worksheet.addConditionalFormatting({
    ref: mark.ranges.map(areaName).join(' '),
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [mark.formula.slice(1)],
        style: {
          ...(mark.fill === undefined
            ? {}
            : {
                fill: {
                  type: 'pattern',
                  pattern: 'solid',
                  bgColor: fileColour(mark.fill),
                  fgColor: fileColour(mark.fill),
                },
              }),
          ...(mark.font ? { font: fileFont(mark.font) } : {}),
        },
      },
    ],
  });
}
