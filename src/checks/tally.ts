import type { ColumnId, LineId, TableId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';

/** A sum in whole 分 that knows what keeps it from being known. */
export interface Tally {
  fen: number;
  /** The first thing that keeps the sum from being known. Such a sum is never compared. */
  blocker: Blocker | undefined;
}

/** Why a sum cannot be known. */
export type Blocker =
  | { readonly why: 'table-missing'; readonly table: TableId }
  | { readonly why: 'column-missing'; readonly sheet: string; readonly column: ColumnId; readonly words: string }
  | { readonly why: 'line-missing'; readonly sheet: string; readonly line: LineId; readonly label: string }
  | { readonly why: 'total-missing'; readonly sheet: string }
  | { readonly why: 'unknown'; readonly at: Place }
  | { readonly why: 'invalid'; readonly at: Place; readonly text: string }
  | { readonly why: 'no-code'; readonly at: Place }
  | { readonly why: 'no-project'; readonly at: Place }
  | { readonly why: 'too-large' };

export function emptyTally(): Tally {
  return { fen: 0, blocker: undefined };
}
