import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { NO_OVERLAYS, type Overlays, withList } from '../codes/catalogue/overlays.js';
import type { ListProblem, ListReading } from '../codes/lists/list-reading.js';
import { readLists } from '../codes/lists/read-lists.js';
import { type Locale, say } from './say.js';
import { placeName } from '../sheet/place.js';
import { sayProblem } from '../xlsx/problem.js';
import { readTableFile } from '../xlsx/table-file.js';

/** What `--codes` means: the finance bureau's official lists, and what in them is to be looked at; or why a file is none. */
export type CodesOption =
  { readonly codes: Overlays; readonly remarks: readonly string[] } | { readonly problems: readonly string[] };

/**
 * Reads what `--codes FILE` named, .xlsx or CSV. Of two lists of one classification and year the later file counts.
 * @param year of lists that do not say theirs
 */
export async function readCodesOption(
  files: readonly string[],
  year: number | undefined,
  locale: Locale,
): Promise<CodesOption> {
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => say({ id, values }, locale);
  const remarks: string[] = [];
  let codes = NO_OVERLAYS;
  for (const file of files) {
    const read = await readOne(file, locale);
    if (typeof read === 'string') return { problems: [`${file}: ${read}`] };
    const listYear = read.year ?? year;
    if (read.lists.length === 0) return { problems: [t('codes.list.nothing', { file })] };
    if (listYear === undefined) return { problems: [t('cli.codes-year', { file })] };
    for (const { scheme, entries } of read.lists) {
      codes = withList(codes, { scheme, year: listYear, source: path.basename(file), entries });
    }
    remarks.push(...read.problems.map((problem) => `${file}: ${remark(problem, t)}`));
  }
  return { codes, remarks };
}

/** What the file says, or why it says nothing. */
async function readOne(file: string, locale: Locale): Promise<ListReading | string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return say({ id: 'cli.no-file', values: {} }, locale);
  const name = path.basename(file);
  const read = await readTableFile(bytes, name);
  return read.kind === 'problem' ? sayProblem(read, locale) : readLists(read.sheets, name);
}

function remark(
  { kind, text, ...at }: ListProblem,
  t: (id: string, values: Readonly<Record<string, string>>) => string,
): string {
  return t(`codes.list.problem.${kind}`, { place: placeName(at), text });
}
