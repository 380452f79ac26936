/**
 * What `check` costs in one process beside merely reading the files: a program of its own, bundled as the command line is, so that what is
 * measured is what is shipped. `node shares.mjs FOLDER`: FOLDER has a folder `small` of many workbooks, and 500.xlsx, 1000.xlsx and 2000.xlsx.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readXlsx as readFileOnly } from 'hucre/xlsx';
import { recogniseForm } from '../src/book/recognise-form.js';
import { runChecks } from '../src/checks/run-checks.js';
import { formSets } from '../src/forms/form-sets.js';
import { checkResult } from '../src/reports/check-result.js';
import { readXlsx } from '../src/xlsx/read-xlsx.js';
import { line } from './measure.js';
import { cellsIn } from './cells-in.js';

/** Rounds that are counted; one before them warms the machine up and is not. Small books are many, so that few rounds are enough. */
const ROUNDS_OF_MANY = 2;
const ROUNDS_OF_ONE = 6;

const [folder = ''] = process.argv.slice(2);
const small = await readBooks(path.join(folder, 'small'));
await shares(`${String(small.length)} small workbooks`, small);
const [few, half, whole] = [
  await shares('20 sheets × 500 rows', await readBooks(folder, '500.xlsx')),
  await shares('20 sheets × 1000 rows', await readBooks(folder, '1000.xlsx')),
  await shares('20 sheets × 2000 rows', await readBooks(folder, '2000.xlsx')),
];
line('our share a cell, 1000 rows : 500 rows (1 is linear)', (half / few).toFixed(2));
line('our share a cell, 2000 rows : 1000 rows (with the findings)', (whole / half).toFixed(2));

async function readBooks(from: string, only?: string): Promise<Uint8Array[]> {
  const names = only === undefined ? (await readdir(from)).sort() : [only];
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(path.join(from, name)))));
}

/** Where the time goes. @returns milliseconds of our share for a cell */
async function shares(name: string, books: readonly Uint8Array[]): Promise<number> {
  const spent = { library: 0, reading: 0, tables: 0, checks: 0, report: 0 };
  let cells = 0;
  let findings = 0;
  const rounds = books.length > 1 ? ROUNDS_OF_MANY : ROUNDS_OF_ONE;
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) for (const key of ['library', 'reading', 'tables', 'checks', 'report'] as const) spent[key] = 0;
    cells = 0;
    findings = 0;
    for (const bytes of books) {
      const start = performance.now();
      await readFileOnly(bytes);
      const library = performance.now();
      const read = await readXlsx(bytes);
      if (read.kind === 'problem') throw new Error(`the workbook to measure with cannot be read: ${read.why}`);
      const reading = performance.now();
      const { budget } = recogniseForm(read.sheets, formSets);
      const tables = performance.now();
      const outcomes = runChecks(budget);
      const checks = performance.now();
      const result = checkResult('a.xlsx', budget, outcomes, 'zh-CN');
      JSON.stringify(result);
      spent.report += performance.now() - checks;
      spent.checks += checks - tables;
      spent.tables += tables - reading;
      spent.reading += reading - library;
      spent.library += library - start;
      cells += cellsIn(read.sheets);
      findings += result.findings.length;
    }
  }
  const each = (milliseconds: number): string => `${(milliseconds / rounds / books.length).toFixed(2)} ms a workbook`;
  const own = spent.tables + spent.checks + spent.report;
  line(`${name}: filled cells, findings`, `${String(cells)}, ${String(findings)}`);
  line(`${name}: reading by the library alone`, each(spent.library));
  line(`${name}: reading with gate, formulas and values`, each(spent.reading));
  line(`${name}: finding the form set and tables`, each(spent.tables));
  line(`${name}: all checks`, each(spent.checks));
  line(`${name}: result as JSON`, each(spent.report));
  line(`${name}: our share of the library’s reading (aim ≤ 20 %)`, `${((own / spent.library) * 100).toFixed(0)} %`);
  return own / rounds / cells;
}
