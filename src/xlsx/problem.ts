import type { Message } from '../locales/message.js';
import { type Locale, say } from '../locales/say.js';

/** Why a file cannot be read or written. All of it can happen to a user: values, never exceptions. */
export const PROBLEM_KINDS = [
  /** No zip archive at all: a text, a web page saved as .xls, a picture … */
  'not-xlsx',
  /** The binary format of Excel 97–2003 (.xls, also WPS .et). */
  'old-format',
  /** Protected by a password for opening. */
  'encrypted',
  /** An archive of another kind: .ods, .xlsb, .docx … */
  'other-kind',
  /** Inflates to more than a budget workbook ever holds: a zip bomb, or a grid that reaches to the last cell. */
  'too-large',
  /** Damaged, or not what it says it is. */
  'broken',
  /** A cell holds something else than the change was computed from. */
  'stale',
  /** A sheet of that name is there already. */
  'exists',
  /** A sheet is not there. */
  'missing',
  /** A protected sheet was to be written. */
  'protected',
] as const;

export type XlsxProblemKind = (typeof PROBLEM_KINDS)[number];

export interface XlsxProblem {
  readonly kind: 'problem';
  readonly why: XlsxProblemKind;
  /** What it is and what to do, for the user. */
  readonly message: Message;
  /** The library's own words, for a log. */
  readonly detail?: string;
}

/** A problem with its sentence; `values` fill it in (`where`: a sheet or cell). */
export function problem(why: XlsxProblemKind, values: Message['values'] = {}, detail?: string): XlsxProblem {
  return {
    kind: 'problem',
    why,
    message: { id: `xlsx.problem.${why}`, values },
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The problem as a sentence: what it is and what to do. */
export function sayProblem({ message }: XlsxProblem, locale: Locale): string {
  return say(message, locale);
}
