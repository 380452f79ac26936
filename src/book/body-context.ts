/** What reading the rows of one grid needs to know, laid out for speed: a workbook has thousands of rows. */
import type { Unit } from '../amount/reading.js';
import type { ColumnId } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Figures, Row } from './budget.js';

/** A row while its role may still change. */
export type RowDraft = { -readonly [Field in keyof Row]: Row[Field] };

/** A row that says nothing yet but where it is, laid out as all rows are. */
export function draftRow(row: number, panel: string, role: Row['role'], figures: Figures): RowDraft {
  return {
    row,
    panel,
    role,
    figures,
    line: undefined,
    code: undefined,
    codeFromAbove: undefined,
    codeWithName: undefined,
    part: undefined,
    name: undefined,
    project: undefined,
    label: undefined,
  };
}

/** One row as a panel reads it. */
export interface PanelRow {
  readonly draft: RowDraft;
  /** Recognised by a code, a line of the form, a total's label or a figure: surely a row of the table. */
  readonly sure: boolean;
  /** A code or a line of the form, so a row of the table even below its total. */
  readonly known: boolean;
  /** The total at the foot of the table. */
  readonly closes: boolean;
}

export interface PanelReader {
  /** `undefined`: nothing in the panel's columns. */
  read(row: number): PanelRow | undefined;
  /** The row belongs to the table. */
  accept(draft: RowDraft): void;
  /** The row of a line that has no label and nothing in it yet, at a blank row; `undefined` where no such line is left. */
  blankLine(row: number): Row | undefined;
  /** Settles the roles that depend on the rows around. */
  finish(): void;
}

/** Where the columns of a panel stand; `undefined`: the sheet lacks it. */
export interface PanelPlaces {
  /** Its amounts in the order of the form: by their ids, and alone. */
  readonly byId: ReadonlyMap<ColumnId, number>;
  readonly amounts: readonly number[];
  /** The first of them; infinite where there is none. */
  readonly firstAmount: number;
  readonly label: number | undefined;
  readonly name: number | undefined;
  readonly project: number | undefined;
}

/** The columns of one panel on one sheet. */
export class PanelColumns {
  #asked: ColumnId | undefined;
  #at: number | undefined;

  constructor(
    readonly sheet: Sheet,
    readonly unit: Unit,
    /** Of the panel, as rows name it. */
    readonly id: string,
    readonly places: PanelPlaces,
  ) {}

  /** Where one of its amounts stands; `undefined` where the sheet lacks it. One column is asked for in row after row: it is looked up once. */
  at(column: ColumnId): number | undefined {
    if (column !== this.#asked) {
      this.#asked = column;
      this.#at = this.places.byId.get(column);
    }
    return this.#at;
  }
}
