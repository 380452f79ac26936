/** Results as SARIF 2.1.0, for tools that collect findings of many programs. */
import type { Check } from '../forms/check.js';
import type { CheckResult, FindingResult } from './check-result.js';

const LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The rules of a run: the checks, each once. */
export function sarifRules(checks: readonly Check[]): readonly object[] {
  const known = new Map(checks.map((check) => [check.id, check]));
  return [...known.values()].map(({ id, identity, severity, source }) => ({
    id,
    shortDescription: { text: identity },
    help: { text: source },
    defaultConfiguration: { level: LEVEL[severity] },
  }));
}

/** The findings of one workbook. */
export function sarifResults({ file, findings }: CheckResult): readonly object[] {
  return findings.map((finding) => ({
    ruleId: finding.check,
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [location(file, finding)],
    relatedLocations: finding.related.map((place) => location(file, place)),
    ...(finding.group === null ? {} : { properties: { group: finding.group } }),
  }));
}

/** A file that could not be read. */
export function sarifUnreadable(file: string, problem: string): object {
  return {
    level: 'error',
    message: { text: problem },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function location(file: string, { sheet, cell }: Pick<FindingResult, 'sheet' | 'cell'>): object {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) } },
    logicalLocations: [{ name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: 'cell' }],
  };
}

function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
