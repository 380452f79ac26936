/** Applies a list of changes through Office.js. What cannot be applied as it was computed is not applied at all. */
import type { CellChange, Change, MarksChange, RowsChange, SheetChange } from '../changes/change.js';
import { areaName, placeName } from '../sheet/place.js';
import { putMarks, replaceMarks } from './apply-marks.js';
import { applySheetLook, applyStyle, addSheets, deleteSheets } from './apply-sheet.js';
import { type ApplyOptions, ApplySteps } from './apply-steps.js';
import { blocksOf, rangeOf } from './blocks.js';
import { inspect } from './inspect.js';
import { StopError } from './problem.js';
import { type Formats } from './number-formats.js';
import { valueToWrite } from './write-value.js';

/**
 * Applies the changes: new sheets first, then inserted rows, then cells, then marks. Before a cell is written its content is compared with
 * what the change expects. New sheets are added all or none: where one cannot be made, or the user stops, those that were added go again.
 * @throws StopError `stale` where a cell holds something else by now, `exists` where a new sheet's name is taken, `protected` for a
 * protected sheet, `missing` for one that is gone: nothing of the list is written then; `cancelled`; `marks-refused` when all else is done. Excel's own errors pass through.
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  options: ApplyOptions = {},
): Promise<void> {
  const sheets = changes.filter((change): change is SheetChange => change.kind === 'sheet');
  const rows = changes.filter((change): change is RowsChange => change.kind === 'rows');
  const cells = changes.filter((change): change is CellChange => change.kind === 'cell');
  const marks = changes.filter((change): change is MarksChange => change.kind === 'marks');
  const steps = new ApplySteps(
    context,
    sheets.length * 2 + Math.min(sheets.length, 1) + rows.length + (cells.length > 0 ? 1 : 0) + marks.length,
    options,
  );
  const formats = await steps.read(() => inspect(context, changes));
  let refused = 0;
  if (sheets.length > 0) {
    await applySheets(context, sheets, steps);
    const planned = sheets.map(({ plan }) => ({ sheet: plan.name, marks: plan.marks }));
    await steps.write(1, [], async () => {
      refused += await putMarks(context, planned);
    });
  }
  if (rows.length > 0) {
    await steps.write(rows.length, rows, () => {
      for (const change of rows) insertRows(context, change);
    });
  }
  if (cells.length > 0) {
    await steps.write(1, cells, () => {
      writeCells(context, cells, formats);
    });
  }
  for (const change of marks) {
    await steps.write(1, [change], async () => {
      refused += await replaceMarks(context, change);
    });
  }
  if (refused > 0) throw new StopError({ kind: 'marks-refused', detail: String(refused) });
}

/** A new sheet's formulas may name the others, and would show errors if some of them never came: all of them, or none. */
async function applySheets(
  context: Excel.RequestContext,
  sheets: readonly SheetChange[],
  steps: ApplySteps,
): Promise<void> {
  const names = sheets.map(({ plan }) => plan.name);
  await steps.write(sheets.length, [], () => {
    addSheets(context, names);
  });
  try {
    for (const { plan } of sheets) {
      await steps.write(1, [], () => {
        applySheetLook(context, plan);
      });
    }
  } catch (error) {
    await steps.read(() => deleteSheets(context, names));
    throw error;
  }
  steps.applied(sheets);
}

/**
 * Queues the cells' contents, as few writes of `values` as possible and nothing else unless a change asks for a number format; the caller
 * syncs. `formats` tells which cells are formatted as text already.
 */
export function writeCells(context: Excel.RequestContext, cells: readonly CellChange[], formats: Formats): void {
  for (const { at, numberFormat, plainFormat } of cells) {
    const format = numberFormat ?? (formats.get(placeName(at)) === 'General' ? plainFormat : undefined);
    if (format === undefined) continue;
    const sheet = context.workbook.worksheets.getItem(at.sheet);
    sheet.getRangeByIndexes(at.row, at.column, 1, 1).numberFormat = [[format]];
  }
  const asked = new Map(cells.map((change) => [placeName(change.at), change.numberFormat]));
  for (const block of blocksOf(cells)) {
    rangeOf(context.workbook.worksheets.getItem(block.sheet), block).values = block.contents.map((row, r) =>
      row.map((content, c) => {
        const name = placeName({ sheet: block.sheet, row: block.top + r, column: block.left + c });
        return valueToWrite(content, asked.get(name) ?? formats.get(name));
      }),
    );
  }
}

function insertRows(context: Excel.RequestContext, change: RowsChange): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const address = `${change.before + 1}:${change.before + change.count}`;
  sheet.getRange(address).insert(Excel.InsertShiftDirection.down);
  for (const style of change.styles ?? []) applyStyle(sheet.getRange(areaName(style.area)), style);
}
