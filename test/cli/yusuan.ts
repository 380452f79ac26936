import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command as a user does. */
export function yusuan(
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly output: string; readonly errors: string }> {
  return new Promise((resolve) => {
    const all = ['--import', 'tsx', 'src/cli/main.ts', ...args];
    const child = execFile(process.execPath, all, { cwd: ROOT, maxBuffer: 1 << 26 }, (_error, output, errors) => {
      resolve({ status: child.exitCode ?? -1, output, errors });
    });
  });
}
