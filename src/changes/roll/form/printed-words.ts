/** Printed texts of a form as they stand on a sheet: found whatever their blanks, year and 部门 or 单位, and replaced by others. */
import type { FormSet } from '../../../forms/form.js';
import { printed } from '../../../forms/printed.js';
import { moveYears } from '../roll-texts.js';

/** What may stand beside the text in its cell. `whole`: blanks alone; `end`: something before it (a year, a department's name); `begin`: something after it. */
export type Beside = 'whole' | 'end' | 'begin';

export interface Wording {
  readonly from: string;
  readonly to: string;
  readonly beside: Beside;
}

export interface WordsFound {
  readonly before: string;
  readonly after: string;
  /** The word that `{who}` stands for; `undefined` where the text has none. */
  readonly who?: string;
}

/** Whether a cell holds a printed text; `undefined` where somebody worded it otherwise. */
export function findWords(
  cell: string,
  text: string,
  beside: Beside,
  { who = ['部门'] }: Pick<FormSet, 'who'>,
): WordsFound | undefined {
  if (text.trim() === '') return undefined;
  for (const word of text.includes('{who}') ? who : [undefined]) {
    const words = patternOf(word === undefined ? text : text.replaceAll('{who}', word));
    const before = beside === 'end' ? '.{0,40}?' : '\\s*';
    const after = beside === 'begin' ? '.*' : '\\s*';
    const groups = new RegExp(`^(?<before>${before})${words}(?<after>${after})$`, 'su').exec(cell)?.groups;
    if (!groups) continue;
    const found = { before: groups['before'] ?? '', after: groups['after'] ?? '' };
    return word === undefined ? found : { ...found, who: word };
  }
  return undefined;
}

export interface Reprint {
  readonly fromYear: number;
  readonly toYear: number;
  readonly unit: string;
  /** Where the old text does not say it. */
  readonly who?: string | undefined;
}

/** The cell with the old words replaced by the new ones, years beside them moved on; `undefined` where it does not hold the old ones. */
export function reworded(
  cell: string,
  { from, to, beside }: Wording,
  formSet: Pick<FormSet, 'who'>,
  { fromYear, toYear, unit, who }: Reprint,
): string | undefined {
  const found = findWords(cell, from, beside, formSet);
  if (!found) return undefined;
  const text = printed(to, { year: toYear, unit, who: found.who ?? who });
  // A year that the old text did not print stands before it; the new text prints its own.
  const before = to.includes('{year}') ? found.before.replace(/20\d\d\s*年?度?\s*$/u, '') : found.before;
  return `${moveYears(before, fromYear, toYear)}${text}${moveYears(found.after, fromYear, toYear)}`;
}

const TOKEN = /\{(?:year|lastYear)\}年?度?|\{unit\}|\S/gu;
const ALIKE = ['（(〔［[', '）)〕］]', '：:∶︰', '“”"„', "‘’'", '，,', '、､', '％%'] as const;

function patternOf(text: string): string {
  return [...text.trim().matchAll(TOKEN)].map(([token]) => tokenPattern(token)).join('\\s*');
}

function tokenPattern(token: string): string {
  if (token === '{unit}') return '(?:万元|元)';
  if (token.startsWith('{')) return '(?:20\\d\\d\\s*年?度?)?';
  const alike = ALIKE.find((chars) => chars.includes(token)) ?? token;
  return `[${[...alike].map((char) => char.replace(/[[\]\\^-]/u, '\\$&')).join('')}]`;
}
