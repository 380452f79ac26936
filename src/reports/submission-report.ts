/** The submission report (校验报告): what was checked, when, by what, with what result, and what was answered for. */
import type { Budget } from '../book/budget.js';
import type { Outcome } from '../checks/outcome.js';
import { type Locale, say } from '../locales/say.js';
import { placeName } from '../sheet/place.js';
import { type CheckResult, checkResult } from './check-result.js';
import type { Submission, Verdict } from './open-items.js';

export interface SubmissionReport {
  readonly result: CheckResult;
  readonly verdict: Verdict;
  /** One sentence: may it be submitted. */
  readonly sentence: string;
  readonly answered: readonly { readonly where: string; readonly message: string; readonly reason: string }[];
  /** As it is to be printed, in local time. */
  readonly time: string;
  /** Of the product. */
  readonly version: string;
  /** Of the figures (`digestOf`). */
  readonly digest: string;
}

/** What the report is made from beside the budget; the core has no clock. */
export interface ReportFacts {
  readonly time: string;
  readonly version: string;
  readonly digest: string;
  /** The workbook's name, where it is known. */
  readonly file?: string;
}

export function submissionReport(
  budget: Budget,
  outcomes: readonly Outcome[],
  submitted: Submission,
  facts: ReportFacts,
  locale: Locale,
): SubmissionReport {
  const { time, version, digest, file = '' } = facts;
  const result = checkResult(file, budget, outcomes, locale);
  return {
    result,
    verdict: submitted.verdict,
    sentence: verdictSentence(submitted, locale),
    answered: submitted.answered.map(({ item, acknowledgement }) => ({
      where: item.finding ? placeName(item.finding.at) : item.identities.join('；'),
      message: item.message ? say(item.message, locale) : '',
      reason: acknowledgement.reason,
    })),
    time,
    version,
    digest,
  };
}

/** May it be submitted: in one sentence. */
export function verdictSentence({ verdict, errors, open, answered }: Submission, locale: Locale): string {
  const count = (kind: 'warning' | 'not-checked'): number => open.filter((item) => item.kind === kind).length;
  const values = {
    errors: errors.length,
    warnings: count('warning'),
    notChecked: count('not-checked'),
    answered: answered.length,
  };
  return say({ id: `report.verdict.${verdict}`, values }, locale);
}
