/** The catalogue: its size, loading and indexing it anew, importing an official list, and a search at every keystroke. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BUILT_IN } from '../src/codes/catalogue/catalogue.js';
import { readLists } from '../src/codes/lists/read-lists.js';
import { recordsOf } from '../src/codes/search/code-record.js';
import { searchCodes } from '../src/codes/search/search-codes.js';
import { line, measure, milliseconds } from './measure.js';

const YEAR = 2026;
const CLASSIFICATIONS = ['functional', 'economic', 'government'] as const;
const LOADS = 30;
const RUNS = 500;

export async function benchCodes(): Promise<void> {
  const records = recordsOf(BUILT_IN, YEAR, CLASSIFICATIONS);
  await benchLoading(records.length);
  const typed = keystrokes(records.map(({ code, name, names }) => [code, name, names[0]?.initials[0] ?? '']));
  const search = measure((run) => searchCodes(records, typed[run % typed.length] ?? ''), typed.length);
  line(
    `search, ${String(typed.length)} keystrokes over ${String(records.length)} codes (aim p99 < 5 ms)`,
    milliseconds(search),
  );
  const list = BUILT_IN.codes('functional').map((code) => [code, BUILT_IN.nameOf(code, 'functional', YEAR) ?? '旧']);
  const values = [['科目编码', '科目名称'], ...list];
  const read = measure(() => readLists([{ name: 'a', values }], ''), RUNS / 10);
  line(`reading an official list of ${String(list.length)} rows`, milliseconds(read));
}

/** What somebody types who looks for a code: number, name or initials, character by character. */
function keystrokes(wanted: readonly (readonly string[])[]): readonly string[] {
  const step = Math.max(1, Math.floor(wanted.length / (RUNS / 10)));
  return wanted
    .filter((_, at) => at % step === 0)
    .flatMap((texts) => texts.flatMap((text) => [...text].map((_, at) => [...text].slice(0, at + 1).join(''))));
}

/** The room bundled by itself, as a page would have it: each load evaluates, unpacks and indexes it anew. */
async function benchLoading(count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-bench-'));
  try {
    const source = (file: string): string => fileURLToPath(new URL(`../src/codes/${file}`, import.meta.url));
    const file = path.join(folder, 'codes.mjs');
    const contents = `
      import { BUILT_IN } from ${JSON.stringify(source('catalogue/catalogue.ts'))};
      import { recordsOf } from ${JSON.stringify(source('search/code-record.ts'))};
      import { searchCodes } from ${JSON.stringify(source('search/search-codes.ts'))};
      export const records = () => recordsOf(BUILT_IN, ${String(YEAR)}, ${JSON.stringify(CLASSIFICATIONS)});
      export { searchCodes };`;
    await build({
      stdin: { contents, resolveDir: folder, loader: 'ts' },
      outfile: file,
      bundle: true,
      minify: true,
      format: 'esm',
      charset: 'utf8',
    });
    const size = gzipSync(await readFile(file)).length / 1024;
    line('the room with all codes and pinyin initials, gzipped (aim ≤ 60 KB)', `${size.toFixed(1)} KB`);
    const times: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const start = performance.now();
      const room: unknown = await import(`${pathToFileURL(file).href}?${String(load)}`);
      if (recordsIn(room) !== count) throw new Error('the bundled room has other codes');
      times.push(performance.now() - start);
    }
    const [first = 0] = times;
    const median = [...times].sort((a, b) => a - b)[LOADS / 2] ?? 0;
    line(
      `load and index ${String(count)} codes`,
      `${first.toFixed(1)} ms the first time, ${median.toFixed(1)} ms median`,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function recordsIn(room: unknown): number {
  const records: unknown = typeof room === 'object' && room !== null ? Reflect.get(room, 'records') : undefined;
  const all: unknown = typeof records === 'function' ? Reflect.apply(records, undefined, []) : undefined;
  return Array.isArray(all) ? all.length : 0;
}
