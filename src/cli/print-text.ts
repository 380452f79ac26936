import { say, type Locale } from '../locales/say.js';
import { placeName } from '../sheet/place.js';
import type { FileResult } from './check-file.js';

/** A file's result as lines of text: a headline, each finding with its cell, doubtful readings, what was not checked and why. */
export function printText(result: FileResult, locale: Locale): string[] {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => say({ id, values }, locale);
  if (result.kind === 'unreadable') return [`${result.file}: ${result.problem}`];
  const { budget, outcomes, findings } = result;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const open = outcomes.filter((outcome) => outcome.outcome === 'not-checked');
  return [
    `${result.file}: ${t('cli.summary', {
      department: budget.department ?? '–',
      year: budget.year,
      tables: budget.tables.length,
      errors: count('error'),
      warnings: count('warning'),
      notChecked: open.length,
    })}`,
    ...findings.map(
      (finding) =>
        `  ${t(`pane.severity.${finding.severity}`)} ${placeName(finding.at)} ${say(finding.message, locale)}`,
    ),
    ...budget.doubts.map(({ message }) => `  ${t('book.doubt.title')} ${say(message, locale)}`),
    ...open.map((outcome) => {
      const identity = budget.form.checks.find((check) => check.id === outcome.check)?.identity ?? outcome.check;
      return `  ${t('pane.state.not-checked')} ${identity}${outcome.reason ? `：${say(outcome.reason, locale)}` : ''}`;
    }),
  ];
}
