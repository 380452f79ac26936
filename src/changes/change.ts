/** Everything that is ever written to a workbook is a list of these. Pure data; adapters apply it. */
import type { Severity } from '../forms/check.js';
import type { Message } from '../locales/message.js';
import type { Area, Place } from '../sheet/place.js';
import type { CellValue } from '../sheet/sheet.js';

export type Change = CellChange | SheetChange | RowsChange | MarksChange;

/** One cell's content. A text that begins with `=` is a formula. */
export interface CellChange {
  readonly kind: 'cell';
  readonly at: Place;
  /** What the change was computed from: if the cell holds anything else when it is written, the list is dropped. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** `@` before a text that looks like a number (codes). */
  readonly numberFormat?: string;
  /** A number format for a cell that has none of its own (General): another one is the user's. */
  readonly plainFormat?: string;
  readonly why: Message;
}

/** A new sheet. Never replaces one of the same name: the planner has asked before. */
export interface SheetChange {
  readonly kind: 'sheet';
  readonly plan: SheetPlan;
  readonly why: Message;
}

/** Rows inserted above `before` on a sheet; formats are taken from the row above, unless `styles` say otherwise. */
export interface RowsChange {
  readonly kind: 'rows';
  readonly sheet: string;
  readonly before: number;
  readonly count: number;
  /** Looks of the new rows, places with them inserted: right below a header the row above is none of theirs. */
  readonly styles?: readonly PlannedStyle[];
  readonly why: Message;
}

/** Conditional formats whose rule is the check: all of ours on the sheet are replaced by these; an empty list removes them. */
export interface MarksChange {
  readonly kind: 'marks';
  readonly sheet: string;
  readonly marks: readonly Mark[];
  readonly why: Message;
}

export interface Mark {
  readonly area: Area;
  /** With its leading `=`, relative to the area's top left cell; carries the tag. */
  readonly formula: string;
  readonly check: string;
  readonly severity: Severity;
}

/** A sheet as it is to look. Rows and columns count from 0. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Omit<Area, 'sheet'>[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Row heights in points by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly styles: readonly PlannedStyle[];
  readonly page: PlannedPage;
  readonly freezeRows: number;
  readonly marks: readonly Mark[];
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellValue;
}

/** A style over a rectangle; later ones win. */
export interface PlannedStyle {
  readonly area: Omit<Area, 'sheet'>;
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean };
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Shrink the text to the cell's width: a long name is printed in full on one line. */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly border?: 'thin';
  readonly numberFormat?: string;
}

export interface PlannedPage {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  readonly fitWide: 1;
  readonly centred: true;
  /** Margins in inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly printArea: Omit<Area, 'sheet'>;
  /** First and last header row, repeated on every page. */
  readonly titleRows: { readonly first: number; readonly last: number };
}
