import type { RuleCase, RuleCheck, Severity } from '../forms/check.js';
import { type Evaluation, NO_FINDINGS } from './evaluation.js';
import type { Finding, Mend } from './outcome.js';
import type { Place } from '../sheet/place.js';
import type { Run } from './run.js';
import type { TableIndex } from './table-index.js';
import type { Blocker } from './tally.js';

/** What a rule has to say of one cell. */
export interface Remark {
  readonly at: Place;
  /** Id of the sentence below `checks.` */
  readonly says: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Place[];
  readonly key?: string;
  readonly mend?: Mend | undefined;
  /** The declaration's case that this is, where it has a severity of its own. */
  readonly case?: RuleCase;
  /** A severity that the declaration does not set: the certainty of what is said demands it. */
  readonly severity?: Severity | undefined;
}

const NO_PLACES: readonly Place[] = [];
const NO_VALUES: NonNullable<Remark['values']> = {};

/** Collects what a rule finds while it looks at one table after the other. */
export class RuleReport {
  #findings: Finding[] | undefined;
  #compared = 0;
  #blocker: Blocker | undefined;

  constructor(readonly check: RuleCheck) {}

  /** One more cell, row or table was looked at, or so many more. */
  count(more = 1): void {
    this.#compared += more;
  }

  block(blocker: Blocker | undefined): void {
    this.#blocker ??= blocker;
  }

  add(remark: Remark): void {
    const { check } = this;
    const { at, related = NO_PLACES, key, mend, values = NO_VALUES } = remark;
    const { id, table } = check;
    const severity = remark.severity ?? (remark.case && check.cases?.[remark.case]) ?? check.severity;
    const message = { id: `checks.${remark.says}`, values };
    this.#findings ??= [];
    // A large list may have thousands of findings: what they don't have is not spread into them.
    this.#findings.push(
      key === undefined
        ? mend === undefined
          ? { check: id, severity, table, at, related, message }
          : { check: id, severity, table, at, related, message, mend }
        : mend === undefined
          ? { check: id, severity, table, at, related, message, key }
          : { check: id, severity, table, at, related, message, key, mend },
    );
  }

  addAll(remarks: readonly Remark[]): void {
    for (const remark of remarks) this.add(remark);
  }

  get evaluation(): Evaluation {
    return { compared: this.#compared, findings: this.#findings ?? NO_FINDINGS, blocker: this.#blocker };
  }
}

/** Looks at every instance of every table of a rule; where the workbook has none of them, the rule is not checked. */
export function overTables(
  check: RuleCheck,
  run: Run,
  look: (index: TableIndex, report: RuleReport) => void,
): Evaluation {
  const report = new RuleReport(check);
  let some = false;
  for (const table of check.tables) {
    for (const index of run.tables(table)) {
      some = true;
      look(index, report);
    }
  }
  if (!some) report.block({ why: 'table-missing', table: check.tables[0] ?? check.table });
  return report.evaluation;
}
