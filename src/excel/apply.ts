/** Applies a list of changes through Office.js. What cannot be applied as it was computed is not applied at all. */
import type { CellChange, Change, MarksChange, RowsChange, SheetChange } from '../changes/change.js';
import type { CellValue } from '../sheet/sheet.js';
import { placeName } from '../sheet/place.js';
import { applyMarks } from './apply-marks.js';
import { applySheetLook, addSheets } from './apply-sheet.js';
import { type Block, blocksOf } from './blocks.js';
import { StopError } from './problem.js';
import { valueToWrite } from './write-value.js';

export interface ApplyOptions {
  /** Called after each round trip; long work shows how far it is. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between round trips; `true` ends the work with what was done so far. */
  readonly isCancelled?: () => boolean;
}

/**
 * Applies the changes: new sheets first, then inserted rows, then cells, then marks. Before a cell is written its content is compared with what
 * the change expects.
 * @throws StopError `stale` where a cell holds something else by now, `exists` where a new sheet's name is taken, `protected` for a
 * protected sheet, `missing` for one that is gone: nothing of the list is written then; `cancelled`. Excel's own errors pass through.
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
  const step = stepper(sheets.length * 2 + rows.length + (cells.length > 0 ? 1 : 0) + marks.length, options);
  const formats = await inspect(context, sheets, cells, rows);
  if (sheets.length > 0) {
    addSheets(
      context,
      sheets.map((change) => change.plan.name),
    );
    await step(context, sheets.length);
    for (const { plan } of sheets) {
      applySheetLook(context, plan);
      await step(context, 1);
    }
  }
  for (const change of rows) insertRows(context, change);
  if (rows.length > 0) await step(context, rows.length);
  writeCells(context, cells, formats);
  if (cells.length > 0) await step(context, 1);
  for (const change of marks) {
    await applyMarks(context, change);
    await step(context, 1);
  }
}

/** Number formats by place name (`表三!A7`), as far as they are known. */
export type Formats = ReadonlyMap<string, string>;

/**
 * Queues the cells' contents, as few writes of `values` as possible and nothing else unless a change asks for a number format; the caller
 * syncs. `formats` tells which cells are formatted as text already.
 */
export function writeCells(context: Excel.RequestContext, cells: readonly CellChange[], formats: Formats): void {
  for (const change of cells) {
    if (change.numberFormat === undefined) continue;
    const range = rangeAt(context, change.at.sheet, change.at.row, change.at.column, 1, 1);
    range.numberFormat = [[change.numberFormat]];
  }
  const asked = new Map(cells.map((change) => [placeName(change.at), change.numberFormat]));
  for (const block of blocksOf(cells)) {
    rangeOf(context, block).values = block.contents.map((row, r) =>
      row.map((content, c) => {
        const name = placeName({ sheet: block.sheet, row: block.top + r, column: block.left + c });
        return valueToWrite(content, asked.get(name) ?? formats.get(name));
      }),
    );
  }
}

/** One look at everything that is about to be written: sheet names that are taken, protected sheets and cells that changed since stop the list. */
async function inspect(
  context: Excel.RequestContext,
  added: readonly SheetChange[],
  cells: readonly CellChange[],
  rows: readonly RowsChange[],
): Promise<Formats> {
  const free = added.map(({ plan }) => ({
    name: plan.name,
    sheet: context.workbook.worksheets.getItemOrNullObject(plan.name),
  }));
  const names = [...rows.map((change) => change.sheet), ...cells.map((change) => change.at.sheet)];
  const sheets = [...new Set(names)].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.protection.load('protected');
    return { name, sheet };
  });
  const blocks = blocksOf(cells.filter((change) => !movedByRows(change, rows))).map((block) => {
    const range = rangeOf(context, block);
    range.load('formulas,numberFormat');
    return { block, range };
  });
  const formats = new Map<string, string>();
  if (sheets.length === 0 && free.length === 0) return formats;
  await context.sync();
  for (const { name, sheet } of free) {
    if (!sheet.isNullObject) throw new StopError({ kind: 'exists', detail: name, where: name });
  }
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) throw new StopError({ kind: 'missing', detail: name, where: name });
    if (sheet.protection.protected) throw new StopError({ kind: 'protected', detail: name, where: name });
  }
  const expected = new Map(cells.map((change) => [placeName(change.at), change.before]));
  for (const { block, range } of blocks) {
    const stale = firstStale(block, range.formulas, expected);
    if (stale !== undefined) throw new StopError({ kind: 'stale', detail: stale, where: stale });
    noteFormats(block.sheet, block.top, block.left, range.numberFormat, formats);
  }
  return formats;
}

/** Adds the number formats of a rectangle. */
export function noteFormats(
  sheet: string,
  top: number,
  left: number,
  found: readonly (readonly unknown[])[],
  into: Map<string, string>,
): void {
  found.forEach((row, r) =>
    row.forEach((format, c) => {
      if (typeof format === 'string') into.set(placeName({ sheet, row: top + r, column: left + c }), format);
    }),
  );
}

/** Cells of inserted rows do not exist yet and cells below them move: there is nothing to compare. */
function movedByRows(change: CellChange, rows: readonly RowsChange[]): boolean {
  return rows.some((inserted) => inserted.sheet === change.at.sheet && change.at.row >= inserted.before);
}

function firstStale(
  block: Block,
  found: readonly (readonly unknown[])[],
  expected: ReadonlyMap<string, CellValue>,
): string | undefined {
  for (let r = 0; r < block.contents.length; r += 1) {
    const row = block.contents[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      if (row[c] === undefined) continue;
      const name = placeName({ sheet: block.sheet, row: block.top + r, column: block.left + c });
      const before = expected.get(name) ?? null;
      if (found[r]?.[c] !== (before ?? '')) return name;
    }
  }
  return undefined;
}

function insertRows(context: Excel.RequestContext, change: RowsChange): void {
  const sheet = context.workbook.worksheets.getItem(change.sheet);
  const address = `${change.before + 1}:${change.before + change.count}`;
  sheet.getRange(address).insert(Excel.InsertShiftDirection.down);
}

function rangeOf(context: Excel.RequestContext, block: Block): Excel.Range {
  return rangeAt(context, block.sheet, block.top, block.left, block.contents.length, block.contents[0]?.length ?? 1);
}

function rangeAt(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

function stepper(
  total: number,
  options: ApplyOptions,
): (context: Excel.RequestContext, steps: number) => Promise<void> {
  let done = 0;
  return async (context, steps) => {
    if (options.isCancelled?.()) throw new StopError({ kind: 'cancelled', detail: 'cancelled' });
    await context.sync();
    done += steps;
    options.onProgress?.(done, total);
  };
}
