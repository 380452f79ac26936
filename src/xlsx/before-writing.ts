/** The look before a write: what must be as it was when the changes were computed. */
import type { CellChange, Change, RowsChange } from '../changes/change.js';
import { placeName } from '../sheet/place.js';
import { contentAt, type Sheet } from '../sheet/sheet.js';
import { problem, type XlsxProblem } from './problem.js';

/**
 * @returns why the changes cannot be written: a new sheet's name is taken (Excel does not tell capitals apart), a sheet is missing or protected, a
 * cell holds something else than its change expects; `undefined` where nothing stands in the way
 */
export function inTheWay(sheets: readonly Sheet[], changes: readonly Change[]): XlsxProblem | undefined {
  const added = changes.flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : []));
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const name of added) {
    if (taken.has(name.toLowerCase())) return problem('exists', { where: name });
    taken.add(name.toLowerCase());
  }
  const rows = changes.filter((change): change is RowsChange => change.kind === 'rows');
  for (const change of changes) {
    if (change.kind === 'sheet') continue;
    const name = change.kind === 'cell' ? change.at.sheet : change.sheet;
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet && added.includes(name)) continue;
    if (!sheet) return problem('missing', { where: name });
    if (sheet.protected) return problem('protected', { where: name });
    if (change.kind === 'cell' && isStale(sheet, change, rows))
      return problem('stale', { where: placeName(change.at) });
  }
  return undefined;
}

function isStale(sheet: Sheet, { at, before }: CellChange, rows: readonly RowsChange[]): boolean {
  const row = rowNow(at.sheet, at.row, rows);
  // A cell of a new row is blank: there was nothing to expect.
  return row !== undefined && (contentAt(sheet, row, at.column) ?? '') !== (before ?? '');
}

/** Where a row stands before those of the list are inserted; `undefined` for one of them. */
function rowNow(sheet: string, row: number, rows: readonly RowsChange[]): number | undefined {
  let now = row;
  for (const inserted of [...rows].reverse()) {
    if (inserted.sheet !== sheet || now < inserted.before) continue;
    if (now < inserted.before + inserted.count) return undefined;
    now -= inserted.count;
  }
  return now;
}
