import type { Check } from '../forms/check.js';
import type { Finding } from './outcome.js';
import type { Run } from './run.js';
import type { Blocker } from './tally.js';

/** What the evaluator of a check kind found. */
export interface Evaluation {
  /** How many comparisons, or cells, were made. */
  readonly compared: number;
  readonly findings: readonly Finding[];
  /** What kept all or a part of it from being checked. */
  readonly blocker: Blocker | undefined;
}

/** What most checks find. */
export const NO_FINDINGS: readonly Finding[] = [];

export type Evaluator<C extends Check> = (check: C, run: Run) => Evaluation;
