import type { FormSet } from '../forms/form.js';

export interface SessionOptions {
  readonly formSet: FormSet;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after so many milliseconds: used to look again when Excel was editing a cell. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
