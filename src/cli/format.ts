import type { Check } from '../forms/check.js';
import type { Locale } from './say.js';
import { htmlIndex, htmlReport } from '../reports/html.js';
import { junitSuite, junitUnreadable } from '../reports/junit.js';
import { sarifResults, sarifRules, sarifUnreadable } from '../reports/sarif.js';
import { textReport } from '../reports/text.js';
import { type FileResult, isUnreadable } from './check-file.js';

/** One way to write results: parts of a text that are written as the results come, so that memory does not grow with the files. */
export interface Format {
  readonly extension: string;
  readonly begin: string;
  /** One result; `first`: nothing was written between `begin` and it. */
  readonly file: (result: FileResult, first: boolean) => string;
  readonly end: string;
}

export const FORMAT_NAMES = ['text', 'json', 'ndjson', 'html', 'junit', 'sarif'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** @param single one file was asked for: JSON is then the object itself, else a list. */
export function formatOf(
  name: FormatName,
  options: { readonly locale: Locale; readonly single: boolean; readonly checks: readonly Check[] },
): Format {
  const { locale, single, checks } = options;
  switch (name) {
    case 'text':
      return {
        extension: 'txt',
        begin: '',
        end: '',
        file: (result) => `${text(result, locale).join('\n')}\n`,
      };
    case 'json':
      return {
        extension: 'json',
        begin: single ? '' : '[\n',
        file: (result, first) => `${first ? '' : ',\n'}${JSON.stringify(result, null, 2)}`,
        end: single ? '\n' : '\n]\n',
      };
    case 'ndjson':
      return { extension: 'ndjson', begin: '', file: (result) => `${JSON.stringify(result)}\n`, end: '' };
    case 'html':
      return { extension: 'html', begin: '', file: (result) => html(result, locale), end: '' };
    case 'junit':
      return {
        extension: 'xml',
        begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="yusuan">\n',
        file: (result) =>
          `${isUnreadable(result) ? junitUnreadable(result.file, result.problem) : junitSuite(result, locale)}\n`,
        end: '</testsuites>\n',
      };
    case 'sarif':
      return {
        extension: 'sarif',
        begin: `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"yusuan","rules":${JSON.stringify(
          sarifRules(checks),
        )}}},"results":[`,
        file: (result, first) => {
          const results = isUnreadable(result) ? [sarifUnreadable(result.file, result.problem)] : sarifResults(result);
          const lines = results.map((one) => JSON.stringify(one)).join(',\n');
          return lines === '' || first ? lines : `,\n${lines}`;
        },
        end: ']}]}\n',
      };
  }
}

function text(result: FileResult, locale: Locale): readonly string[] {
  return isUnreadable(result) ? [`${result.file}: ${result.problem}`] : textReport(result, locale);
}

/** A file that could not be read has its page too: a list of one. */
function html(result: FileResult, locale: Locale): string {
  return isUnreadable(result)
    ? htmlIndex([{ file: result.file, href: '', result }], locale)
    : htmlReport(result, locale);
}
