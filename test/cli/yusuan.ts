import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../../scripts/build/build-cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let built: Promise<string> | undefined;

/** The command as the package ships it, built once for all tests of a process: it starts in a fraction of its sources' time. */
export function builtCommand(): Promise<string> {
  built ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-command-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'yusuan.mjs');
    await buildCli(file);
    return file;
  })();
  return built;
}

/** Runs the command as a user does. */
export async function yusuan(
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly output: string; readonly errors: string }> {
  const command = await builtCommand();
  return new Promise((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [command, ...args], options, (_error, output, errors) => {
      resolve({ status: child.exitCode ?? -1, output, errors });
    });
  });
}
