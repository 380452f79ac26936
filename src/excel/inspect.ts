/** The look before a write: what must be as it was when the changes were computed. */
import type { CellChange, Change, RowsChange } from '../changes/change.js';
import type { CellValue } from '../sheet/sheet.js';
import { placeName } from '../sheet/place.js';
import { type Block, blocksOf, rangeOf } from './blocks.js';
import { noteFormats, type Formats } from './number-formats.js';
import { StopError } from './problem.js';

/**
 * One look at everything that is about to be written.
 * @returns the number formats of the cells that are written, as they will be when the rows of the list are inserted.
 * @throws StopError `exists` for a sheet name that is taken, `missing` and `protected` for a sheet, `stale` for a cell that holds
 * something else than the change expects.
 */
export async function inspect(context: Excel.RequestContext, changes: readonly Change[]): Promise<Formats> {
  const cells = changes.filter((change): change is CellChange => change.kind === 'cell');
  const rows = changes.filter((change): change is RowsChange => change.kind === 'rows');
  const added = changes.flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : []));
  const written = changes.flatMap((change) => writtenSheet(change) ?? []).filter((name) => !added.includes(name));
  const taken = added.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  const sheets = [...new Set(written)].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.protection.load('protected');
    return { name, sheet };
  });
  if (taken.length === 0 && sheets.length === 0) return new Map();
  const looked = lookAtCells(
    context,
    cells.filter((change) => !added.includes(change.at.sheet)),
    rows,
  );
  await context.sync();
  for (const { name, sheet } of taken) {
    if (!sheet.isNullObject) throw new StopError({ kind: 'exists', detail: name, where: name });
  }
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) throw new StopError({ kind: 'missing', detail: name, where: name });
    if (sheet.protection.protected) throw new StopError({ kind: 'protected', detail: name, where: name });
  }
  return looked();
}

/** Queues a look at the cells; once it is there, the result compares them and gives their formats. */
function lookAtCells(
  context: Excel.RequestContext,
  cells: readonly CellChange[],
  rows: readonly RowsChange[],
): () => Formats {
  const origins = cells.map((change) => ({ change, ...originOf(change, rows) }));
  const looks = origins.map(({ change, row }): CellChange => ({ ...change, at: { ...change.at, row } }));
  const blocks = blocksOf(looks).map((block) => {
    const range = rangeOf(context.workbook.worksheets.getItemOrNullObject(block.sheet), block);
    range.load('formulas,numberFormat');
    return { block, range };
  });
  const expected = new Map<string, CellValue>();
  for (const { change, row, existed } of origins) {
    if (existed) expected.set(placeName({ ...change.at, row }), change.before);
  }
  return () => {
    const found = new Map<string, string>();
    for (const { block, range } of blocks) {
      const stale = firstStale(block, range.formulas, expected);
      if (stale !== undefined) throw new StopError({ kind: 'stale', detail: stale, where: stale });
      noteFormats(block.sheet, block.top, block.left, range.numberFormat, found);
    }
    const formats = new Map<string, string>();
    for (const { change, row } of origins) {
      const format = found.get(placeName({ ...change.at, row }));
      if (format !== undefined) formats.set(placeName(change.at), format);
    }
    return formats;
  };
}

function writtenSheet(change: Change): string | undefined {
  if (change.kind === 'cell') return change.at.sheet;
  return change.kind === 'sheet' ? undefined : change.sheet;
}

/** Where a cell stands before the rows of the list are inserted; a cell of an inserted row takes the format of the row above. */
function originOf(
  { at }: CellChange,
  rows: readonly RowsChange[],
): { readonly row: number; readonly existed: boolean } {
  let { row } = at;
  for (const { sheet, before, count } of [...rows].reverse()) {
    if (sheet !== at.sheet || row < before) continue;
    if (row < before + count) return { row: Math.max(0, before - 1), existed: false };
    row -= count;
  }
  return { row, existed: true };
}

function firstStale(
  block: Block,
  found: readonly (readonly unknown[])[],
  expected: ReadonlyMap<string, CellValue>,
): string | undefined {
  for (let r = 0; r < block.contents.length; r += 1) {
    for (let c = 0; c < (block.contents[r]?.length ?? 0); c += 1) {
      const name = placeName({ sheet: block.sheet, row: block.top + r, column: block.left + c });
      const before = expected.get(name);
      if (before !== undefined && found[r]?.[c] !== (before ?? '')) return name;
    }
  }
  return undefined;
}
