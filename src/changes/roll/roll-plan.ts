/** 结转新年度: what is asked for, and what will happen, item by item, before anything does. */
import type { Scheme } from '../../codes/code.js';
import type { FormSet, TableId } from '../../forms/form.js';
import type { Message } from '../../locales/message.js';
import type { Place } from '../../sheet/place.js';
import type { CellChange, Change } from '../change.js';

/** What becomes of a table's typed amounts: cleared, kept as a first draft, or raised by so many per cent. */
export type AmountsRule =
  { readonly kind: 'clear' } | { readonly kind: 'draft' } | { readonly kind: 'raise'; readonly percent: number };

export interface RollOptions {
  /** The new fiscal year. */
  readonly toYear: number;
  /** By table; absent: cleared. */
  readonly amounts?: ReadonlyMap<TableId, AmountsRule>;
  /** By `codeKey`: the code that takes over, or the code itself where it is to be kept. */
  readonly choices?: ReadonlyMap<string, string>;
  /** Ids of proposed items that the user does not want. */
  readonly without?: ReadonlySet<string>;
  /** The form set that the new year follows; absent: the newest of the region among `formSets` that is in force, else the same. */
  readonly form?: FormSet;
  /** Form sets to look for the new year's one in. */
  readonly formSets?: readonly FormSet[];
  /** Names of other sheets of the workbook, which no new sheet may have. */
  readonly takenNames?: ReadonlySet<string>;
}

/** `form`: what the new year's form set brings with it; it happens as a whole. */
export type RollItemKind = 'form' | 'text' | 'amounts' | 'move' | 'code' | 'class-line';

/** One thing that will happen, or is to be decided. */
export interface RollItem {
  /** The same for the same workbook, whatever else is chosen. */
  readonly id: string;
  readonly kind: RollItemKind;
  readonly table?: TableId;
  readonly at?: Place;
  readonly message: Message;
  readonly changes: readonly CellChange[];
  /** `false`: the catalogue is not certain of it (low confidence, years from memory): look at it before trusting it. */
  readonly sure: boolean;
  /** Whether it will be done. An item without changes never is: it stays to be done by hand. */
  readonly taken: boolean;
  readonly code?: CodeChoice;
}

/** A code that is not in force any more, and what may take its place. */
export interface CodeChoice {
  readonly key: string;
  readonly scheme: Scheme;
  readonly code: string;
  readonly successors: readonly { readonly code: string; readonly name: string }[];
  /** `undefined`: nothing was chosen, and nothing is proposed. */
  readonly chosen?: string;
}

/** Left to be done by hand. */
export interface RollTask {
  readonly id: string;
  readonly kind:
    'code' | 'fill' | 'draft' | 'raised' | 'not-written' | 'unread' | 'no-place' | 'left' | 'formulas' | 'not-found';
  readonly table?: TableId;
  readonly at?: Place;
  readonly message: Message;
  readonly code?: CodeChoice;
}

/** One figure of the year that ends. */
export interface LastYearFigure {
  readonly table: TableId;
  readonly tableName: string;
  /** Canonical; `''` for rows without a code. */
  readonly code: string;
  /** Id of a fixed line of the form, or `total`, `subtotal`; `''` for rows of an open list. */
  readonly line: string;
  readonly name: string;
  readonly project: string;
  readonly column: string;
  readonly columnName: string;
  readonly fen: number;
}

export interface RollPlan {
  readonly fromYear: number;
  readonly toYear: number;
  /** The form set that the workbook follows, and the one that the new year does: by it the result is read. */
  readonly fromForm: FormSet;
  readonly form: FormSet;
  /** Names of the sheets that are made anew in that form set. */
  readonly made: readonly string[];
  readonly items: readonly RollItem[];
  /** Lists that are applied one after the other. */
  readonly steps: readonly (readonly Change[])[];
  readonly lastYear: readonly LastYearFigure[];
  readonly tasks: readonly RollTask[];
}

/** By what a code's choice is known: the same digits mean other things in the other classification. */
export function codeKey(scheme: Scheme, code: string): string {
  return scheme === 'functional' ? code : `${scheme}:${code}`;
}
