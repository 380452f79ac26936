import { readFile } from 'node:fs/promises';
import { readFormFile } from '../forms/file/form-file.js';
import type { FormSet } from '../forms/form.js';
import { findFormSet, formSets } from '../forms/form-sets.js';
import { type Locale, say } from './say.js';

/** What `--form` means: a built-in form set by its id, or a bureau's own as a JSON file. */
export type FormOption = { readonly form: FormSet } | { readonly problems: readonly string[] };

/** Reads `--form ID|FILE`. Every problem of the file is told, each with its path and what was expected. */
export async function readFormOption(option: string, locale: Locale): Promise<FormOption> {
  const known = findFormSet(option);
  if (known) return { form: known };
  const text = await readFile(option, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const ids = formSets.map(({ id }) => id).join('、');
    return { problems: [say({ id: 'cli.no-form', values: { option, ids } }, locale)] };
  }
  const reading = readFormFile(text);
  if (reading.kind === 'form-set') return { form: reading.formSet };
  return {
    problems: reading.problems.map(
      ({ path, message }) => `${option}: ${path ? `${path}: ` : ''}${say(message, locale)}`,
    ),
  };
}
