/** Remembers what live tidying wrote, and sees when the user has undone it: such a cell is left alone from then on. */
import type { CellChange, Change } from '../changes/change.js';
import { placeName } from '../sheet/place.js';
import { contentAt, type CellValue, type Sheet } from '../sheet/sheet.js';

interface Written {
  readonly change: CellChange;
  /** Seen holding what was written. */
  seen: boolean;
}

export class Undone {
  readonly #written = new Map<string, Written>();
  /** Rows in which a tidy was undone, with the content that the user wanted. */
  readonly #leftAlone = new Map<string, CellValue>();

  /** Notes what is about to be written. */
  wrote(changes: readonly CellChange[]): void {
    for (const change of changes) this.#written.set(placeName(change.at), { change, seen: false });
  }

  /** Looks at the workbook as it is now: a cell that went from *after* back to *before* was undone by the user. */
  look(sheets: readonly Sheet[]): void {
    const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    for (const [name, written] of this.#written) {
      const { at, before, after } = written.change;
      const sheet = byName.get(at.sheet);
      if (!sheet) continue;
      const now = contentAt(sheet, at.row, at.column);
      if (now === after) written.seen = true;
      else if (written.seen) {
        if (now === before) this.#leftAlone.set(name, before);
        this.#written.delete(name);
      }
    }
  }

  /** Notes cells that the user took back in the 修改记录: what stands there now is wanted. */
  leave(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === 'cell') this.#leftAlone.set(placeName(change.at), change.after);
    }
  }

  /** The changes without those of a row in which the user undid the same. */
  filter(changes: readonly CellChange[]): CellChange[] {
    const rows = new Set<string>();
    for (const change of changes) {
      if (this.#leftAlone.get(placeName(change.at)) === change.before && this.#leftAlone.has(placeName(change.at))) {
        rows.add(`${change.at.sheet}!${change.at.row}`);
      }
    }
    return changes.filter((change) => !rows.has(`${change.at.sheet}!${change.at.row}`));
  }
}
