/** Printed texts of a form: `{year}`, `{lastYear}`, `{who}` and `{unit}` filled in, or taken out to be compared. */
import type { FormSet, TableForm } from './form.js';

/** What stands for the words in braces. */
export interface Print {
  /** Fiscal year; absent: texts are printed without their year. */
  readonly year?: number | undefined;
  /** 部门 or 单位. */
  readonly who?: string | undefined;
  readonly unit?: string | undefined;
}

const DEFAULT_WHO = '部门';
const YEAR_WORDS = /\{(?:year|lastYear)\}年?度?/gu;

/** The text as it is printed. */
export function printed(text: string, { year, who = DEFAULT_WHO, unit = '' }: Print): string {
  if (!text.includes('{')) return text;
  const dated =
    year === undefined
      ? text.replaceAll(YEAR_WORDS, '')
      : text.replaceAll('{year}', String(year)).replaceAll('{lastYear}', String(year - 1));
  return dated.replaceAll('{who}', who).replaceAll('{unit}', unit);
}

/** Whether the text itself names the fiscal year. */
export function namesYear(text: string): boolean {
  return text.includes('{year}');
}

/** A text without its years, once for each word that `{who}` may stand for: what is compared with a sheet. */
export function spokenTexts(text: string, formSet: Pick<FormSet, 'who'>): readonly string[] {
  if (!text.includes('{')) return [text];
  const undated = text.replaceAll(YEAR_WORDS, '');
  if (!undated.includes('{who}')) return [undated];
  return (formSet.who ?? [DEFAULT_WHO]).map((who) => undated.replaceAll('{who}', who));
}

/** A table's title for people: without year and blanks. */
export function titleOf(form: Pick<TableForm, 'title'>, who?: string): string {
  return printed(form.title, { who }).replaceAll(/\s/gu, '');
}

/** A table as it is called in a sentence: its number, else its title. */
export function tableWords(form: Pick<TableForm, 'number' | 'title'>): string {
  return [form.number, titleOf(form)].filter((word) => word !== undefined).join(' ');
}
