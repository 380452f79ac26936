/** Makes a new sheet look as planned. */
import type { PlannedPage, PlannedStyle, SheetPlan } from '../changes/change.js';
import { areaName } from '../sheet/place.js';
import { valueToWrite } from './write-value.js';

/**
 * Queues empty sheets with these names, behind the ones that are there. All are added before any is filled: a formula that names a sheet
 * which does not exist yet would make Excel ask for a file.
 */
export function addSheets(context: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) context.workbook.worksheets.add(name);
}

/** Deletes sheets that were just added; one that is gone already is no matter. */
export async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Queues everything of the plan but its marks on the sheet of its name; the caller syncs. Formats come before values, so that `01` stays text. */
export function applySheetLook(context: Excel.RequestContext, plan: SheetPlan): void {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  plan.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = pointsOf(width);
  });
  for (const [row, height] of Object.entries(plan.heights)) {
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).getEntireRow().format.rowHeight = height;
  }
  for (const style of plan.styles) applyStyle(sheet.getRange(areaName(style.area)), style);
  writeContents(sheet, plan);
  for (const merge of plan.merges) sheet.getRange(areaName(merge)).merge(false);
  applyPage(sheet, plan.page);
  if (plan.freezeRows > 0) sheet.freezePanes.freezeRows(plan.freezeRows);
}

function writeContents(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const rows = Math.max(0, ...plan.cells.map((cell) => cell.row + 1));
  const columns = Math.max(0, ...plan.cells.map((cell) => cell.column + 1));
  if (rows === 0) return;
  const contents = Array.from({ length: rows }, () => new Array<string | number | boolean | null>(columns).fill(null));
  for (const { row, column, content } of plan.cells) {
    const line = contents[row];
    if (line) line[column] = valueToWrite(content, formatAt(plan.styles, row, column));
  }
  sheet.getRangeByIndexes(0, 0, rows, columns).values = contents;
}

function formatAt(styles: readonly PlannedStyle[], row: number, column: number): string | undefined {
  let format: string | undefined;
  for (const { area, numberFormat } of styles) {
    const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
    if (inside && numberFormat !== undefined) format = numberFormat;
  }
  return format;
}

/** Queues the look of one range. */
export function applyStyle(range: Excel.Range, style: PlannedStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) {
    const { top, bottom, left, right } = style.area;
    const line = new Array<string>(right - left + 1).fill(style.numberFormat);
    range.numberFormat = Array.from({ length: bottom - top + 1 }, () => line);
  }
  if (style.font?.name !== undefined) format.font.name = style.font.name;
  if (style.font?.size !== undefined) format.font.size = style.font.size;
  if (style.font?.bold !== undefined) format.font.bold = style.font.bold;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined) {
    for (const edge of EDGES) format.borders.getItem(edge).style = 'Continuous';
  }
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function applyPage(sheet: Excel.Worksheet, page: PlannedPage): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = 'A4';
  layout.zoom = { horizontalFitToPages: page.fitWide };
  layout.centerHorizontally = page.centred;
  layout.setPrintMargins('Inches', page.margins);
  layout.setPrintArea(areaName(page.printArea));
  layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
}

/** A width in characters of the default font (7 pixels, 5 of padding) in points, as Office.js counts. */
function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}
