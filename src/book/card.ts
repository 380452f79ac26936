/** Reads a card: fields by the words of their labels, the value right of each. */
import { readAmount } from '../amount/read-amount.js';
import type { Unit } from '../amount/reading.js';
import type { ColumnId, FormSet } from '../forms/form.js';
import { type CellValue, contentAt, formulaAt, valueAt, type Sheet } from '../sheet/sheet.js';
import type { Place } from '../sheet/place.js';
import { draftRow } from './body-context.js';
import type { FoundTable, Reading } from './budget.js';
import { labelWord, type CardEntry, type FieldEntry, type FormIndex } from './form-index.js';
import { headText, type HeadText } from './head-line.js';
import { Kept } from './kept.js';
import { isBlank, textOf } from './plain.js';
import { FigureMap } from './row-figures.js';

export interface CardHead {
  readonly top: number;
  readonly title?: Reading;
  readonly year?: { readonly year: number; readonly at: Place };
}

export interface CardFound {
  readonly table: FoundTable;
  /** First row that is not of this card. */
  readonly next: number;
}

/**
 * The card whose title (or first label) stands in `head.top`; it ends before the next title or where its labels begin again.
 * `undefined` where fewer than half of its fields are there.
 */
export function readCard(sheet: Sheet, entry: CardEntry, head: CardHead, index: FormIndex): CardFound | undefined {
  const scan = scanCard(sheet, entry, head, index);
  if (scan.fields.size * 2 < entry.fields.length) return undefined;
  return { table: cardTable(sheet, entry, head, scan, index.formSet), next: scan.next };
}

/** How many different labels of a card stand in a row. */
export function labelsIn(sheet: Sheet, row: number, entry: CardEntry, index: FormIndex): number {
  const found = new Set<FieldEntry>();
  for (const value of sheet.values[row] ?? []) {
    if (typeof value !== 'string' || isBlank(value)) continue;
    const field = mayBeLabel(value, entry) ? textsOf(entry, index).of(value).field : undefined;
    if (field !== undefined) found.add(field);
  }
  return found.size;
}

interface CardScan {
  readonly fields: ReadonlyMap<FieldEntry, Place>;
  readonly unit?: { readonly unit: Unit; readonly at: Place };
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly next: number;
}

function scanCard(sheet: Sheet, entry: CardEntry, head: CardHead, index: FormIndex): CardScan {
  const scanner = new CardScanner(sheet, entry, head.top, index);
  let row = head.title === undefined ? head.top : head.top + 1;
  while (row < sheet.values.length && scanner.takes(row)) row += 1;
  const { fields, unit, bottom, left, right } = scanner;
  return { fields, ...(unit === undefined ? {} : { unit }), bottom, left: Math.min(left, right), right, next: row };
}

class CardScanner {
  readonly fields = new Map<FieldEntry, Place>();
  unit: { readonly unit: Unit; readonly at: Place } | undefined;
  left = Infinity;
  right = 0;
  private readonly texts: Kept<CardText>;

  constructor(
    private readonly sheet: Sheet,
    private readonly entry: CardEntry,
    public bottom: number,
    private readonly index: FormIndex,
  ) {
    this.texts = textsOf(entry, index);
  }

  /** Takes a row into the card; `false` where another table or card begins. */
  takes(row: number): boolean {
    const values = this.sheet.values[row] ?? [];
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column];
      if (value === undefined || isBlank(value)) continue;
      if (typeof value === 'string' && !this.takesText(value, row, column)) return false;
      this.left = Math.min(this.left, column);
      this.right = Math.max(this.right, column);
      this.bottom = row;
    }
    return true;
  }

  private takesText(value: string, row: number, column: number): boolean {
    const said = mayBeLabel(value, this.entry) ? this.texts.of(value) : undefined;
    const head = said === undefined ? headText(value, this.index) : said.head;
    if (head?.number !== undefined || head?.title !== undefined) return false;
    const field = said?.field;
    if (field !== undefined) {
      if (this.fields.has(field)) return false;
      this.fields.set(field, this.valuePlace(field, row, column));
    }
    const unit = head?.unit ?? head?.said?.unit;
    if (unit !== undefined) this.unit ??= { unit, at: { sheet: this.sheet.name, row, column } };
    return true;
  }

  /** The first filled cell right of the label, unless it is the next label; then where the form prints the value. */
  private valuePlace(field: FieldEntry, row: number, label: number): Place {
    const { sheet } = this;
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    let printed = label + field.offset;
    for (let column = label + 1; column < width; column += 1) {
      const value = contentAt(sheet, row, column);
      if (isBlank(value)) continue;
      if (!this.isLabel(value)) return { sheet: sheet.name, row, column };
      if (printed >= column) printed = label + 1;
      break;
    }
    return { sheet: sheet.name, row, column: printed };
  }

  private isLabel(value: CellValue): boolean {
    return typeof value === 'string' && mayBeLabel(value, this.entry) && this.texts.of(value).label;
  }
}

/** What a text says on a card. */
interface CardText {
  readonly head: HeadText | undefined;
  /** It is a label that the form prints, of a field or of several. */
  readonly label: boolean;
  /** The field whose label it is. */
  readonly field: FieldEntry | undefined;
}

const texts = new WeakMap<CardEntry, Kept<CardText>>();

/** What texts say on one kind of card, each read once. */
function textsOf(entry: CardEntry, index: FormIndex): Kept<CardText> {
  let known = texts.get(entry);
  if (known === undefined) {
    known = new Kept((text) => {
      const word = labelWord(text);
      return { head: headText(text, index), label: entry.words.has(word), field: entry.byWord.get(word) };
    });
    texts.set(entry, known);
  }
  return known;
}

/** Most values are told from labels by the Chinese character at their end: nothing that is taken off a label is one. */
function mayBeLabel(typed: string, { labelEnds }: CardEntry): boolean {
  const last = typed.charCodeAt(typed.length - 1);
  return last < 0x4e00 || last > 0x9fff || labelEnds.has(last);
}

/** A card has fields instead. */
const NO_COLUMNS: ReadonlyMap<ColumnId, number> = new Map();

function cardTable(sheet: Sheet, entry: CardEntry, head: CardHead, scan: CardScan, formSet: FormSet): FoundTable {
  const unit = scan.unit?.unit ?? entry.form.unit ?? formSet.unit;
  const fields = new Map<ColumnId, Place>();
  const figures = new FigureMap();
  const missing: ColumnId[] = [];
  let project: string | undefined;
  let department: Reading | undefined;
  let line = head.top;
  for (const one of entry.fields) {
    const { id, kind } = one.field;
    const at = scan.fields.get(one);
    if (at === undefined) {
      missing.push(id);
      continue;
    }
    fields.set(id, at);
    const value = valueAt(sheet, at.row, at.column);
    const formula = formulaAt(sheet, at.row, at.column);
    if (kind === 'project') {
      line = at.row;
      if (!isBlank(value)) project = textOf(value);
    } else if (kind === 'department' && !isBlank(value)) {
      department = { text: textOf(value).trim(), at };
    } else if (kind === 'amount' && (formula !== '' || !isBlank(value))) {
      figures.set(id, {
        row: at.row,
        column: at.column,
        reading: readAmount(value, formula, unit),
        value,
        formula,
      });
    }
  }
  const row = draftRow(line, 'card', 'detail', figures);
  row.project = project;
  return {
    form: entry.form,
    sheet,
    area: { sheet: sheet.name, top: head.top, left: scan.left, bottom: scan.bottom, right: scan.right },
    title: head.title,
    unit,
    unitAt: scan.unit?.at,
    otherUnit: undefined,
    department,
    year: head.year,
    headerBottom: head.top,
    columns: NO_COLUMNS,
    codeColumns: undefined,
    fields,
    missingColumns: missing,
    rows: [row],
    blankRows: [],
    note: undefined,
    goesOn: undefined,
    columnChoices: undefined,
    pages: undefined,
  };
}
