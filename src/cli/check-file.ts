import { readFile } from 'node:fs/promises';
import { runChecks } from '../checks/run-checks.js';
import { type Locale, say } from './say.js';
import { type CheckResult, checkResult } from '../reports/check-result.js';
import { sayProblem } from '../xlsx/problem.js';
import { readXlsx } from '../xlsx/read-xlsx.js';
import { budgetOf, type Said } from './budget-of.js';

/** What checking one file came to, as plain data that passes from one process to another. */
export type FileResult = CheckResult | Unreadable;

/** The file could not be read; `problem` says why in the user's language. */
export interface Unreadable {
  readonly file: string;
  readonly problem: string;
}

export interface FileOptions extends Said {
  readonly locale: Locale;
}

export function isUnreadable(result: FileResult): result is Unreadable {
  return 'problem' in result;
}

/** Reads a file from disk and checks it. Never throws for what is in the file, or for a file that is not there. */
export async function checkPath(file: string, options: FileOptions): Promise<FileResult> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { file, problem: say({ id: 'cli.no-file', values: {} }, options.locale) };
  return checkBytes(file, bytes, options);
}

/** Reads a workbook's bytes, finds its tables and runs every check of the form set. Never throws for what is in them. */
export async function checkBytes(file: string, bytes: Uint8Array, options: FileOptions): Promise<FileResult> {
  const read = await readXlsx(bytes);
  if (read.kind === 'problem') return { file, problem: sayProblem(read, options.locale) };
  const { budget } = await budgetOf(read, options);
  return checkResult(file, budget, runChecks(budget), options.locale);
}
