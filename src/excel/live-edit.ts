/** The way of one edit: one read, and a write only where a code was typed that is not in form. */
import type { Budget, FoundTable } from '../book/budget.js';
import type { CellChange } from '../changes/change.js';
import { tidyRows } from '../changes/tidy-codes.js';
import { parseArea, type Area } from '../sheet/place.js';
import { writeCells } from './apply.js';
import { noteFormats, type Formats } from './number-formats.js';
import type { Taken } from './pending.js';
import type { Snapshot, WorkbookReader } from './read.js';
import type { Undone } from './undone.js';

/** Rows of one edit whose number formats are looked at; a longer paste is written as into unformatted cells. */
const FORMAT_ROWS = 5_000;

/** The ids of the sheets that an edit can reach: those that hold tables, for formulas link them, and the edited ones. */
export function reach(taken: Taken, budget: Budget | undefined, last: Snapshot): ReadonlySet<string> | undefined {
  if (taken.everything || budget === undefined) return undefined;
  const ids = new Set(taken.sheets);
  if (ids.size === 0) return ids;
  for (const table of budget.tables) {
    const id = last.idOf.get(table.sheet.name);
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

/** A look at number formats that goes along with a read: `queue` it, and once that is done take what came of it. */
export interface AskedFormats {
  readonly queue: () => void;
  readonly formats: () => Formats;
}

/** Asks for the number formats of the code and name cells in the typed rows. */
export function askFormats(
  context: Excel.RequestContext,
  taken: Taken,
  budget: Budget | undefined,
  last: Snapshot,
): AskedFormats {
  const wanted = typedAreas(taken, last).flatMap((area) =>
    (budget?.tables ?? [])
      .filter((table) => table.sheet.name === area.sheet)
      .flatMap((table) => {
        const columns = textColumns(table);
        return columns.length === 0 ? [] : [{ area, left: Math.min(...columns), right: Math.max(...columns) }];
      }),
  );
  let asked: { area: Area; left: number; range: Excel.Range }[] = [];
  return {
    queue: () => {
      asked = wanted.map(({ area, left, right }) => {
        const rows = Math.min(area.bottom - area.top + 1, FORMAT_ROWS);
        const range = context.workbook.worksheets
          .getItemOrNullObject(area.sheet)
          .getRange()
          .getCell(area.top, left)
          .getResizedRange(rows - 1, right - left);
        range.load('numberFormat');
        return { area, left, range };
      });
    },
    formats: () => {
      const formats = new Map<string, string>();
      for (const { area, left, range } of asked) {
        if (!range.isNullObject) noteFormats(area.sheet, area.top, left, range.numberFormat, formats);
      }
      return formats;
    },
  };
}

function textColumns(table: FoundTable): number[] {
  if (table.form.layout.kind !== 'grid') return [];
  return table.form.layout.columns
    .filter((column) => column.kind === 'code' || column.kind === 'name')
    .flatMap((column) => table.columns.get(column.id) ?? []);
}

/** What the user typed or pasted, as rectangles; whole columns and rows (a format, a deletion) are passed over. */
export function typedAreas(taken: Taken, last: Snapshot): Area[] {
  return taken.typed.flatMap(({ sheetId, address }) => {
    const sheet = last.nameOf.get(sheetId);
    if (sheet === undefined) return [];
    return address.split(',').flatMap((part) => {
      const area = parseArea(part);
      return area ? [{ sheet, ...area }] : [];
    });
  });
}

/** What is to be tidied where the user typed, leaving alone protected sheets and what was undone. */
export function tidyTyped(budget: Budget, areas: readonly Area[], undone: Undone): CellChange[] {
  const locked = new Set(budget.tables.filter((table) => table.sheet.protected).map((table) => table.sheet.name));
  return undone.filter(tidyRows(budget, areas).filter((change) => !locked.has(change.at.sheet)));
}

/** Writes values and nothing else, so that Excel can keep the undo stack, and reads in the same round trip what came of it. */
export async function writeAndRead(
  context: Excel.RequestContext,
  reader: WorkbookReader,
  changes: readonly CellChange[],
  formats: Formats,
  only: ReadonlySet<string> | undefined,
): Promise<Snapshot> {
  writeCells(
    context,
    changes.map(({ numberFormat: _unused, ...change }) => change),
    formats,
  );
  return reader.read(context, only);
}
