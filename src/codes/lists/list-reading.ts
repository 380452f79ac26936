import type { Classification } from '../code.js';

/** A cell of a sheet, as far as codes and names go. */
export type ListValue = string | number | boolean | null;

/** One sheet of a file with an official list. */
export interface ListSheet {
  readonly name: string;
  readonly values: readonly (readonly ListValue[])[];
}

/** What a file says: a list for each classification that it has codes of. */
export interface ListReading {
  /** The fiscal year that titles, sheets' names or the file's name say; absent: none does. */
  readonly year?: number;
  readonly lists: readonly ReadList[];
  /** Rows that were not taken, and why; sheets without columns for codes and names. */
  readonly problems: readonly ListProblem[];
}

export interface ReadList {
  readonly scheme: Classification;
  /** Canonical code and name, in the order of the file, each code once. */
  readonly entries: readonly (readonly [code: string, name: string])[];
}

/**
 * `no-columns`: a sheet that holds something, but no columns with codes and names. `not-a-code`: a name beside what is no code. `no-name`: a code without a
 * name. `other-classification`: a code of a classification that departments' expenditure does not use (income, 1xx). `twice`: a code that came before
 * with another name. `no-parent`: the code above it is not on the list; it was taken all the same.
 */
export type ListProblemKind = 'no-columns' | 'not-a-code' | 'no-name' | 'other-classification' | 'twice' | 'no-parent';

export interface ListProblem {
  readonly kind: ListProblemKind;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** What stands there. */
  readonly text: string;
}
