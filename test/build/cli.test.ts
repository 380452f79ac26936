import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { buildCli, CLI_FILE } from '../../scripts/build/build-cli.js';

function run(...args: readonly string[]): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI_FILE, ...args], (_error, output) => {
      resolve({ status: child.exitCode ?? -1, output });
    });
  });
}

describe('the package’s command', () => {
  before(() => buildCli());

  it('is the file that package.json names, and runs as a program', async () => {
    const manifest = await readFile('package.json', 'utf8');
    assert.ok(manifest.includes('"yusuan": "build/yusuan.mjs"'));
    assert.ok(CLI_FILE.endsWith('/build/yusuan.mjs'));
    assert.match(await readFile(CLI_FILE, 'utf8'), /^#!\/usr\/bin\/env node\n/u);
  });

  it('checks files, also over several processes', async () => {
    const example = 'test/example/disclosure-2019.xlsx';
    const { status, output } = await run('check', '--jobs', '2', example, example);
    assert.equal(status, 0);
    assert.equal([...output.matchAll(/错误 0，提醒 8，未校验 0/gu)].length, 2);
  });
}).timeout(60_000);
