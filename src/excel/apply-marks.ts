/** Marks (conditional formats whose rule is a check): found by their tag, added, taken away. */
import type { Mark, MarksChange } from '../changes/change.js';
import { MARK_FILL, MARK_FONT } from '../changes/mark-look.js';
import { isOurMark } from '../changes/marks.js';
import { areaName } from '../sheet/place.js';
import { isEditMode, isExcelError } from './problem.js';

/** The marks that a sheet is to have. */
export type SheetMarks = Pick<MarksChange, 'sheet' | 'marks'>;

/**
 * Replaces the marks of a sheet by these; other conditional formats stay.
 * @returns how many of them Excel refused
 */
export async function replaceMarks(context: Excel.RequestContext, change: SheetMarks): Promise<number> {
  await removeFormats(context, change.sheet, isOurMark);
  return putMarks(context, [change]);
}

/**
 * Puts marks on sheets that have none of ours: all in one round trip. Where Excel refuses one of them (its limits differ by edition), each goes
 * by itself, so that one refused mark costs only itself.
 * @returns how many were refused
 */
export async function putMarks(context: Excel.RequestContext, sheets: readonly SheetMarks[]): Promise<number> {
  try {
    for (const { sheet, marks } of sheets) addMarks(context, sheet, marks);
    await context.sync();
    return 0;
  } catch (error) {
    if (isEditMode(error) || !isExcelError(error)) throw error;
  }
  let refused = 0;
  for (const { sheet, marks } of sheets) {
    await removeFormats(context, sheet, (formula) => isOurMark(formula) || isBare(formula));
    for (const mark of [...marks].reverse()) if (!(await putOne(context, sheet, mark))) refused += 1;
    await removeFormats(context, sheet, isBare);
  }
  await context.sync();
  return refused;
}

async function putOne(context: Excel.RequestContext, sheet: string, mark: Mark): Promise<boolean> {
  try {
    addMarks(context, sheet, [mark]);
    await context.sync();
    return true;
  } catch (error) {
    if (isEditMode(error) || !isExcelError(error)) throw error;
    return false;
  }
}

/** What is left of a mark whose formula was refused. */
function isBare(formula: string): boolean {
  return formula === '' || formula === '=';
}

/** Queues the removal of some formulas' formats on a sheet, after one or two round trips to find them. */
async function removeFormats(
  context: Excel.RequestContext,
  name: string,
  isMeant: (formula: string) => boolean,
): Promise<void> {
  const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  const custom = formats.items.filter((item) => item.type === Excel.ConditionalFormatType.custom);
  for (const item of custom) item.custom.rule.load('formula');
  if (custom.length > 0) await context.sync();
  for (const item of custom) if (isMeant(item.custom.rule.formula)) item.delete();
}

/** Queues marks; Excel puts the newest on top, so the first of the list, the gravest, comes last. */
function addMarks(context: Excel.RequestContext, name: string, marks: readonly Mark[]): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const mark of [...marks].reverse()) {
    const format = sheet.getRange(areaName(mark.area)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = mark.formula;
    format.custom.format.fill.color = MARK_FILL[mark.severity];
    format.custom.format.font.color = MARK_FONT[mark.severity];
  }
}
