import { type Locale, say } from '../locales/say.js';
import type { CheckResult, OutcomeResult } from './check-result.js';
import { escapeMarkup } from './escape.js';

/** A result as a JUnit suite: a case for each check; a check that was not made is skipped, with its reason. Warnings do not fail a case. */
export function junitSuite(result: CheckResult, locale: Locale): string {
  const { file, outcomes } = result;
  const failed = outcomes.filter((one) => errorsOf(result, one).length > 0).length;
  const skipped = outcomes.filter(({ outcome }) => outcome === 'not-checked').length;
  const cases = outcomes.map((one) => `    ${caseOf(result, one, locale)}`);
  return [
    `  <testsuite name="${escapeMarkup(file)}" tests="${outcomes.length}" failures="${failed}" errors="0" skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

/** A file that could not be read, as a suite with one error. */
export function junitUnreadable(file: string, problem: string): string {
  const name = escapeMarkup(file);
  return [
    `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">`,
    `    <testcase classname="${name}" name="read"><error message="${escapeMarkup(problem)}"/></testcase>`,
    '  </testsuite>',
  ].join('\n');
}

function caseOf(result: CheckResult, outcome: OutcomeResult, locale: Locale): string {
  const { check, table, identity, reason } = outcome;
  const tag = `testcase classname="${escapeMarkup(table)}" name="${escapeMarkup(`${check} ${identity}`)}"`;
  if (outcome.outcome === 'not-checked') return `<${tag}><skipped message="${escapeMarkup(reason ?? '')}"/></testcase>`;
  const errors = errorsOf(result, outcome);
  const others = result.findings.filter((one) => one.check === check && one.severity !== 'error');
  const failures = errors.map(
    ({ sheet, cell, message }) => `<failure message="${escapeMarkup(`${sheet}!${cell} ${message}`)}"/>`,
  );
  const said = others.map(
    ({ severity, sheet, cell, message }) =>
      `${say({ id: `pane.severity.${severity}`, values: {} }, locale)} ${sheet}!${cell} ${message}`,
  );
  const output = said.length > 0 ? [`<system-out>${escapeMarkup(said.join('\n'))}</system-out>`] : [];
  const inner = [...failures, ...output].join('');
  return inner === '' ? `<${tag}/>` : `<${tag}>${inner}</testcase>`;
}

function errorsOf(result: CheckResult, { check }: OutcomeResult): CheckResult['findings'] {
  return result.findings.filter((one) => one.check === check && one.severity === 'error');
}
