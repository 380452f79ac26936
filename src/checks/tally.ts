import type { Unit } from '../amount/reading.js';
import type { Figure } from '../book/budget.js';
import type { ColumnId, LineId, TableId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import { halfStep } from './half-step.js';

/** A sum in whole 分 that knows how far rounding of its operands can reach, and what keeps it from being known. */
export interface Tally {
  fen: number;
  /** What rounding of the operands can add up to, in 分. */
  band: number;
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
  return { fen: 0, band: 0, blocker: undefined };
}

/** Makes a sum zero again. */
export function clear(tally: Tally): void {
  tally.fen = 0;
  tally.band = 0;
  tally.blocker = undefined;
}

/** A sum that nothing can be added to: nobody may write into it. */
export const NOTHING: Readonly<Tally> = Object.freeze(emptyTally());

/** Adds what one cell says. A blank is zero; a formula without a result and anything that is no amount block the sum. */
export function addFigure(tally: Tally, figure: Figure, sheet: string, unit: Unit, sign: 1 | -1): void {
  const { reading } = figure;
  switch (reading.kind) {
    case 'blank':
      return;
    case 'amount':
      tally.fen += sign * reading.fen;
      tally.band += halfStep(reading.places, unit);
      return;
    case 'unknown':
      tally.blocker ??= { why: 'unknown', at: { sheet, row: figure.row, column: figure.column } };
      return;
    case 'invalid':
      tally.blocker ??= { why: 'invalid', at: { sheet, row: figure.row, column: figure.column }, text: reading.text };
      return;
  }
}

/** Adds a whole sum to another. */
export function addTally(tally: Tally, other: Readonly<Tally>, sign: 1 | -1): void {
  tally.fen += sign * other.fen;
  tally.band += other.band;
  tally.blocker ??= other.blocker;
}
