/** Asks Excel for the cells of some sheets: all in one round trip, or in blocks where the answer would be too large. */
import type { UsedCells } from './cells.js';
import { isTooLarge } from './problem.js';

export interface SheetCells {
  readonly protected: boolean;
  /** `undefined`: the sheet is blank. */
  readonly used: UsedCells | undefined;
}

/** Cells in one answer when the whole is beyond Excel's 5 MB; fewer where they hold long texts. */
const BLOCK_CELLS = 50_000;

/** A question that has been queued; once the caller has synced, its answer can be taken. */
export type Asked = () => ReadonlyMap<string, SheetCells>;

/** Queues a look at the cells of the sheets with these ids; a sheet that is gone is left out. Formatted but empty rows are not read. */
export function askCells(context: Excel.RequestContext, ids: readonly string[]): Asked {
  const asked = ids.map((id) => ({ id, ...ask(context, id, 'values,formulas,rowIndex,columnIndex') }));
  return () =>
    new Map(
      asked
        .filter(({ worksheet }) => !worksheet.isNullObject)
        .map(({ id, worksheet, used }) => [
          id,
          { protected: worksheet.protection.protected, used: used.isNullObject ? undefined : used },
        ]),
    );
}

/** The same in several round trips, each with an answer that Excel can carry. */
export async function readInBlocks(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetCells>> {
  const asked = ids.map((id) => ({ id, ...ask(context, id, 'rowIndex,columnIndex,rowCount,columnCount') }));
  await context.sync();
  const found = new Map<string, SheetCells>();
  for (const { id, worksheet, used } of asked) {
    if (worksheet.isNullObject) continue;
    found.set(id, {
      protected: worksheet.protection.protected,
      used: used.isNullObject ? undefined : await readBlocks(context, worksheet, used),
    });
  }
  return found;
}

function ask(
  context: Excel.RequestContext,
  id: string,
  what: string,
): { worksheet: Excel.Worksheet; used: Excel.Range } {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
  worksheet.protection.load('protected');
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(what);
  return { worksheet, used };
}

async function readBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<UsedCells> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  let rowsAtOnce = Math.max(1, Math.floor(BLOCK_CELLS / columnCount));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let row = 0; row < rowCount;) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const block = worksheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
    block.load('values,formulas');
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || rows === 1) throw error;
      rowsAtOnce = Math.ceil(rows / 2);
      continue;
    }
    values.push(...block.values);
    formulas.push(...block.formulas);
    row += rows;
  }
  return { rowIndex, columnIndex, values, formulas };
}
