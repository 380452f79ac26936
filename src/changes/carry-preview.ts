/** What a 带入 would do, shown before it is accepted. */
import { printAmount } from '../amount/print-amount.js';
import type { FoundTable } from '../book/budget.js';
import type { Carry, ColumnId, TableId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { Place } from '../sheet/place.js';
import type { Change } from './change.js';

/** A row that the target lacks. */
export interface CarryRow {
  /** Code or project. */
  readonly key: string;
  readonly sheet: string;
  /** Where it will stand, with the rows of the preview inserted. */
  readonly row: number;
  readonly inserted: boolean;
}

/** An amount that goes into a blank cell. */
export interface CarryAmount {
  readonly key: string;
  /** Where the cell will stand, with the rows of the preview inserted. */
  readonly at: Place;
  readonly fen: number;
}

/** What keeps a row or an amount from being carried; nothing is ever overwritten. */
export interface CarryConflict {
  readonly key: string;
  readonly at?: Place;
  readonly why: Message;
}

export interface CarryPreview {
  readonly carry: Carry;
  readonly from: TableId;
  readonly to: TableId;
  readonly rows: readonly CarryRow[];
  readonly amounts: readonly CarryAmount[];
  readonly conflicts: readonly CarryConflict[];
  /** All of it as one list. */
  readonly changes: readonly Change[];
}

/** What a carry brings to one table. */
export type Carried = Omit<CarryPreview, 'carry' | 'from' | 'to'>;

/** Why an amount that stands there already is not the carried one. */
export function amountConflict(
  table: FoundTable,
  key: string,
  at: Place,
  column: ColumnId,
  fen: number,
): CarryConflict {
  return {
    key,
    at,
    why: {
      id: 'changes.carry.conflict',
      values: { key, sheet: at.sheet, column, amount: printAmount(fen, table.unit, { places: 2 }), unit: table.unit },
    },
  };
}
