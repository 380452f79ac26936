/** Short questions to outcomes that the tests of all kinds share. */
import type { Budget } from '../../src/book/budget.js';
import type { Finding, Outcome } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { placeName } from '../../src/sheet/place.js';

/** The outcome of the first declared check. */
export function firstOutcome(budget: Budget): Outcome {
  const [outcome] = runChecks(budget);
  if (!outcome) throw new Error('no check was declared');
  return outcome;
}

/** The only finding of an outcome. */
export function onlyFinding(outcome: Outcome): Finding {
  const [finding, ...others] = outcome.findings;
  if (!finding || others.length > 0) throw new Error(`${outcome.findings.length} findings: ${JSON.stringify(outcome)}`);
  return finding;
}

export function arithmeticOf(finding: Finding): string {
  return String(finding.message.values['arithmetic']);
}

/** Where a finding stands, then what it names beside it. */
export function cellsOf(finding: Finding): string[] {
  return [finding.at, ...finding.related].map(placeName);
}
