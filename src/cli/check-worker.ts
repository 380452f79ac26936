/** A process of its own that checks one file after another as they are sent to it. */
import { readFormOption } from './form-option.js';
import { checkPath, type FileResult } from './check-file.js';
import type { Locale } from '../locales/say.js';

/** What a worker is told for every file. */
export interface Job {
  readonly file: string;
  readonly form?: string;
  readonly year?: number;
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
export async function work({ file, form, year, locale }: Job): Promise<FileResult> {
  const option = form === undefined ? undefined : await readFormOption(form, locale);
  if (option && 'problems' in option) return { file, problem: option.problems.join('\n') };
  return checkPath(file, { locale, ...(option ? { form: option.form } : {}), ...(year === undefined ? {} : { year }) });
}
