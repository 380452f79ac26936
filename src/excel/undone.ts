/** Remembers what live tidying wrote, and sees when the user has undone it: the same is not written there again. */
import type { CellChange, Change } from '../changes/change.js';
import { contentAt, type CellValue, type Sheet } from '../sheet/sheet.js';

/** What was written into one row. */
interface Written {
  readonly changes: readonly CellChange[];
  /** What the row held right after, once that was seen; the cells that were not written tell an undo from a clearing of the row. */
  row?: readonly CellValue[];
}

export class Undone {
  readonly #written = new Map<string, Written>();
  /** By row: what was written there and is not wanted. */
  readonly #unwanted = new Map<string, readonly CellChange[]>();

  /** Notes what is about to be written. */
  wrote(changes: readonly CellChange[]): void {
    for (const [row, list] of byRow(changes)) this.#written.set(row, { changes: list });
  }

  /** Looks at the workbook as it is now: a row whose cells went from *after* back to *before* was undone by the user. */
  look(sheets: readonly Sheet[]): void {
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    for (const [row, written] of this.#written) {
      const [first] = written.changes;
      const sheet = first && byName.get(first.at.sheet);
      const now = sheet && rowOf(sheet, first.at.row);
      if (now === undefined) this.#written.delete(row);
      else if (written.changes.every(({ at, after }) => (now[at.column] ?? null) === after)) written.row = now;
      else {
        if (written.row && isUndone(written.changes, written.row, now)) this.#unwanted.set(row, written.changes);
        this.#written.delete(row);
      }
    }
  }

  /** Notes what the user took back in the 修改记录: `changes` are the way back. */
  leave(changes: readonly Change[]): void {
    const cells = changes.filter((change): change is CellChange => change.kind === 'cell');
    const forward = cells.map((change): CellChange => ({ ...change, before: change.after, after: change.before }));
    for (const [row, list] of byRow(forward)) this.#unwanted.set(row, list);
  }

  /** The changes without the rows in which they would do again just what the user has undone. */
  filter(changes: readonly CellChange[]): CellChange[] {
    return [...byRow(changes)].flatMap(([row, list]) => {
      const unwanted = this.#unwanted.get(row) ?? [];
      const again = list.every((change) => unwanted.some((other) => same(change, other)));
      return again ? [] : list;
    });
  }
}

/** The written cells hold what they held before, and the rest of the row what it held since. */
function isUndone(changes: readonly CellChange[], after: readonly CellValue[], now: readonly CellValue[]): boolean {
  const before = new Map(changes.map((change) => [change.at.column, change.before]));
  const length = Math.max(after.length, now.length);
  for (let column = 0; column < length; column += 1) {
    const wanted = before.has(column) ? before.get(column) : after[column];
    if ((now[column] ?? null) !== (wanted ?? null)) return false;
  }
  return true;
}

function rowOf(sheet: Sheet, row: number): CellValue[] {
  return (sheet.values[row] ?? []).map((_value, column) => contentAt(sheet, row, column));
}

function same(a: CellChange, b: CellChange): boolean {
  return a.at.column === b.at.column && a.before === b.before && a.after === b.after;
}

function byRow(changes: readonly CellChange[]): ReadonlyMap<string, CellChange[]> {
  const rows = new Map<string, CellChange[]>();
  for (const change of changes) {
    const row = `${change.at.sheet}!${change.at.row}`;
    const list = rows.get(row);
    if (list) list.push(change);
    else rows.set(row, [change]);
  }
  return rows;
}
