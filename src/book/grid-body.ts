/** Reads the rows below a header: which belong to the table, where it ends, and the note under it. */
import type { Unit } from '../amount/reading.js';
import type { ColumnId } from '../forms/form.js';
import type { Sheet } from '../sheet/sheet.js';
import type { Reading, Row } from './budget.js';
import { PanelColumns, type PanelReader, type PanelPlaces, type PanelRow } from './body-context.js';
import type { ColumnsFound } from './find-columns.js';
import type { FormIndex, GridEntry, PanelEntry } from './form-index.js';
import { LinesPanel } from './lines-panel.js';
import { isBlank } from './plain.js';
import { rowEnds, rowFilled, type RowEnd } from './row-end.js';
import { RowsPanel } from './rows-panel.js';

export interface GridBody {
  readonly rows: readonly Row[];
  readonly blankRows: readonly number[];
  readonly note?: Reading;
  /** Last row of the grid. */
  readonly bottom: number;
  /** First row that is not of this table. */
  readonly next: number;
}

/** Rows under the foot of a table in which its note may stand. */
const NOTE_WITHIN = 6;
/** Rows below a signature or note in which the table may go on. */
const LOOK_AHEAD = 10;

/** What the head of a table says of its body. */
export interface BodyHead {
  readonly headerBottom: number;
  readonly unit: Unit;
  /** Fiscal year, where the head says it. */
  readonly year: number | undefined;
}

export function readBody(
  sheet: Sheet,
  entry: GridEntry,
  found: ColumnsFound,
  head: BodyHead,
  index: FormIndex,
): GridBody {
  return new BodyReader(sheet, entry, found, head, index).read();
}

class BodyReader {
  private readonly panels: readonly PanelReader[];
  private readonly rows: Row[] = [];
  private readonly blankRows: number[] = [];
  /** The row at hand as each panel reads it. */
  private readonly now: (PanelRow | undefined)[] = [];
  private bottom: number;
  /** A total at the foot was seen: only rows that are surely of the table follow. Details below it alone show it to be on top. */
  private closed = false;
  private noteInside: Reading | undefined;
  private readonly headerBottom: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly entry: GridEntry,
    private readonly found: ColumnsFound,
    head: BodyHead,
    private readonly index: FormIndex,
  ) {
    this.headerBottom = head.headerBottom;
    this.bottom = head.headerBottom;
    this.panels = entry.panels.map((panel, at) =>
      panelReader(
        new PanelColumns(sheet, head.unit, panel.panel.id, found.panels[at] ?? NO_PLACES),
        panel,
        found,
        head.year,
        index,
      ),
    );
  }

  read(): GridBody {
    const height = this.sheet.values.length;
    let end: RowEnd | undefined;
    let row = this.headerBottom + 1;
    for (; row < height; row += 1) {
      if (!this.readPanels(row) && !rowFilled(this.sheet, row)) continue;
      end = this.endAt(row);
      if (end === undefined) this.take(row);
      else if (end.kind === 'next' || !this.goesOnBelow(row)) break;
      else if (end.kind === 'note') this.noteInside ??= end.note;
    }
    for (const panel of this.panels) panel.finish();
    const ended = row < height;
    const note = this.noteInside ?? (ended && end?.kind !== 'next' ? this.noteFrom(row) : undefined);
    this.blanksBelow(ended ? row : undefined, note);
    this.addBlankLines();
    return {
      rows: this.rows,
      blankRows: this.blankRows,
      ...(note === undefined ? {} : { note }),
      bottom: this.bottom,
      next: Math.max(row, note === undefined ? row : note.at.row + 1),
    };
  }

  /** Reads a row in every panel; `false` where none has anything. */
  private readPanels(row: number): boolean {
    let any = false;
    for (let i = 0; i < this.panels.length; i += 1) {
      const read = this.panels[i]?.read(row);
      this.now[i] = read;
      if (read !== undefined) any = true;
    }
    return any;
  }

  /** Why a row that holds something is not of the table; `undefined` where it is. */
  private endAt(row: number): RowEnd | undefined {
    let sure = false;
    for (const read of this.now) {
      if (read?.known) return undefined;
      if (read?.sure) sure = true;
    }
    if (!this.closed && sure) return undefined;
    if (!this.closed) {
      const end = rowEnds(this.sheet, row, this.found.right, this.index);
      return end ?? (this.isAboveNext(row) ? { kind: 'next' } : undefined);
    }
    const apart = row > this.bottom + 1;
    if (sure && !apart) return undefined;
    return rowEnds(this.sheet, row, this.found.right, this.index) ?? { kind: 'footer' };
  }

  /** Single words right above the head of another table (附件2, a department's name) are of that one, not of this. */
  private isAboveNext(from: number): boolean {
    for (let row = from; row <= from + LOOK_AHEAD && row < this.sheet.values.length; row += 1) {
      const filled = (this.sheet.values[row] ?? []).filter((value) => !isBlank(value)).length;
      if (filled > 1) return row > from && rowEnds(this.sheet, row, this.found.right, this.index)?.kind === 'next';
      if (row > from && rowEnds(this.sheet, row, this.found.right, this.index)?.kind === 'next') return true;
    }
    return false;
  }

  /** Signatures or a note in the middle (page by page): rows with codes or lines of the form follow, none of which may be lost. */
  private goesOnBelow(from: number): boolean {
    for (let row = from + 1; row <= from + LOOK_AHEAD && row < this.sheet.values.length; row += 1) {
      if (rowEnds(this.sheet, row, this.found.right, this.index)?.kind === 'next') return false;
      if (this.readPanels(row) && this.now.some((read) => read?.known)) return true;
    }
    return false;
  }

  private take(row: number): void {
    const first = this.rows.length === 0 && row === this.headerBottom + 1;
    let taken = false;
    for (let i = 0; i < this.now.length; i += 1) {
      const read = this.now[i];
      if (read === undefined) continue;
      if (!taken && !this.closed) this.addBlanks(this.bottom + 1, row);
      taken = true;
      if (this.closed && read.known && this.rows.length === 1) this.closed = false;
      this.panels[i]?.accept(read.draft);
      this.rows.push(read.draft);
      if (read.closes && !first) this.closed = true;
    }
    if (taken) this.bottom = row;
  }

  private addBlanks(from: number, before: number): void {
    for (let row = from; row < before; row += 1) {
      if (!rowFilled(this.sheet, row)) this.blankRows.push(row);
    }
  }

  /** Blank rows between the last row and the note are of the grid; where nothing closes it, as many as the form prints. */
  private blanksBelow(end: number | undefined, note: Reading | undefined): void {
    if (this.closed || this.rows.at(-1)?.role === 'total') return;
    const printed = Math.max(0, ...this.entry.panels.map((panel) => this.printedBlanks(panel)));
    const gap = end === undefined ? printed : end - this.bottom - 1;
    const rows = note !== undefined && note.at.row === end ? gap : Math.min(printed, end === undefined ? gap : gap - 1);
    this.addBlanks(this.bottom + 1, this.bottom + 1 + rows);
    this.bottom += Math.max(0, rows);
  }

  /** Blank rows that the form prints; a line without a label is one until something is typed. */
  private printedBlanks({ columns, body }: PanelEntry): number {
    const { blankRows = 0 } = body;
    if (body.kind === 'rows') return blankRows;
    const labelled = columns.label !== undefined;
    const read = new Set(this.rows.map(({ line }) => line));
    return labelled ? blankRows : blankRows + body.lines.filter((line) => !read.has(line)).length;
  }

  /** A line without a label (表八) has its row before anything is typed: the first blank one. */
  private addBlankLines(): void {
    for (const panel of this.panels) {
      for (let row = this.blankRows[0]; row !== undefined; row = this.blankRows[0]) {
        const line = panel.blankLine(row);
        if (line === undefined) break;
        this.rows.push(line);
        this.blankRows.shift();
      }
    }
  }

  /** The note: the first row under the grid, or one of the next, below signatures. */
  private noteFrom(from: number): Reading | undefined {
    for (let row = from; row < from + NOTE_WITHIN && row < this.sheet.values.length; row += 1) {
      const end = rowEnds(this.sheet, row, this.found.right, this.index);
      if (end?.kind === 'note') return end.note;
      if (end?.kind === 'next') return undefined;
    }
    return undefined;
  }
}

/** As a panel has them of which the sheet has no column. */
const NO_PLACES: PanelPlaces = {
  byId: new Map<ColumnId, number>(),
  amounts: [],
  firstAmount: Infinity,
  label: undefined,
  name: undefined,
  project: undefined,
};

function panelReader(
  panel: PanelColumns,
  entry: PanelEntry,
  { codeColumns, right }: ColumnsFound,
  year: number | undefined,
  { catalogue }: FormIndex,
): PanelReader {
  const { label, name, project, firstAmount } = panel.places;
  if (entry.kind === 'lines') {
    const labelled = entry.columns.label !== undefined;
    return new LinesPanel({ panel, labelled, labelColumn: label, year, catalogue }, entry);
  }
  return new RowsPanel({
    panel,
    scheme: entry.columns.scheme ?? 'functional',
    codeColumns,
    codesRepeat: entry.body.codesRepeat === true,
    textsBefore: Math.min(firstAmount, right + 1),
    nameColumn: name,
    projectColumn: project,
  });
}
