/** A process of its own that checks one file after another as they are sent to it. */
import { type CodesOption, readCodesOption } from './codes-option.js';
import { readFormOption } from './form-option.js';
import { checkPath, type FileResult } from './check-file.js';
import type { Locale } from './say.js';

/** What a worker is told for every file. */
export interface Job {
  readonly file: string;
  readonly form?: string;
  readonly year?: number;
  /** Files with official lists of codes. */
  readonly codes?: readonly string[];
  readonly locale: Locale;
}

/** Takes jobs from the parent process until it goes. */
export function serveJobs(): void {
  process.on('message', (job: Job) => {
    void work(job).then((result) => process.send?.(result));
  });
  process.on('disconnect', () => process.exit());
}

/** Checks the job's file. */
export async function work({ file, form, year, codes, locale }: Job): Promise<FileResult> {
  const option = form === undefined ? undefined : await readFormOption(form, locale);
  if (option && 'problems' in option) return { file, problem: option.problems.join('\n') };
  const lists = codes === undefined ? undefined : await codesOnce(codes, year, locale);
  if (lists && 'problems' in lists) return { file, problem: lists.problems.join('\n') };
  return checkPath(file, {
    locale,
    ...(option ? { form: option.form } : {}),
    ...(year === undefined ? {} : { year }),
    ...(lists ? { codes: lists.codes } : {}),
  });
}

let read: { readonly files: string; readonly option: Promise<CodesOption> } | undefined;

/** All jobs of a run have the same lists: they are read for the first. */
function codesOnce(files: readonly string[], year: number | undefined, locale: Locale): Promise<CodesOption> {
  const key = JSON.stringify([files, year]);
  if (read?.files !== key) read = { files: key, option: readCodesOption(files, year, locale) };
  return read.option;
}
