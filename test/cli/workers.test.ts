import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isUnreadable } from '../../src/cli/check-file.js';
import { resultsOf } from '../../src/cli/workers.js';

/** A program that answers with its own process id, late for the first file, and dies of a bad one. */
const PROGRAM = `process.on('message', ({ file }) => {
  if (file.includes('bad')) process.exit(3);
  setTimeout(() => process.send({ file, problem: String(process.pid) }), file === '0' ? 300 : 0);
});
process.on('disconnect', () => process.exit());`;

describe('many files over several processes', () => {
  let folder: string;
  const [, entry = ''] = process.argv;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-workers-'));
    const program = path.join(folder, 'program.mjs');
    await writeFile(program, PROGRAM);
    process.argv[1] = program;
  });
  after(async () => {
    process.argv[1] = entry;
    await rm(folder, { recursive: true });
  });

  async function run(files: readonly string[], count: number): Promise<{ file: string; problem: string }[]> {
    const results: { file: string; problem: string }[] = [];
    for await (const result of resultsOf(
      files.map((file) => ({ file, locale: 'zh-CN' as const })),
      count,
    )) {
      results.push({ file: result.file, problem: isUnreadable(result) ? result.problem : '' });
    }
    return results;
  }

  it('gives results in the order of the files, whichever is ready first', async () => {
    const files = Array.from({ length: 40 }, (_, at) => String(at));
    assert.deepEqual(
      (await run(files, 3)).map(({ file }) => file),
      files,
    );
  });

  it('tells the file that a process died of, and goes on with another process', async () => {
    const [first, bad, last] = await run(['1', 'bad', '2'], 1);
    assert.match(first?.problem ?? '', /^\d+$/u);
    assert.match(bad?.problem ?? '', /512/u);
    assert.match(last?.problem ?? '', /^\d+$/u);
    assert.notEqual(first?.problem, last?.problem);
  });

  it('ends its processes when nobody wants the rest', async () => {
    let worker = 0;
    for await (const result of resultsOf(
      ['1', '2', '3'].map((file) => ({ file, locale: 'zh-CN' as const })),
      1,
    )) {
      worker = isUnreadable(result) ? Number(result.problem) : 0;
      break;
    }
    assert.ok(worker > 0);
    for (let tries = 0; tries < 200 && isAlive(worker); tries += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await writeFile(path.join(folder, 'wait'), '');
    }
    assert.ok(!isAlive(worker));
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
