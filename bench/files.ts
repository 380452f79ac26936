/** What `check` costs over files, beside merely reading them and beside a general formula engine. bench/README.md says how to read it. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { openHeadless } from '../local/src/node/open-local.js';
import { openXlsx } from '../local/src/xlsx/open-xlsx.js';
import { buildCli, bundleForNode } from '../scripts/build/build-cli.js';
import { line } from './measure.js';
import { type Run, runCli, startUp } from './run-cli.js';
import { largeWorkbook, smallWorkbooks } from './workbooks.js';

const SMALL = 200;
/** So many of the small ones go through the formula engine, which is slow. */
const RECALCULATED = 20;

export async function benchFiles(): Promise<void> {
  await buildCli();
  line('yusuan forms: start-up', `${startUp().toFixed(0)} ms (best of 5)`);
  const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-bench-'));
  try {
    const small = await smallWorkbooks(SMALL);
    const large = await largeWorkbook(2000);
    await writeAll(path.join(folder, 'shares', 'small'), small);
    for (const rows of [500, 1000]) await writeBook(folder, rows, await largeWorkbook(rows));
    await writeBook(folder, 2000, large);
    await shares(folder);
    await recalculate(`${String(SMALL)} small workbooks`, small.slice(-RECALCULATED));
    await recalculate('20 sheets × 2000 rows', [large]);
    await command(path.join(folder, 'small'), small);
    await command(path.join(folder, 'large'), [large]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeBook(folder: string, rows: number, bytes: Uint8Array): Promise<void> {
  await writeFile(path.join(folder, 'shares', `${String(rows)}.xlsx`), bytes);
}

async function writeAll(folder: string, books: readonly Uint8Array[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, bytes] of books.entries()) await writeFile(path.join(folder, nameOf(index)), bytes);
}

function nameOf(index: number): string {
  return `${String(index).padStart(4, '0')}.xlsx`;
}

/** Our share in one process that does nothing else, of a program made as the command is. @throws Error if it fails */
async function shares(folder: string): Promise<void> {
  const program = path.join(folder, 'shares.mjs');
  await bundleForNode('bench/shares.ts', program);
  const { status } = spawnSync(process.execPath, [program, path.join(folder, 'shares')], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the measurement of shares ended with ${String(status)}`);
}

/** How long the local workbook’s engine takes to take a workbook in and calculate all its formulas. */
async function recalculate(name: string, books: readonly Uint8Array[]): Promise<void> {
  let spent = 0;
  for (const bytes of books) {
    const content = await openXlsx(bytes);
    const start = performance.now();
    const host = await openHeadless({ profile: 'microsoft365', content });
    spent += performance.now() - start;
    host.dispose();
  }
  line(`${name}: recalculated by the engine`, `${(spent / books.length).toFixed(1)} ms a workbook`);
}

/** The built command over a folder. */
async function command(folder: string, books: readonly Uint8Array[]): Promise<void> {
  const name =
    books.length > 1 ? `yusuan check, ${String(books.length)} small workbooks` : 'yusuan check, 20 sheets × 2000 rows';
  const quarter = Math.ceil(books.length / 4);
  if (books.length > 1) {
    await writeAll(folder, books.slice(0, quarter));
    report(`${name}, the first ${String(quarter)} of them`, quarter, await runCli(folder, 1));
  }
  await writeAll(folder, books);
  for (const jobs of new Set([1, availableParallelism()])) {
    report(`${name}, --jobs ${String(jobs)}`, books.length, await runCli(folder, jobs));
  }
}

function report(name: string, count: number, { seconds, main, worker }: Run): void {
  line(name, `${(count / seconds).toFixed(1)} workbooks/s (${seconds.toFixed(2)} s with start-up)`);
  const megabytes = (bytes: number): string => (bytes > 0 ? `${(bytes / 1024 ** 2).toFixed(0)} MB` : '–');
  line(`${name}: peak memory`, `${megabytes(main)} main process, ${megabytes(worker)} largest worker`);
}
