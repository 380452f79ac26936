import { type Locale, say } from '../locales/say.js';
import type { CheckResult } from './check-result.js';

/** A result as lines of text: a headline, each finding with its cell, doubtful readings, what was not checked and why. */
export function textReport(result: CheckResult, locale: Locale): string[] {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => say({ id, values }, locale);
  const { summary, department, year, sheets } = result;
  return [
    `${result.file}: ${t('report.summary', {
      department: department ?? '–',
      year,
      tables: sheets.filter(({ table }) => table !== null).length,
      errors: summary.errors,
      warnings: summary.warnings,
      notChecked: summary.notChecked,
    })}`,
    ...result.findings.map(
      ({ severity, sheet, cell, message }) => `  ${t(`pane.severity.${severity}`)} ${sheet}!${cell} ${message}`,
    ),
    ...result.codes.map(({ message }) => `  ${message}`),
    ...result.doubts.map(({ message }) => `  ${t('book.doubt.title')} ${message}`),
    ...result.outcomes
      .filter(({ outcome }) => outcome === 'not-checked')
      .map(({ identity, reason }) => `  ${t('pane.state.not-checked')} ${identity}${reason ? `：${reason}` : ''}`),
  ];
}
