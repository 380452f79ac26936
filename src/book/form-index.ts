/** A form set made ready for finding its tables: every word in the form in which it is compared. */
import type { Catalogue } from '../codes/catalogue/catalogue.js';
import type { Scheme } from '../codes/code.js';
import type {
  CardField,
  CardLayout,
  ColumnForm,
  ColumnId,
  FormSet,
  GridLayout,
  LineForm,
  LinesBody,
  PanelForm,
  RowsBody,
  TableForm,
} from '../forms/form.js';
import { spokenTexts } from '../forms/printed.js';
import { plain } from './plain.js';

export interface FormIndex extends FormWords {
  readonly catalogue: Catalogue;
}

interface FormWords {
  readonly formSet: FormSet;
  readonly entries: readonly FormEntry[];
  readonly cards: readonly CardEntry[];
  /** Titles and other titles, the longest first: a short one may be part of a long one. */
  readonly titles: readonly { readonly text: string; readonly entry: FormEntry }[];
  /** Codes of the characters that titles end with. */
  readonly titleEnds: ReadonlySet<number>;
  /** 表一 … */
  readonly numbers: ReadonlyMap<string, FormEntry>;
  readonly longestNumber: number;
  readonly sheetNames: ReadonlyMap<string, FormEntry>;
  /** Names of sheets that are words by declaration. */
  readonly texts: ReadonlySet<string>;
  /** Header words (grids) and label words (cards), with the tables that have them. */
  readonly words: ReadonlyMap<string, readonly FormEntry[]>;
}

export type FormEntry = GridEntry | CardEntry;

export interface GridEntry {
  readonly kind: 'grid';
  readonly form: TableForm;
  readonly layout: GridLayout;
  readonly columns: readonly ColumnEntry[];
  readonly panels: readonly PanelEntry[];
  readonly words: ReadonlySet<string>;
}

export interface ColumnEntry {
  readonly column: ColumnForm;
  readonly words: readonly string[];
  readonly under: string | undefined;
  /** The words printed above the leaf. */
  readonly above: readonly string[];
}

export type PanelEntry = LinesEntry | RowsEntry;

export interface LinesEntry {
  readonly kind: 'lines';
  readonly panel: PanelForm;
  readonly columns: PanelColumnIds;
  readonly body: LinesBody;
  /** Lines in the order of the form, closing lines last. */
  readonly lines: readonly LineForm[];
  readonly byLabel: ReadonlyMap<string, LineForm>;
  readonly byCode: ReadonlyMap<string, LineForm>;
}

export interface RowsEntry {
  readonly kind: 'rows';
  readonly panel: PanelForm;
  readonly columns: PanelColumnIds;
  readonly body: RowsBody;
}

/** The columns of a panel by what they hold. */
export interface PanelColumnIds {
  readonly amounts: readonly ColumnId[];
  readonly label: ColumnId | undefined;
  readonly name: ColumnId | undefined;
  readonly project: ColumnId | undefined;
  readonly scheme: Scheme | undefined;
}

export interface CardEntry {
  readonly kind: 'card';
  readonly form: TableForm;
  readonly layout: CardLayout;
  readonly fields: readonly FieldEntry[];
  readonly byWord: ReadonlyMap<string, FieldEntry>;
  /** Codes of the characters that its labels end with. */
  readonly labelEnds: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

export interface FieldEntry {
  readonly field: CardField;
  readonly words: readonly string[];
  /** How far right of its label the value is printed. */
  readonly offset: number;
}

const indexes = new WeakMap<FormSet, FormIndex>();

/** The index of a form set; its words are computed once for each set. */
export function formIndex(formSet: FormSet, catalogue: Catalogue): FormIndex {
  const known = indexes.get(formSet);
  if (known?.catalogue === catalogue) return known;
  const index = { ...(known ?? makeIndex(formSet)), catalogue };
  indexes.set(formSet, index);
  return index;
}

function makeIndex(formSet: FormSet): FormWords {
  const entries = formSet.tables.map((form) => makeEntry(form, formSet));
  const titles: { text: string; entry: FormEntry }[] = [];
  const numbers = new Map<string, FormEntry>();
  const sheetNames = new Map<string, FormEntry>();
  const words = new Map<string, FormEntry[]>();
  for (const entry of entries) {
    const { form } = entry;
    for (const text of spoken([form.title, ...form.titleAliases], formSet)) {
      titles.push({ text, entry });
      sheetNames.set(text, entry);
    }
    if (form.number !== undefined) numbers.set(plain(form.number), entry);
    for (const text of spoken([form.sheetName], formSet)) sheetNames.set(text, entry);
    for (const word of entry.words) {
      const having = words.get(word);
      if (having === undefined) words.set(word, [entry]);
      else having.push(entry);
    }
  }
  titles.sort((a, b) => b.text.length - a.text.length);
  const texts = new Set(
    (formSet.texts ?? []).flatMap(({ sheetName, aliases = [] }) => spoken([sheetName, ...aliases], formSet)),
  );
  const titleEnds = new Set(titles.map(({ text }) => text.charCodeAt(text.length - 1)));
  const longestNumber = Math.max(0, ...[...numbers.keys()].map((number) => number.length));
  const cards = entries.filter((entry) => entry.kind === 'card');
  return { formSet, entries, cards, titles, titleEnds, numbers, longestNumber, sheetNames, texts, words };
}

/** Texts as they are compared: without years, once for each word of `{who}`. */
function spoken(texts: readonly string[], formSet: FormSet): readonly string[] {
  return [...new Set(texts.flatMap((text) => spokenTexts(text, formSet)).map(plain))];
}

function makeEntry(form: TableForm, formSet: FormSet): FormEntry {
  return form.layout.kind === 'grid' ? gridEntry(form, form.layout, formSet) : cardEntry(form, form.layout);
}

function gridEntry(form: TableForm, layout: GridLayout, formSet: FormSet): GridEntry {
  const stacks = headerStacks(layout, formSet);
  const words = new Set<string>();
  for (const stack of stacks) for (const word of stack) words.add(word);
  const columns = layout.columns.map((column, position): ColumnEntry => {
    const own = spoken(column.words, formSet);
    for (const word of own) words.add(word);
    const stack = stacks[position] ?? [];
    return {
      column,
      words: own,
      under: column.under === undefined ? undefined : spoken([column.under], formSet)[0],
      above: stack.slice(0, -1),
    };
  });
  return {
    kind: 'grid',
    form,
    layout,
    columns,
    panels: layout.panels.map((panel) => panelEntry(layout, panel, formSet)),
    words,
  };
}

/** The printed words of each column from top to bottom, spans counted in. */
function headerStacks(layout: GridLayout, formSet: FormSet): readonly (readonly string[])[] {
  const stacks: string[][] = layout.columns.map(() => []);
  const covered = new Set<string>();
  layout.header.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (covered.has(`${row} ${column}`)) column += 1;
      const width = cell.colspan ?? 1;
      const height = cell.rowspan ?? 1;
      for (let right = column; right < column + width; right += 1) {
        for (let below = row; below < row + height; below += 1) covered.add(`${below} ${right}`);
        for (const word of spoken([cell.text], formSet)) if (word !== '') stacks[right]?.push(word);
      }
      column += width;
    }
  });
  return stacks;
}

function panelEntry(layout: GridLayout, panel: PanelForm, formSet: FormSet): PanelEntry {
  const { body } = panel;
  const columns = panelColumnIds(layout, panel);
  if (body.kind === 'rows') return { kind: 'rows', panel, columns, body };
  const lines = [...body.lines, ...body.closing.filter((line) => line !== null)];
  const byLabel = new Map<string, LineForm>();
  const byCode = new Map<string, LineForm>();
  for (const line of lines) {
    if (line.code !== undefined) byCode.set(line.code, line);
    for (const text of spoken([line.label, ...(line.aliases ?? [])], formSet)) {
      if (text !== '' && !byLabel.has(text)) byLabel.set(text, line);
      const name = text.replace(/^\d+/, '');
      if (line.code !== undefined && name !== '' && !byLabel.has(name)) byLabel.set(name, line);
    }
  }
  return { kind: 'lines', panel, columns, body, lines, byLabel, byCode };
}

function panelColumnIds({ columns }: GridLayout, panel: PanelForm): PanelColumnIds {
  const own = columns.filter(({ id }) => panel.columns.includes(id));
  const text = (kind: 'label' | 'name' | 'project'): ColumnId | undefined => own.find((one) => one.kind === kind)?.id;
  const amounts = new Set(columns.filter(({ kind }) => kind === 'amount').map(({ id }) => id));
  const code = own.find((one) => one.kind === 'code');
  return {
    amounts: panel.columns.filter((id) => amounts.has(id)),
    label: text('label'),
    name: text('name'),
    project: text('project'),
    scheme: code?.kind === 'code' ? code.scheme : undefined,
  };
}

function cardEntry(form: TableForm, layout: CardLayout): CardEntry {
  const words = new Set<string>();
  const fields = layout.fields.map((field): FieldEntry => {
    const own = field.words.map(labelWord);
    for (const word of own) words.add(word);
    return { field, words: own, offset: field.column - labelColumn(layout, field, own) };
  });
  for (const cell of layout.cells) {
    if (cell.style === 'label' && cell.text !== undefined) words.add(labelWord(cell.text));
  }
  const byWord = new Map<string, FieldEntry>();
  for (const field of fields) for (const word of field.words) if (!byWord.has(word)) byWord.set(word, field);
  const labelEnds = new Set([...words].map((word) => word.charCodeAt(word.length - 1)));
  return { kind: 'card', form, layout, fields, byWord, labelEnds, words };
}

function labelColumn(layout: CardLayout, field: CardField, words: readonly string[]): number {
  const label = layout.cells.find(
    (cell) =>
      cell.row === field.row &&
      cell.column < field.column &&
      cell.text !== undefined &&
      words.includes(labelWord(cell.text)),
  );
  return label?.column ?? field.column - 1;
}

/** A label of a card as it is compared: without colons. */
export function labelWord(text: string): string {
  const word = plain(text);
  return word.includes(':') ? word.replaceAll(':', '') : word;
}
