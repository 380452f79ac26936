/** Which columns of a sheet hold codes and names. */
import type { ListValue } from './list-reading.js';

/** Columns of one list on a sheet; the printed book puts two beside each other. */
export interface ListColumns {
  /** One column with the whole code, or one for 类, 款 and 项 each. */
  readonly codes: readonly number[];
  /** Where the name stands, the last one that is filled; none: behind the code in its cell. */
  readonly names: readonly number[];
}

export interface FoundColumns {
  /** The first row below the header. */
  readonly top: number;
  readonly lists: readonly ListColumns[];
}

type Word = 'code' | 'name' | 'both' | 'level';

const CODE = /^(?:.*(?:科目|分类|支出))?(?:编码|代码|编号)$/u;
const NAME = /^(?:.*(?:科目|分类|支出))?名称$|^(?:预算|支出)?科目$/u;
const BOTH = /(?:编码|代码|编号)[及和与、/]*(?:科目)?名称/u;
const LEVELS = ['类', '款', '项'];

/** The columns by their header, wherever it stands; without a header, by what the columns hold. `undefined`: there are none. */
export function findColumns(values: readonly (readonly ListValue[])[]): FoundColumns | undefined {
  for (let row = 0; row < values.length; row += 1) {
    const found = headerAt(values, row);
    if (found) return found;
  }
  return byContent(values);
}

/** Whether a row repeats the header, as on every page of a printed list. */
export function isHeader(line: readonly ListValue[]): boolean {
  const words = wordsOf(line);
  return words.has('code') || words.has('both') || words.has('level');
}

/** Text without blanks of any kind and in half width: codes, words of a header. */
export function listText(value: ListValue | undefined): string {
  return nameText(value).normalize('NFKC');
}

/** Text without blanks of any kind: names keep the brackets that they were printed with. */
export function nameText(value: ListValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).replaceAll(/[\s\u200B\uFEFF]+/gu, '');
}

function headerAt(values: readonly (readonly ListValue[])[], row: number): FoundColumns | undefined {
  const words = wordsOf(values[row] ?? []);
  const below = wordsOf(values[row + 1] ?? []);
  const both = words.get('both');
  if (both) return { top: row + 1, lists: both.map((column) => ({ codes: [column], names: [] })) };
  const codes = words.get('code') ?? [];
  const names = words.get('name') ?? [];
  // 类 款 项 below 科目编码, or beside 科目名称 in one row.
  const levels = groups(below.get('level') ?? words.get('level') ?? []);
  const bottom = below.has('level') ? row + 1 : row;
  if (names.length === 0) return undefined;
  const [firstName = 0] = names;
  const starts =
    levels.length > 0
      ? levels.filter(([first = 0]) => first < firstName || codes.includes(first))
      : codes.map((one) => [one]);
  if (starts.length === 0) return undefined;
  // Names may be split by level too: 类 款 项 below 科目名称.
  const nameColumns = [...names, ...levels.filter((group) => !starts.includes(group)).flat()];
  const lists = starts.flatMap((group, index): ListColumns[] => {
    const [first = 0] = group;
    const [next = Number.POSITIVE_INFINITY] = starts[index + 1] ?? [];
    const own = nameColumns.filter((column) => column > first && column < next);
    const before = starts.length === 1 ? nameColumns : [];
    const taken = [...new Set(own.length > 0 ? own : before)].sort((a, b) => a - b);
    return taken.length === 0 ? [] : [{ codes: group, names: taken }];
  });
  return lists.length === 0 ? undefined : { top: bottom + 1, lists };
}

function wordsOf(line: readonly ListValue[]): ReadonlyMap<Word, readonly number[]> {
  const words = new Map<Word, number[]>();
  line.forEach((value, column) => {
    const word = typeof value === 'string' ? wordOf(listText(value)) : undefined;
    if (word === undefined) return;
    const same = words.get(word);
    if (same) same.push(column);
    else words.set(word, [column]);
  });
  return words;
}

function wordOf(text: string): Word | undefined {
  if (LEVELS.includes(text)) return 'level';
  if (BOTH.test(text)) return 'both';
  if (CODE.test(text)) return 'code';
  return NAME.test(text) ? 'name' : undefined;
}

/** Runs of columns that stand side by side. */
function groups(columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.at(-1) === column - 1 && last.length < LEVELS.length) last.push(column);
    else runs.push([column]);
  }
  return runs.filter((run) => run.length > 1);
}

/** A whole code: 类, 款 or 项 of a classification of expenditure. */
const WHOLE = /^[235]\d{2}(?:\d{2}){0,2}$/u;
/** A code with its name behind it: `2010301 行政运行`, `[2010301]行政运行`. */
export const CODE_AND_NAME =
  /^[([【]?(?<code>\p{Nd}{3}(?:[-.·－]?\p{Nd}{2}){0,2})[)\]】]?[-.、:：_]?(?<name>\p{Script=Han}.*)$/u;
/** So large a part of a column's cells must be codes, and so many at least. */
const MOSTLY = 0.6;
const FEWEST = 3;

function byContent(values: readonly (readonly ListValue[])[]): FoundColumns | undefined {
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const isMostly = (column: number, pattern: RegExp): boolean => {
    const texts = values.map((line) => nameText(line[column])).filter((text) => text !== '');
    const count = texts.filter((text) => pattern.test(text)).length;
    return count >= FEWEST && count >= texts.length * MOSTLY;
  };
  for (let column = 0; column < width; column += 1) {
    if (isMostly(column, CODE_AND_NAME)) return { top: 0, lists: [{ codes: [column], names: [] }] };
    if (!isMostly(column, WHOLE)) continue;
    for (let name = column + 1; name < width; name += 1) {
      if (isMostly(name, /\p{Script=Han}/u)) return { top: 0, lists: [{ codes: [column], names: [name] }] };
    }
  }
  return undefined;
}
