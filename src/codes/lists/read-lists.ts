/** The finance bureau's official list of codes, out of the cells of whatever file it came in. */
import type { Classification, CodeReading } from '../code.js';
import { PART_DIGITS, readCode } from '../read-code.js';
import { parentOf } from '../write-code.js';
import { CODE_AND_NAME, findColumns, isHeader, type ListColumns, listText, nameText } from './list-columns.js';
import type { ListProblem, ListProblemKind, ListReading, ListSheet, ListValue, ReadList } from './list-reading.js';

/**
 * Reads codes and names from every sheet that has columns for them, whatever their header is called: a code in one cell or in three (类 款 项), with what
 * stands above left out or repeated, with its name behind it. Never throws; what is not taken is in `problems`.
 * @param source name of the file, which may say the year
 */
export function readLists(sheets: readonly ListSheet[], source: string): ListReading {
  const reader = new ListReader();
  for (const sheet of sheets) reader.read(sheet);
  const year = yearOf([...reader.titles, ...sheets.map(({ name }) => name), source]);
  return { ...(year === undefined ? {} : { year }), lists: reader.lists(), problems: reader.problems() };
}

/** Of the first text that names a year. */
function yearOf(texts: readonly string[]): number | undefined {
  for (const text of texts) {
    const year = /(?<!\d)(?<year>20\d\d)(?!\d)/u.exec(text)?.groups?.['year'];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

interface Taken {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

class ListReader {
  readonly titles: string[] = [];
  readonly #taken = new Map<Classification, Map<string, Taken>>();
  readonly #problems: ListProblem[] = [];

  read({ name: sheet, values }: ListSheet): void {
    const found = findColumns(values);
    if (!found) {
      const row = values.findIndex((line) => line.some((value) => listText(value) !== ''));
      if (row >= 0) this.#problem('no-columns', { sheet, row, column: 0 }, sheet);
      return;
    }
    for (const line of values.slice(0, found.top)) this.titles.push(...line.map(listText));
    for (const columns of found.lists) this.#column(sheet, values, found.top, columns);
  }

  lists(): readonly ReadList[] {
    return [...this.#taken].map(([scheme, taken]) => ({
      scheme,
      entries: [...taken].map(([code, { name }]) => [code, name] as const),
    }));
  }

  /** What was not taken, and codes whose 类 or 款 the file does not have. */
  problems(): readonly ListProblem[] {
    const orphans = [...this.#taken.values()].flatMap((taken) =>
      [...taken].flatMap(([code, { sheet, row, column, name }]): readonly ListProblem[] => {
        const parent = parentOf(code);
        const text = `${code} ${name}`;
        return parent === undefined || taken.has(parent) ? [] : [{ kind: 'no-parent', sheet, row, column, text }];
      }),
    );
    return [...this.#problems, ...orphans];
  }

  #column(sheet: string, values: readonly (readonly ListValue[])[], top: number, columns: ListColumns): void {
    let above = '';
    const [column = 0] = columns.codes;
    for (let row = top; row < values.length; row += 1) {
      const line = values[row] ?? [];
      const { parts, name } = rowOf(line, columns);
      const text = [...parts.map(listText).filter((part) => part !== ''), name].join(' ').trim();
      if (text === '' || isHeader(line)) continue;
      const at = { sheet, row, column };
      const reading = codeOf(parts, above);
      if (reading.kind !== 'code') {
        this.#problem('not-a-code', at, text);
        continue;
      }
      above = reading.code;
      this.#take(reading.code, name, at, text);
    }
  }

  #take(code: string, name: string, at: Omit<Taken, 'name'>, text: string): void {
    const scheme = classificationOf(code);
    const kind = scheme === undefined ? 'other-classification' : name === '' ? 'no-name' : undefined;
    if (scheme === undefined || kind !== undefined) {
      this.#problem(kind ?? 'other-classification', at, text);
      return;
    }
    const taken = this.#taken.get(scheme) ?? new Map<string, Taken>();
    this.#taken.set(scheme, taken);
    const before = taken.get(code);
    if (!before) taken.set(code, { ...at, name });
    else if (before.name !== name) this.#problem('twice', at, text);
  }

  #problem(kind: ListProblemKind, { sheet, row, column }: Omit<Taken, 'name'>, text: string): void {
    this.#problems.push({ kind, sheet, row, column, text });
  }
}

/** By the first digit: 2xx 功能分类, 3xx 部门预算支出经济分类, 5xx 政府预算支出经济分类. */
export function classificationOf(code: string): Classification | undefined {
  return code.startsWith('2')
    ? 'functional'
    : code.startsWith('3')
      ? 'economic'
      : code.startsWith('5')
        ? 'government'
        : undefined;
}

function rowOf(
  line: readonly ListValue[],
  columns: ListColumns,
): { readonly parts: readonly ListValue[]; readonly name: string } {
  const parts = columns.codes.map((column) => line[column] ?? null);
  if (columns.names.length > 0) {
    const names = columns.names.map((column) => line[column]).filter((value) => typeof value === 'string');
    return {
      parts,
      name:
        names
          .map(nameText)
          .filter((text) => text !== '')
          .at(-1) ?? '',
    };
  }
  const groups = CODE_AND_NAME.exec(nameText(parts[0]))?.groups;
  return groups ? { parts: [groups['code'] ?? ''], name: groups['name'] ?? '' } : { parts, name: '' };
}

/** The code of a row; parts that are left out are those of the code above. */
function codeOf(parts: readonly ListValue[], above: string): CodeReading {
  const texts = parts.map(listText);
  const first = texts.findIndex((text) => text !== '');
  const only = texts.filter((text) => text !== '');
  const [whole = ''] = only;
  if (first < 0) return { kind: 'blank' };
  if (only.length === 1 && whole.length >= 3) {
    const part = parts[first] ?? null;
    return readCode([typeof part === 'number' ? part : whole], classificationOf(whole) ?? 'functional');
  }
  const scheme = classificationOf(first === 0 ? whole : above) ?? 'functional';
  const digits = PART_DIGITS[scheme];
  const known = digits.slice(0, first).map((count, index) => {
    const start = digits.slice(0, index).reduce((sum, one) => sum + one, 0);
    return above.slice(start, start + count);
  });
  const rest = parts.slice(first).map((part) => part ?? '');
  const used = [...known, ...rest].slice(0, Math.max(digits.length, first + 1));
  return readCode(used, scheme);
}
