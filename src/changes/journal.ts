/** 修改记录: what was written, and the way back. */
import type { Message } from '../locales/message.js';
import type { Place } from '../sheet/place.js';
import { contentAt, type CellValue, type Sheet } from '../sheet/sheet.js';
import type { CellChange, Change, RowsChange } from './change.js';

/** One list of changes that was applied. */
export interface JournalEntry {
  readonly id: number;
  /** Milliseconds since 1970, told from outside: the core has no clock. */
  readonly at: number;
  readonly title: Message;
  readonly changes: readonly Change[];
  /** It was taken back. */
  readonly reverted?: boolean;
}

/** An applied list as an entry of the journal. */
export function journalEntry(id: number, at: number, title: Message, changes: readonly Change[]): JournalEntry {
  return { id, at, title, changes };
}

export interface Revert {
  /** Writes back what stood in the cells before. */
  readonly changes: Change[];
  /** Cells that hold something else by now: they are left as they are. */
  readonly kept: Place[];
}

/**
 * The way back of an entry, cell by cell, as far as the cells still hold what was written; a cell that is back already is not named. Rows
 * that were inserted stay (what was written into them goes), inserted sheets stay (a filled sheet is the user's own), and marks go.
 * @param sheets the workbook as it is now.
 */
export function planRevert(entry: JournalEntry, sheets: readonly Sheet[]): Revert {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const added = new Set(entry.changes.flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : [])));
  const rows = entry.changes.filter((change): change is RowsChange => change.kind === 'rows');
  const changes: Change[] = [];
  const kept: Place[] = [];
  for (const change of entry.changes) {
    if (change.kind === 'marks' && byName.has(change.sheet) && !added.has(change.sheet) && change.marks.length > 0) {
      changes.push({
        kind: 'marks',
        sheet: change.sheet,
        marks: [],
        why: { id: 'changes.revert-marks', values: { sheet: change.sheet } },
      });
    }
    if (change.kind !== 'cell' || added.has(change.at.sheet)) continue;
    const sheet = byName.get(change.at.sheet);
    const now = sheet && contentAt(sheet, change.at.row, change.at.column);
    if (sheet === undefined || now === undefined) kept.push(change.at);
    else if (same(now, change.after)) changes.push(back(change, now, rows));
    else if (!same(now, change.before)) kept.push(change.at);
  }
  return { changes, kept };
}

/** Excel reads a blank text back as a blank. */
function same(now: CellValue, content: CellValue): boolean {
  return now === content || ((now ?? '') === '' && (content ?? '') === '');
}

function back({ at, before, numberFormat }: CellChange, now: CellValue, rows: readonly RowsChange[]): CellChange {
  const inserted = rows.some(
    ({ sheet, before: first, count }) => sheet === at.sheet && at.row >= first && at.row < first + count,
  );
  return {
    kind: 'cell',
    at,
    before: now,
    after: inserted ? null : before,
    // A number would turn into a text in a cell that was made one for text.
    ...(numberFormat === '@' ? { numberFormat: typeof before === 'number' ? 'General' : '@' } : {}),
    why: { id: 'changes.revert', values: {} },
  };
}
