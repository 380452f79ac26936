/** What the book found in a workbook: the standard tables, wherever they stand, as rows and amounts. */
import type { AmountReading, Unit } from '../amount/reading.js';
import type { Catalogue } from '../codes/catalogue/catalogue.js';
import type { CodeReading } from '../codes/code.js';
import type { ColumnId, FormSet, LineForm, TableForm, TableId } from '../forms/form.js';
import type { Message } from '../locales/message.js';
import type { Area, Place } from '../sheet/place.js';
import type { CellValue, Sheet } from '../sheet/sheet.js';
import type { Memory } from './memory.js';

export interface Budget {
  readonly form: FormSet;
  /** The classification codes: built in, and what was imported for this workbook. */
  readonly catalogue: Catalogue;
  /** In the order of the sheets. A table that repeats (绩效目标表) stands here once for each instance. */
  readonly tables: readonly FoundTable[];
  /** What became of every sheet, used or not. */
  readonly sheets: readonly SheetUse[];
  /** Taken from the tables that agree, or the first that says; `undefined` where none does. */
  readonly department?: string;
  readonly year: number;
  /** `workbook`: read there; `assumed`: the form set's first year, since nothing in the workbook says. */
  readonly yearFrom: 'workbook' | 'given' | 'assumed';
  /** Readings that could be others, in the order of the sheets: what the user should look at before trusting the rest. */
  readonly doubts: readonly Doubt[];
  /** What was worked out of it so far. */
  readonly memory: Memory;
}

/**
 * What was read, though the workbook does not say it for certain. `year-assumed`, `unit-assumed`: nothing says. `unit-other`: a unit of
 * account that the tables do not have. `column-choice`: two columns have the same heading. `code-above`: a code was taken from the row
 * above (cells merged downwards). `code-with-name`: code and name stand in one cell. `title-missing`: the table was known by its header,
 * number or sheet's name. `goes-on`: two parts under one header each were read as one table.
 */
export type DoubtKind =
  | 'year-assumed'
  | 'unit-assumed'
  | 'unit-other'
  | 'column-choice'
  | 'code-above'
  | 'code-with-name'
  | 'title-missing'
  | 'goes-on';

export interface Doubt {
  readonly kind: DoubtKind;
  /** Absent: the whole workbook. */
  readonly table?: TableId;
  readonly at?: Place;
  readonly related: readonly Place[];
  readonly message: Message;
}

/**
 * Every sheet has at least one entry; a sheet with several tables has one for each table.
 * `of` names the table that was meant (a second copy, a title without header …), `at` where that was seen.
 */
export type SheetUse =
  | { readonly sheet: string; readonly table: TableId }
  | {
      readonly sheet: string;
      readonly table: null;
      readonly reason: SheetReason;
      readonly of?: TableId;
      readonly at?: Place;
    };

/**
 * Why a sheet, or a part of one, is not used. `blank`: nothing on it. `text`: words, no table. `report`: a report that this product made. `no-table`: figures, but no standard
 * table. `second-copy`: a table that stands on another place too, which was taken. `other-year`: a table of
 * another fiscal year than the one that was taken. `last-year`: 上年预算数, that 结转新年度 made. `header-missing`: a title without its header.
 * `columns-missing`: a header with too few of the table's columns. `title-missing`: a header that several tables share, and nothing that says which it is.
 */
export type SheetReason =
  | 'blank'
  | 'no-table'
  | 'text'
  | 'report'
  | 'second-copy'
  | 'other-year'
  | 'last-year'
  | 'header-missing'
  | 'columns-missing'
  | 'title-missing';

/** A text that the book read, and where. */
export interface Reading {
  readonly text: string;
  readonly at: Place;
}

/** Every table is laid out alike, with all of its fields, and so is every row: the checks ask thousands of them the same. */
export interface FoundTable {
  readonly form: TableForm;
  readonly sheet: Sheet;
  /** From the title (or the first header row) to the last row of the grid. */
  readonly area: Area;
  readonly title?: Reading | undefined;
  readonly unit: Unit;
  /** `undefined`: the sheet does not say; the form set's unit is taken. */
  readonly unitAt?: Place | undefined;
  /** The sheet states a unit that is neither 万元 nor 元 (千元): `unit` is then a guess that must be reported. */
  readonly otherUnit?: Reading | undefined;
  readonly department?: Reading | undefined;
  readonly year?: { readonly year: number; readonly at: Place } | undefined;
  /** Last row of the header: rows below belong to the body. */
  readonly headerBottom: number;
  /**
   * Where each column stands on the sheet (grid layouts; empty for cards). Where a workbook keeps a code in one cell and the form
   * in three columns, the first part stands for all: the other parts are neither here nor in `missingColumns`.
   */
  readonly columns: ReadonlyMap<ColumnId, number>;
  /** The sheet's columns that together hold the code, left to right: one, two or three. Empty or absent: no codes. */
  readonly codeColumns?: readonly number[] | undefined;
  /** Where the value of each field stands, blank ones too (card layouts). */
  readonly fields?: ReadonlyMap<ColumnId, Place> | undefined;
  /** Columns of the form that were not found. */
  readonly missingColumns: readonly ColumnId[];
  /** Body rows, top to bottom: fixed lines, detail rows, subtotals, the total row. Rows without anything are left out. */
  readonly rows: readonly Row[];
  /** Blank rows of the body into which new rows can be written, top to bottom. */
  readonly blankRows: readonly number[];
  readonly note?: Reading | undefined;
  /** The parts on other sheets that the table goes on in, in their order; its rows there name theirs. Never written to. */
  readonly goesOn?: readonly TablePart[] | undefined;
  /** Headings that two columns have: the one that was taken, and the others. */
  readonly columnChoices?: readonly ColumnChoice[] | undefined;
  /** Where parts of the same sheet begin that were joined to the first (pages). */
  readonly pages?: readonly Place[] | undefined;
}

export interface ColumnChoice {
  readonly column: ColumnId;
  readonly taken: Place;
  readonly others: readonly Place[];
}

/** A part of a table under a header of its own on another sheet. */
export interface TablePart {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly columns: ReadonlyMap<ColumnId, number>;
  readonly codeColumns: readonly number[];
}

/** One row of one panel. */
export interface Row {
  readonly row: number;
  readonly panel: string;
  readonly role: 'detail' | 'line' | 'subtotal' | 'total';
  /** The fixed line of the form set that this row is. */
  readonly line?: LineForm | undefined;
  readonly code?: CodeReading | undefined;
  /**
   * Leading parts of the code were blank and were taken from the row above (cells merged downwards). A reading, not a certainty:
   * never write by it.
   */
  readonly codeFromAbove?: true | undefined;
  /** Code and name stand in one cell: never write the one over both. */
  readonly codeWithName?: true | undefined;
  /** The part of the table that the row stands in, where that is on another sheet than the table's own. */
  readonly part?: TablePart | undefined;
  /** Texts by column id (name, project, label), as typed; their cells are at `columns`. */
  readonly name?: string | undefined;
  readonly project?: string | undefined;
  readonly label?: string | undefined;
  /** Amount cells that hold anything. A blank cell has no figure. */
  readonly figures: Figures;
}

/** The figures of a row by column, and the short way to add them up. */
export interface Figures extends ReadonlyMap<ColumnId, Figure> {
  /** The amount in 分: 0 where the cell is blank, NaN where it is unknown or no amount. */
  fen(column: ColumnId): number;
  /** What the cell holds. */
  value(column: ColumnId): CellValue;
  /** Its formula, `''` where it holds none. */
  formula(column: ColumnId): string;
  /** The figure that stands in a cell of the sheet, if it is one of these. */
  inCell(row: number, column: number): Figure | undefined;
  /** No cell holds more than a zero: what is unknown or no amount does. */
  readonly areZero: boolean;
  /** A cell holds an amount, or a formula that would give one: a text in an amount column proves nothing. */
  readonly holdMoney: boolean;
}

/** One amount cell. */
export interface Figure {
  readonly row: number;
  readonly column: number;
  readonly reading: AmountReading;
  readonly value: CellValue;
  /** `''` where the cell holds no formula. */
  readonly formula: string;
}
