/** Asks Excel for the cells of some sheets: all in one round trip, or in blocks where the answer would be too large. */
import type { UsedCells } from './cells.js';

export interface SheetCells {
  readonly protected: boolean;
  /** `undefined`: the sheet is blank. */
  readonly used: UsedCells | undefined;
}

/** Cells in one answer when the whole is beyond Excel's 5 MB. */
const BLOCK_CELLS = 50_000;

/** The cells of the sheets with these ids, by id; a sheet that is gone is left out. Formatted but empty rows are not read. */
export async function readCells(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetCells>> {
  if (ids.length === 0) return new Map();
  const asked = ids.map((id) => ({ id, ...ask(context, id, 'values,formulas,rowIndex,columnIndex') }));
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return readInBlocks(context, ids);
    throw error;
  }
  return new Map(
    asked
      .filter(({ worksheet }) => !worksheet.isNullObject)
      .map(({ id, worksheet, used }) => [
        id,
        { protected: worksheet.protection.protected, used: used.isNullObject ? undefined : used },
      ]),
  );
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

async function readInBlocks(
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

async function readBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<UsedCells> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rowsAtOnce = Math.max(1, Math.floor(BLOCK_CELLS / columnCount));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const block = worksheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
    block.load('values,formulas');
    await context.sync();
    values.push(...block.values);
    formulas.push(...block.formulas);
  }
  return { rowIndex, columnIndex, values, formulas };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
}
