/** The 修改记录 as a list, newest first. */
import type { Change } from '../changes/change.js';
import { type JournalEntry, journalEntry } from '../changes/journal.js';
import type { Message } from '../locales/message.js';

/** The list with what was just applied. */
export function noted(
  journal: readonly JournalEntry[],
  at: number,
  title: Message,
  changes: readonly Change[],
): readonly JournalEntry[] {
  return [journalEntry(journal.length + 1, at, title, changes), ...journal];
}

/** The list with one entry taken back. */
export function takenBack(journal: readonly JournalEntry[], id: number): readonly JournalEntry[] {
  return journal.map((entry) => (entry.id === id ? { ...entry, reverted: true } : entry));
}

/** What an entry has brought that stays when it is taken back; `undefined` where nothing does. */
export function whatStays({ changes }: JournalEntry): Message | undefined {
  const sheets = changes.flatMap((change) => (change.kind === 'sheet' ? [change.plan.name] : []));
  if (sheets.length > 0) return { id: 'session.sheets-stay', values: { sheets: sheets.join('、') } };
  const rows = changes.reduce((count, change) => count + (change.kind === 'rows' ? change.count : 0), 0);
  return rows > 0 ? { id: 'session.rows-stay', values: { count: rows } } : undefined;
}
