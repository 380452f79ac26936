/** Everything that one sheet holds: its tables, and what looked like a table but is not used. */
import type { TableId } from '../forms/form.js';
import { REPORT_TITLES } from '../locales/report-titles.js';
import type { Place } from '../sheet/place.js';
import type { Sheet } from '../sheet/sheet.js';
import type { FoundTable, SheetReason } from './budget.js';
import { besideEachOther } from './beside.js';
import { labelsIn, readCard } from './card.js';
import { isOpen, joinPieces } from './join-pieces.js';
import type { FormEntry, FormIndex } from './form-index.js';
import { gridTable, type UnitSaid } from './grid-table.js';
import { headerStarts, headerWords, type Word } from './header-block.js';
import { identify, identifyAgain, type Identified } from './identify.js';
import { isBlank, plain } from './plain.js';
import { headRow, type HeadRow, mergedHead, type SheetHead, type TitlesBeside } from './sheet-head.js';

export interface SheetReading {
  readonly tables: readonly FoundTable[];
  readonly unused: readonly Unused[];
}

export interface Unused {
  readonly reason: SheetReason;
  readonly of?: TableId;
  readonly at?: Place;
}

/** How the sheet 上年预算数 begins, wherever it was moved or renamed. */
export const LAST_YEAR_TITLE = '上年预算数';

/** Labels of one card in a row that show it without its title. */
const LABELS_OF_A_CARD = 2;

/** `before`: the last table of the sheets before; a header without a title may go on with it. */
export function readSheet(sheet: Sheet, index: FormIndex, before?: FoundTable): SheetReading {
  if (isReport(sheet)) return { tables: [], unused: [{ reason: 'report' }] };
  if (isLastYear(sheet)) return { tables: [], unused: [{ reason: 'last-year' }] };
  const reader = new SheetReader(sheet, index, before);
  const whole = reader.read();
  const { beside } = reader;
  if (beside === undefined) return whole;
  return besideEachOther(sheet, beside, (side) => readSheet(side, index));
}

const REPORTS: ReadonlySet<string> = new Set(Object.values(REPORT_TITLES));

/** A submission report of ours names tables and figures, and is none of them. */
function isReport({ values }: Sheet): boolean {
  const title = values[0]?.[0];
  return typeof title === 'string' && REPORTS.has(title);
}

/** 上年预算数 names tables, codes and figures of the year before, and is no table. */
function isLastYear({ values }: Sheet): boolean {
  const title = values[0]?.[0];
  return typeof title === 'string' && title.trim().startsWith(LAST_YEAR_TITLE);
}

class SheetReader {
  private readonly tables: FoundTable[] = [];
  private readonly unused: Unused[] = [];
  private readonly nameHint: FormEntry | undefined;
  /** Where a second table begins beside the first: what was read does not count. */
  beside: TitlesBeside | undefined;
  private head: SheetHead = {};
  private unit: UnitSaid | undefined;
  /** Tables without a title, read as the rest of the one before. */
  private readonly guessed = new Set<FoundTable>();

  constructor(
    private readonly sheet: Sheet,
    private readonly index: FormIndex,
    private readonly before: FoundTable | undefined,
  ) {
    if (before?.unitAt !== undefined) this.unit = { unit: before.unit, at: before.unitAt };
    this.nameHint = index.sheetNames.get(plain(sheet.name));
  }

  read(): SheetReading {
    let row = 0;
    while (row < this.sheet.values.length && this.beside === undefined) row = this.readRow(row);
    this.closeHead();
    const tables = joinPieces(this.tables).filter((table) => !this.isLeftOver(table));
    return { tables, unused: this.reasons(tables) };
  }

  /** Reads what begins at a row; the row after it. */
  private readRow(row: number): number {
    const again = identifyAgain(this.sheet, row, this.head.entry);
    if (again !== undefined) return this.takeGrid(again);
    const head = headRow(this.sheet, row, this.index);
    if (head !== undefined) return this.readHead(row, head);
    const words = headerWords(this.sheet, row);
    if (words === undefined || words.length === 0) return row + 1;
    return this.readGrid(row, words) ?? this.readUntitledCard(row) ?? row + 1;
  }

  private readHead(row: number, { head, title, beside }: HeadRow): number {
    this.beside = beside;
    const another = title && this.head.title !== undefined && this.head.entry !== head.entry;
    const numbered = head.number !== undefined && this.head.title !== undefined && !title;
    if (another || (numbered && this.head.entry !== head.number?.entry)) this.closeHead();
    this.head = title ? mergedHead(head, this.head) : mergedHead(this.head, head);
    if (this.head.unit !== undefined) this.unit = this.head.unit;
    const entry = head.entry;
    if (entry?.kind !== 'card' || head.title === undefined) return row + 1;
    const year = head.year === undefined ? {} : { year: head.year };
    const card = readCard(this.sheet, entry, { top: row, title: head.title, ...year }, this.index);
    if (card === undefined) return row + 1;
    this.tables.push(card.table);
    this.head = {};
    return card.next;
  }

  private readGrid(row: number, words: readonly Word[]): number | undefined {
    const starts = headerStarts(words, this.index, this.head.entry);
    if (starts.length === 0) return undefined;
    const hints = [this.head.number?.entry, this.nameHint, this.goesOn()];
    const identity = identify(this.sheet, row, words, starts, this.head.entry, hints);
    switch (identity.kind) {
      case 'none':
        return undefined;
      case 'title-missing':
        this.unused.push({ reason: 'title-missing', at: this.firstWord(row) });
        this.head = {};
        return identity.bottom + 1;
      case 'columns-missing':
        this.unused.push({ reason: 'columns-missing', of: identity.entry.form.id, at: this.firstWord(row) });
        this.head = {};
        return identity.bottom + 1;
      case 'table':
        return this.takeGrid(identity.table);
    }
  }

  private takeGrid(identified: Identified): number {
    const { table, next } = gridTable(this.sheet, identified, this.head, this.unit, this.index);
    if (this.tables.length > 0 && table.title === undefined && identified.entry === this.goesOn()) {
      this.guessed.add(table);
    }
    this.tables.push(table);
    this.head = {};
    return next;
  }

  /** The table that a header without a title may go on with: the last one, if nothing closed it. */
  private goesOn(): FormEntry | undefined {
    const last = this.tables.at(-1) ?? this.before;
    return last !== undefined && isOpen(last) ? this.index.entries.find(({ form }) => form === last.form) : undefined;
  }

  /** What was taken for the rest of a table and is none needs its title. */
  private isLeftOver(table: FoundTable): boolean {
    if (!this.guessed.has(table)) return false;
    const at = { sheet: this.sheet.name, row: table.area.top, column: table.area.left };
    this.unused.push({ reason: 'title-missing', at });
    return true;
  }

  private readUntitledCard(row: number): number | undefined {
    for (const entry of this.index.cards) {
      if (labelsIn(this.sheet, row, entry, this.index) < LABELS_OF_A_CARD) continue;
      const card = readCard(this.sheet, entry, { top: row }, this.index);
      if (card === undefined) continue;
      this.tables.push(card.table);
      this.head = {};
      return card.next;
    }
    return undefined;
  }

  /** A title below which no header came. */
  private closeHead(): void {
    const { title, entry } = this.head;
    if (title !== undefined && entry !== undefined) {
      this.unused.push({ reason: 'header-missing', of: entry.form.id, at: title.at });
    }
    this.head = {};
  }

  /** A sheet of words by declaration; one of the name that is empty is blank. */
  private isText(): boolean {
    return this.index.texts.has(plain(this.sheet.name)) && emptyReason(this.sheet) !== 'blank';
  }

  private firstWord(row: number): Place {
    const column = (this.sheet.values[row] ?? []).findIndex((value) => !isBlank(value));
    return { sheet: this.sheet.name, row, column: Math.max(0, column) };
  }

  /** A list of contents names several tables and has none: it is text. A title of a table that stands here too needs no word. */
  private reasons(tables: readonly FoundTable[]): readonly Unused[] {
    if (tables.length > 0 && this.unused.length === 0) return this.unused;
    const here = new Set(tables.map((table) => table.form.id));
    const unused = this.unused.filter(
      (one) => one.reason !== 'header-missing' || one.of === undefined || !here.has(one.of),
    );
    const named = new Set(unused.map((one) => one.of));
    const listed = tables.length === 0 && named.size > 1 && unused.every((one) => one.reason === 'header-missing');
    if (listed) return [{ reason: 'text' }];
    if (tables.length === 0 && this.isText()) return [{ reason: 'text' }];
    if (tables.length > 0 || unused.length > 0) return unused;
    return [{ reason: emptyReason(this.sheet) }];
  }
}

/** Figures make a sheet more than text; one cell in five is enough. */
function emptyReason({ values }: Sheet): SheetReason {
  const cells = values.reduce((all, row) => all + row.length, 0);
  let numbers = 0;
  let filled = 0;
  for (let row = 0; row < values.length; row += 1) {
    const ofRow = values[row] ?? [];
    for (let column = 0; column < ofRow.length; column += 1) {
      const value = ofRow[column];
      if (isBlank(value)) continue;
      filled += 1;
      if (typeof value === 'number') numbers += 1;
    }
    // Enough of all cells is enough of those that hold something.
    if (numbers * 5 >= cells && numbers > 0) return 'no-table';
  }
  if (filled === 0) return 'blank';
  return numbers * 5 >= filled ? 'no-table' : 'text';
}
