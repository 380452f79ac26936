import type { FormSets } from '../forms/form-sets.js';

export interface SessionOptions {
  /** Built-in form sets, the one for a blank workbook first. */
  readonly formSets: FormSets;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds: used to look again when Excel was editing a cell. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
