/** Marks (conditional formats whose rule is a check): found by their tag, added, taken away. */
import type { Mark, MarksChange } from '../changes/change.js';
import { isOurMark } from '../changes/marks.js';
import { areaName } from '../sheet/place.js';

const FILL = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' } as const;
const FONT = { error: '#9C0006', warning: '#7F6000', info: '#1F4E79' } as const;

/** Replaces the marks of a sheet by these; other conditional formats stay. One round trip to find ours; the caller syncs the rest. */
export async function applyMarks(context: Excel.RequestContext, change: MarksChange): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  await context.sync();
  const custom = formats.items.filter((item) => item.type === Excel.ConditionalFormatType.custom);
  for (const item of custom) item.custom.rule.load('formula');
  if (custom.length > 0) await context.sync();
  for (const item of custom) if (isOurMark(item.custom.rule.formula)) item.delete();
  addMarks(sheet, change.marks);
}

/** Queues the marks on a sheet. */
export function addMarks(sheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const mark of marks) {
    const format = sheet.getRange(areaName(mark.area)).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = mark.formula;
    format.custom.format.fill.color = FILL[mark.severity];
    format.custom.format.font.color = FONT[mark.severity];
  }
}
