/** Which column of a sheet is which column of a form, by the words of the header. */
import type { CodeColumn, ColumnId } from '../forms/form.js';
import type { PanelPlaces } from './body-context.js';
import type { ColumnEntry, GridEntry, PanelEntry } from './form-index.js';
import { bareWord, TOTAL_WORDS, type HeaderBlock, type Word } from './header-block.js';

export interface ColumnsFound {
  readonly columns: ReadonlyMap<ColumnId, number>;
  /** For each panel of the form. */
  readonly panels: readonly PanelPlaces[];
  readonly codeColumns: readonly number[];
  readonly missing: readonly ColumnId[];
  /** So much was found that a title above makes it the table. */
  readonly enough: boolean;
  /** Other columns under the very heading of one that was taken. */
  readonly choices: readonly {
    readonly column: ColumnId;
    readonly taken: number;
    readonly others: readonly number[];
  }[];
  /** How well the header fits: found columns and words above them. */
  readonly score: number;
  readonly left: number;
  readonly right: number;
}

/** The lowest word of a sheet column and the words that stand above it, bottom up. */
interface Leaf {
  readonly column: number;
  readonly text: string;
  /** The same without year and unit. */
  readonly bare: string;
  readonly above: readonly string[];
  /** Where the header names two years: which of them stands over the column. */
  readonly year: 'this' | 'last' | undefined;
}

/** Of the columns that are no codes, so many must be there: 2 of 3. */
const ENOUGH = 2 / 3;
/** The shortest word that may be taken for the beginning of another. */
const SHORTEST_BEGINNING = 4;

/**
 * Finds a form's columns in a header. `titled`: the table is known from its title, so that words above the leaves may differ; without a
 * title they tell one table from another.
 */
export function findColumns(entry: GridEntry, block: HeaderBlock, titled: boolean): ColumnsFound {
  const leaves = leavesOf(block);
  const pairs = new Search(entry, leaves);
  pairs.match((column, leaf) => wordIs(column, leaf) && underIs(column, leaf) === true);
  pairs.match((column, leaf) => wordIs(column, leaf) && underIs(column, leaf) === undefined);
  pairs.match((column, leaf) => totalIs(column, leaf) && underIs(column, leaf) !== false);
  pairs.match((column, leaf) => beginningIs(column, leaf) && underIs(column, leaf) !== false);
  if (titled) pairs.match((column, leaf) => wordIs(column, leaf) || totalIs(column, leaf));
  pairs.match((column, leaf) => nameIs(column, leaf));
  return pairs.result();
}

function leavesOf(block: HeaderBlock): readonly Leaf[] {
  const lowest = new Map<number, Word & { readonly depth: number }>();
  const latest = latestYear(block);
  block.rows.forEach((words, depth) => {
    for (const word of words) lowest.set(word.column, { ...word, depth });
  });
  return [...lowest.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ column, text, depth }) => {
      const above = wordsAbove(block, column, depth);
      return { column, text, bare: bareWord(text), above, year: yearOver([text, ...above], latest) };
    });
}

const YEAR = /^((?:19|20)\d\d)年/;

function latestYear(block: HeaderBlock): number | undefined {
  const years = block.rows.flatMap((words) => words.flatMap(({ text }) => YEAR.exec(text)?.[1] ?? [])).map(Number);
  return years.length === 0 ? undefined : Math.max(...years);
}

function yearOver(words: readonly string[], latest: number | undefined): Leaf['year'] {
  for (const word of words) {
    const year = YEAR.exec(word)?.[1];
    if (year !== undefined) return Number(year) === latest ? 'this' : 'last';
    if (/^(?:上年|去年).{0,2}预算/.test(word)) return 'last';
    if (/^(?:本年|当年).{0,2}预算/.test(word)) return 'this';
  }
  return undefined;
}

/** Merged cells keep their word at their left: the nearest word on the left heads a column. */
function wordsAbove(block: HeaderBlock, column: number, depth: number): readonly string[] {
  const above: string[] = [];
  for (let up = depth - 1; up >= 0; up -= 1) {
    const word = block.rows[up]?.findLast((one) => one.column <= column);
    if (word !== undefined) above.push(word.text);
  }
  return above;
}

function wordIs(column: ColumnEntry, leaf: Leaf): boolean {
  return column.words.includes(leaf.text) || (leaf.bare !== leaf.text && column.words.includes(leaf.bare));
}

function totalIs(column: ColumnEntry, leaf: Leaf): boolean {
  return (
    column.column.kind === 'amount' && TOTAL_WORDS.has(leaf.bare) && column.words.some((word) => TOTAL_WORDS.has(word))
  );
}

/** 一般公共预算 for 一般公共预算拨款, 单位上年结余 for the long name that begins so. */
function beginningIs(column: ColumnEntry, leaf: Leaf): boolean {
  if (column.column.kind === 'code') return false;
  const text = leaf.bare;
  if (text.length < SHORTEST_BEGINNING) return false;
  return column.words.some(
    (word) => word.length >= SHORTEST_BEGINNING && (word.startsWith(text) || text.startsWith(word)),
  );
}

function nameIs(column: ColumnEntry, leaf: Leaf): boolean {
  if (column.column.kind === 'name') return /(?:科目)?名称$/.test(leaf.text) && !leaf.text.includes('项目名称');
  return column.column.kind === 'project' && leaf.text === '项目';
}

/** `undefined`: the form asks for a word above and the sheet has none. */
function underIs({ under }: ColumnEntry, leaf: Leaf): boolean | undefined {
  if (under === undefined) return true;
  if (leaf.above.length === 0) return undefined;
  return leaf.above.some((word) => word.includes(under));
}

function yearIs({ column: { year } }: ColumnEntry, leaf: Leaf): boolean {
  return year === undefined || leaf.year === undefined || year === leaf.year;
}

/** Years told apart by the form's own columns are two headings. */
function sameHeading(one: Leaf, other: Leaf): boolean {
  return one.bare === other.bare && one.above.join() === other.above.join();
}

/** Columns and leaves that have found each other; each match goes from left to right over what is left. */
class Search {
  private readonly found = new Map<ColumnEntry, Leaf>();
  private readonly taken = new Set<Leaf>();

  constructor(
    private readonly entry: GridEntry,
    private readonly leaves: readonly Leaf[],
  ) {}

  match(fits: (column: ColumnEntry, leaf: Leaf) => boolean): void {
    for (const leaf of this.leaves) {
      if (this.taken.has(leaf)) continue;
      const fitting = this.entry.columns.filter(
        (column) => !this.found.has(column) && yearIs(column, leaf) && fits(column, leaf),
      );
      const best = fitting.find((column) => aboveScore(column, leaf) > 0) ?? fitting[0];
      if (best === undefined) continue;
      this.found.set(best, leaf);
      this.taken.add(leaf);
    }
  }

  result(): ColumnsFound {
    const columns = new Map<ColumnId, number>();
    const missing: ColumnId[] = [];
    let score = 0;
    const codes = this.entry.columns.filter(isCode);
    const codeColumns = this.codeColumns(codes);
    if (codes.length > 0 && codeColumns.length > 0) score += 1;
    const split = codes.some((code) => this.found.has(code));
    codes.forEach((code, part) => {
      const at = split ? this.found.get(code)?.column : codeColumns[part];
      if (at !== undefined) columns.set(code.column.id, at);
      else if (split || codeColumns.length === 0) missing.push(code.column.id);
    });
    for (const column of this.entry.columns) {
      if (isCode(column)) continue;
      const leaf = this.found.get(column);
      if (leaf === undefined) missing.push(column.column.id);
      else {
        columns.set(column.column.id, leaf.column);
        score += 2 + aboveScore(column, leaf);
      }
    }
    const places = [...columns.values(), ...codeColumns];
    const choices = this.choices();
    const [left, right] = [Math.min(...places), Math.max(...places)];
    const panels = this.entry.panels.map((panel) => placesOf(panel, columns));
    const enough = this.enough(columns, codeColumns);
    return { columns, panels, codeColumns, missing, enough, choices, score, left, right };
  }

  private enough(columns: ReadonlyMap<ColumnId, number>, codeColumns: readonly number[]): boolean {
    const all = this.entry.layout.columns;
    const wanted = all.filter((column) => column.kind !== 'code');
    const there = wanted.filter((column) => columns.has(column.id));
    const money = there.some((column) => column.kind === 'amount');
    const coded = all.length === wanted.length || codeColumns.length > 0;
    return money && (coded || there.length === wanted.length) && there.length >= wanted.length * ENOUGH;
  }

  /** Columns that nothing took, under the same words as one that was: which is meant, nobody can tell. */
  private choices(): ColumnsFound['choices'] {
    const left = this.leaves.filter((leaf) => !this.taken.has(leaf) && leaf.bare !== '');
    return [...this.found].flatMap(([{ column }, taken]) => {
      if (column.kind !== 'amount') return [];
      const others = left.filter((leaf) => sameHeading(leaf, taken)).map((leaf) => leaf.column);
      return others.length === 0 ? [] : [{ column: column.id, taken: taken.column, others }];
    });
  }

  /** 类 款 项 each in its column, or one column for the whole code. */
  private codeColumns(codes: readonly ColumnEntry[]): readonly number[] {
    if (codes.length === 0) return [];
    const parts = codes.flatMap((code) => {
      const leaf = this.found.get(code);
      return leaf === undefined ? [] : [leaf.column];
    });
    if (parts.length > 0) return parts.sort((a, b) => a - b);
    const split = this.leaves.filter((leaf) => !this.taken.has(leaf) && /^[类款项]$/.test(leaf.text));
    if (split.length > 0) return split.map((leaf) => leaf.column);
    const whole = this.leaves.find((leaf) => !this.taken.has(leaf) && /编码|代码|编号/.test(leaf.text));
    return whole === undefined ? [] : [whole.column];
  }
}

function placesOf({ columns: own }: PanelEntry, columns: ReadonlyMap<ColumnId, number>): PanelPlaces {
  const byId = new Map<ColumnId, number>();
  for (const id of own.amounts) {
    const column = columns.get(id);
    if (column !== undefined) byId.set(id, column);
  }
  const amounts = [...byId.values()];
  const [label, name, project] = [own.label, own.name, own.project].map((id) => columns.get(id ?? ''));
  return { byId, amounts, firstAmount: Math.min(...amounts), label, name, project };
}

type CodeEntry = ColumnEntry & { readonly column: CodeColumn };

function isCode(entry: ColumnEntry): entry is CodeEntry {
  return entry.column.kind === 'code';
}

/** The form's own words above a column, found on the sheet, speak for it; other ones against it. */
function aboveScore(column: ColumnEntry, leaf: Leaf): number {
  if (column.above.length === 0 || leaf.above.length === 0) return 0;
  let score = 0;
  for (const word of leaf.above) score += column.above.includes(bareWord(word)) ? 1 : -1;
  return score;
}
