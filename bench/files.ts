/** What `check` costs over files, beside merely reading them and beside a general formula engine. bench/README.md says how to read it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx as readFileOnly } from 'hucre/xlsx';
import { openHeadless } from '../local/src/node/open-local.js';
import { openXlsx } from '../local/src/xlsx/open-xlsx.js';
import { buildCli } from '../scripts/build/build-cli.js';
import { recogniseForm } from '../src/book/recognise-form.js';
import { runChecks } from '../src/checks/run-checks.js';
import { formSets } from '../src/forms/form-sets.js';
import { checkResult } from '../src/reports/check-result.js';
import { readXlsx } from '../src/xlsx/read-xlsx.js';
import { line } from './measure.js';
import { type Run, runCli, startUp } from './run-cli.js';
import { cellsIn, largeWorkbook, smallWorkbooks } from './workbooks.js';

const SMALL = 200;
/** So many of the small ones go through the formula engine, which is slow. */
const RECALCULATED = 20;

export async function benchFiles(): Promise<void> {
  await buildCli();
  line('yusuan forms: start-up', `${startUp().toFixed(0)} ms (best of 5)`);
  const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-bench-'));
  try {
    const small = await smallWorkbooks(SMALL);
    await shares(`${String(SMALL)} small workbooks`, small, RECALCULATED);
    await command(path.join(folder, 'small'), small);
    const half = await shares('20 sheets × 1000 rows', [await largeWorkbook(1000)], 0);
    const large = await largeWorkbook(2000);
    const whole = await shares('20 sheets × 2000 rows', [large], 1);
    line('our share a cell, 2000 rows : 1000 rows (1 is linear)', (whole / half).toFixed(2));
    await command(path.join(folder, 'large'), [large]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where the time goes in one process. @returns milliseconds of our share for a cell */
async function shares(name: string, books: readonly Uint8Array[], recalculated: number): Promise<number> {
  const spent = { library: 0, reading: 0, tables: 0, checks: 0, report: 0 };
  let cells = 0;
  // The first round warms the machine up and is not counted; small books are many, so that one round more is enough.
  const rounds = books.length > 1 ? 2 : 6;
  for (let round = 0; round <= rounds; round += 1) {
    if (round === 1) for (const key of ['library', 'reading', 'tables', 'checks', 'report'] as const) spent[key] = 0;
    cells = 0;
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
      JSON.stringify(checkResult('a.xlsx', budget, outcomes, 'zh-CN'));
      spent.report += performance.now() - checks;
      spent.checks += checks - tables;
      spent.tables += tables - reading;
      spent.reading += reading - library;
      spent.library += library - start;
      cells += cellsIn(read.sheets);
    }
  }
  const each = (milliseconds: number): string => `${(milliseconds / rounds / books.length).toFixed(2)} ms a workbook`;
  const own = spent.tables + spent.checks + spent.report;
  line(`${name}: filled cells`, String(cells));
  line(`${name}: reading by the library alone`, each(spent.library));
  line(`${name}: reading with gate, formulas and values`, each(spent.reading));
  line(`${name}: finding the form set and tables`, each(spent.tables));
  line(`${name}: all checks`, each(spent.checks));
  line(`${name}: result as JSON`, each(spent.report));
  line(`${name}: our share of the library’s reading (aim ≤ 20 %)`, `${((own / spent.library) * 100).toFixed(0)} %`);
  if (recalculated > 0)
    line(`${name}: recalculated by the engine`, `${await recalculate(books.slice(-recalculated))} ms a workbook`);
  return own / rounds / cells;
}

/** The mean time in milliseconds in which the local workbook’s engine takes a workbook in and calculates all its formulas. */
async function recalculate(books: readonly Uint8Array[]): Promise<string> {
  let spent = 0;
  for (const bytes of books) {
    const content = await openXlsx(bytes);
    const start = performance.now();
    const host = await openHeadless({ profile: 'microsoft365', content });
    spent += performance.now() - start;
    host.dispose();
  }
  return (spent / books.length).toFixed(1);
}

/** The built command over a folder. */
async function command(folder: string, books: readonly Uint8Array[]): Promise<void> {
  await mkdir(folder);
  const name =
    books.length > 1 ? `yusuan check, ${String(books.length)} small workbooks` : 'yusuan check, 20 sheets × 2000 rows';
  const quarter = Math.ceil(books.length / 4);
  for (const [index, bytes] of books.entries()) {
    if (index === quarter && books.length > 1)
      report(`${name}, the first ${String(quarter)} of them`, quarter, await runCli(folder, 1));
    await writeFile(path.join(folder, `${String(index).padStart(4, '0')}.xlsx`), bytes);
  }
  for (const jobs of new Set([1, availableParallelism()])) {
    report(`${name}, --jobs ${String(jobs)}`, books.length, await runCli(folder, jobs));
  }
}

function report(name: string, count: number, { seconds, main, worker }: Run): void {
  line(name, `${(count / seconds).toFixed(1)} workbooks/s (${seconds.toFixed(2)} s with start-up)`);
  const megabytes = (bytes: number): string => (bytes > 0 ? `${(bytes / 1024 ** 2).toFixed(0)} MB` : '–');
  line(`${name}: peak memory`, `${megabytes(main)} main process, ${megabytes(worker)} largest worker`);
}
