import type { Budget, FoundTable } from '../book/budget.js';
import type { Check } from '../forms/check.js';
import type { TableId } from '../forms/form.js';
import { checksOf } from './laid-out.js';
import type { Finding, Outcome } from './outcome.js';
import { reasonOf } from './reason.js';
import { evaluate } from './registry.js';
import { Run } from './run.js';
import { tablesOfCheck } from './tables-of-check.js';

export interface RunOptions {
  /** An earlier run: what it said about tables that are still the same objects is kept. */
  readonly previous?: { readonly budget: Budget; readonly outcomes: readonly Outcome[] };
}

/**
 * Evaluates every check that the budget's form set declares, in its order. A check passes, fails, or was not checked and says why:
 * where a part could not be known and nothing failed, it was not checked.
 */
export function runChecks(budget: Budget, options: RunOptions = {}): Outcome[] {
  const run = new Run(budget);
  const kept = outcomesToKeep(budget, options.previous);
  const outcomes: Outcome[] = [];
  for (const check of checksOf(budget.form)) outcomes.push(kept?.(check) ?? outcomeOf(check, run));
  return outcomes;
}

function outcomeOf(check: Check, run: Run): Outcome {
  const { id, table } = check;
  const { compared, findings: raw, blocker: found } = evaluate(check, run);
  // Nearly all checks pass.
  if (raw.length === 0 && !found) return { check: id, table, outcome: 'pass', findings: raw, compared };
  const blocker = found?.why === 'table-missing' && run.isRightlyAbsent(found.table) ? undefined : found;
  const findings = raw.some(({ mend }) => mend) ? raw.map((finding) => withoutVainMend(finding, run)) : raw;
  const outcome = findings.length > 0 ? 'fail' : blocker ? 'not-checked' : 'pass';
  const reason = blocker && reasonOf(run, blocker);
  return reason
    ? { check: id, table, outcome, reason, findings, compared }
    : { check: id, table, outcome, findings, compared };
}

/** A table over several sheets is never written to: no mend is offered that would do nothing. */
function withoutVainMend(finding: Finding, run: Run): Finding {
  if (!finding.mend || !run.tables(finding.table).some(({ table }) => table.goesOn)) return finding;
  const { mend: _, ...rest } = finding;
  return rest;
}

/** Gives the earlier outcome of a check none of whose tables changed; `undefined` where there is none to keep. */
function outcomesToKeep(
  budget: Budget,
  previous: RunOptions['previous'],
): ((check: Check) => Outcome | undefined) | undefined {
  if (!previous || !isAlike(previous.budget, budget)) return undefined;
  const changed = changedTables(previous.budget.tables, budget.tables);
  const present = new Set(budget.tables.map(({ form }) => form.id));
  const outcomes = new Map(previous.outcomes.map((outcome) => [outcome.check, outcome]));
  return (check) => {
    // What became of the sheets decides whether a table is present, not the tables that were found.
    if (check.kind === 'table-present') return undefined;
    for (const table of tablesOfCheck(check)) {
      // What is said of an absent table may depend on others (projects without targets), and costs nothing to say again.
      if (changed.has(table) || !present.has(table)) return undefined;
    }
    return outcomes.get(check.id);
  };
}

/** Judged by the same declarations and the same codes. */
function isAlike(a: Budget, b: Budget): boolean {
  return a.form === b.form && a.year === b.year && a.catalogue === b.catalogue;
}

function changedTables(before: readonly FoundTable[], after: readonly FoundTable[]): ReadonlySet<TableId> {
  const was = new Set(before);
  const is = new Set(after);
  return new Set(
    [...before.filter((table) => !is.has(table)), ...after.filter((table) => !was.has(table))].map(
      ({ form }) => form.id,
    ),
  );
}
