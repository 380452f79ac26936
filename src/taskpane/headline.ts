import type { Budget } from '../book/budget.js';
import type { Finding, Outcome } from '../checks/outcome.js';
import type { Message } from '../locales/message.js';

/** What can be read across a room. */
export interface Headline {
  readonly state: 'balanced' | 'errors' | 'warnings' | 'not-checked' | 'unfilled' | 'empty';
  readonly message: Message;
}

/**
 * The state of the workbook in one line: errors (identities that do not hold before others) before what was not checked before warnings.
 * Nothing unread counts as balanced, and tables in which no money stands yet are not called so.
 */
export function headlineOf(
  budget: Budget | undefined,
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
): Headline {
  const countOf = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const errors = countOf('error');
  const warnings = countOf('warning');
  const notChecked = outcomes.filter((outcome) => outcome.outcome === 'not-checked').length;
  if (budget === undefined || budget.tables.length === 0)
    return { state: 'empty', message: { id: 'headline.empty', values: {} } };
  if (errors > 0) {
    const count = findings.filter((one) => one.severity === 'error' && one.comparison !== undefined).length;
    const others = errors - count;
    const id = others === 0 ? 'headline.errors' : count === 0 ? 'headline.mistakes' : 'headline.errors-and-mistakes';
    return { state: 'errors', message: { id, values: { count, others } } };
  }
  if (notChecked > 0) {
    return { state: 'not-checked', message: { id: 'headline.not-checked', values: { count: notChecked } } };
  }
  if (!holdsMoney(budget)) return { state: 'unfilled', message: { id: 'headline.unfilled', values: {} } };
  if (warnings > 0) return { state: 'warnings', message: { id: 'headline.warnings', values: { count: warnings } } };
  return { state: 'balanced', message: { id: 'headline.balanced', values: {} } };
}

function holdsMoney(budget: Budget): boolean {
  return budget.tables.some((table) =>
    table.rows.some((row) =>
      [...row.figures.values()].some(({ reading }) => reading.kind === 'amount' && reading.fen !== 0),
    ),
  );
}
