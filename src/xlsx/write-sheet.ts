/** A planned sheet as a new part of a workbook file. */
import type { PlannedStyle, SheetPlan } from '../changes/change.js';
import { plannedBottom, plannedRight } from '../changes/plan-extent.js';
import { areaName, cellName, quoteSheet } from '../sheet/place.js';
import { type FileBook, insertInOrder, WORKBOOK_BEFORE_NAMES } from './file-book.js';
import { FileCells, writeContent } from './file-cells.js';
import type { FileStyles, Look } from './file-styles.js';
import { replaceMarks } from './write-marks.js';
import { attribute, childOf, childrenOf, create, escape, setAttribute } from './xml.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const A4 = 9;

/** Adds the sheet behind the others: contents, styles, merges, sizes, print set-up with its area and titles, frozen rows, marks. */
export function writeSheet(book: FileBook, plan: SheetPlan, styles: FileStyles): void {
  const { root, index } = book.addSheet(plan.name, frameOf(plan));
  const cells = new FileCells(root);
  const right = plannedRight(plan);
  for (let row = 0; row <= plannedBottom(plan); row += 1) {
    for (let column = 0; column <= right; column += 1) {
      const look = lookAt(plan.styles, row, column);
      if (look) setAttribute(cells.cell(row, column), 's', styles.ofLook(look));
    }
  }
  for (const { row, column, content } of plan.cells) writeContent(cells.cell(row, column), content);
  for (const [row, height] of Object.entries(plan.heights)) {
    cells.cell(Number(row), 0);
    const line = cells.rows.get(Number(row));
    if (line) {
      setAttribute(line, 'ht', height);
      setAttribute(line, 'customHeight', 1);
    }
  }
  replaceMarks(root, plan.marks, styles);
  namePrintRanges(book, plan, index);
}

/** What later styles say wins, each property by itself; the font's parts too. */
function lookAt(styles: readonly PlannedStyle[], row: number, column: number): Look | undefined {
  let look: Look | undefined;
  for (const { area, ...style } of styles) {
    if (row < area.top || row > area.bottom || column < area.left || column > area.right) continue;
    look = { ...look, ...style, ...((look?.font ?? style.font) ? { font: { ...look?.font, ...style.font } } : {}) };
  }
  return look;
}

/** Everything of a worksheet but its cells and marks, in the order of the schema. */
function frameOf({ widths, merges, page, freezeRows }: SheetPlan): string {
  const { margins } = page;
  const pane = `<pane ySplit="${String(freezeRows)}" topLeftCell="${cellName(freezeRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, index) => {
    const at = String(index + 1);
    return `<col min="${at}" max="${at}" width="${String(fileWidth(width))}" customWidth="1"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${freezeRows > 0 ? pane : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData/>',
    merges.length > 0
      ? `<mergeCells count="${String(merges.length)}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`
      : '',
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${String(margins.left)}" right="${String(margins.right)}" top="${String(margins.top)}" bottom="${String(margins.bottom)}" header="${String(margins.header)}" footer="${String(margins.footer)}"/>`,
    `<pageSetup paperSize="${String(A4)}" orientation="${page.orientation}" fitToWidth="${String(page.fitWide)}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

/** A width in characters as a file keeps it: with five pixels of padding, characters of seven pixels, in 256ths. */
function fileWidth(characters: number): number {
  return Math.trunc(((characters * 7 + 5) / 7) * 256) / 256;
}

/** Print area and repeated rows are names of the workbook that belong to the sheet. */
function namePrintRanges(book: FileBook, { name, page }: SheetPlan, index: number): void {
  const root = book.workbook;
  let names = childOf(root, 'definedNames');
  if (!names) {
    names = create(root, 'definedNames');
    insertInOrder(root, names, WORKBOOK_BEFORE_NAMES);
  }
  const { top, left, bottom, right } = page.printArea;
  const pin = { row: true, column: true };
  const area = `${cellName(top, left, pin)}:${cellName(bottom, right, pin)}`;
  const titles = `$${String(page.titleRows.first + 1)}:$${String(page.titleRows.last + 1)}`;
  const added = [
    ['_xlnm.Print_Area', area],
    ['_xlnm.Print_Titles', titles],
  ] as const;
  for (const [id, range] of added) {
    names.children.push(
      create(names, 'definedName', { name: id, localSheetId: index }, [escape(`${quoteSheet(name)}!${range}`)]),
    );
  }
  // Excel wants them in the order of their names.
  const sorted = childrenOf(names).sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'));
  names.children = sorted;
}

function sortKey(name: Parameters<typeof attribute>[0]): string {
  return `${(attribute(name, 'name') ?? '').toLowerCase()} ${(attribute(name, 'localSheetId') ?? '').padStart(6, '0')}`;
}
