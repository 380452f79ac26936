import { download } from '../download.js';

/** Gives rows to the user as a CSV file. What writes it comes when it is needed. */
export async function saveCsv(rows: readonly (readonly string[])[], name: string): Promise<void> {
  const { csvOf } = await import('../../xlsx/table-file.js');
  download(csvOf(rows), name, 'text/csv;charset=utf-8');
}
