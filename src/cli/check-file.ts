import { readBudget } from '../book/read-budget.js';
import type { Budget } from '../book/budget.js';
import { orderFindings } from '../checks/order-findings.js';
import type { Finding, Outcome } from '../checks/outcome.js';
import { runChecks } from '../checks/run-checks.js';
import type { FormSet } from '../forms/form.js';
import type { Locale } from '../locales/say.js';
import { sayProblem } from '../xlsx/problem.js';
import { readXlsx } from '../xlsx/read-xlsx.js';

/** What checking one file came to. */
export type FileResult =
  | {
      readonly kind: 'checked';
      readonly file: string;
      readonly budget: Budget;
      readonly outcomes: readonly Outcome[];
      readonly findings: readonly Finding[];
    }
  /** The file could not be read; `problem` says why in the user's language. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: string };

/** Reads a workbook's bytes, finds its tables and runs every check of the form set. Never throws for what is in the file. */
export async function checkFile(
  file: string,
  bytes: Uint8Array,
  options: { readonly form: FormSet; readonly year?: number; readonly locale: Locale },
): Promise<FileResult> {
  const read = await readXlsx(bytes);
  if (read.kind === 'problem') return { kind: 'unreadable', file, problem: sayProblem(read, options.locale) };
  const budget = readBudget(read.sheets, options.form, options.year === undefined ? {} : { year: options.year });
  const outcomes = runChecks(budget);
  return { kind: 'checked', file, budget, outcomes, findings: orderFindings(outcomes, options.form) };
}
