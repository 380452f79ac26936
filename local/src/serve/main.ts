/** `npm start [-- file.xlsx]`: builds the add-in if needed and opens the local workbook. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from './serve.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DIST = path.join(ROOT, 'dist');
/** What the built add-in is made of. */
const SOURCES = ['src', 'assets', 'scripts', 'webpack.config.js', 'manifest.xml', 'package-lock.json'];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '3000' },
      profile: { type: 'string', default: 'excel2021' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file !== undefined)
    await stat(file).catch(() => {
      throw new Error(`找不到文件 ${file}（file not found）`);
    });
  if (await isStale()) await build();
  const options = {
    addIn: DIST,
    profile: values.profile === 'microsoft365' ? ('microsoft365' as const) : ('excel2021' as const),
    ...(file === undefined ? {} : { file }),
  };
  const served = await serve({ ...options, port: Number(values.port) }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return serve({ ...options, port: 0 });
    throw error;
  });
  process.stdout.write(`预算表助手已打开 / Yusuan is open: ${served.url}\n按 Ctrl+C 结束 / Ctrl+C ends it.\n`);
  if (!values['no-open'] && process.stdout.isTTY) openBrowser(served.url);
}

/** Whether a source is newer than the build. */
async function isStale(): Promise<boolean> {
  const built = await stat(path.join(DIST, 'manifest.xml')).catch(() => undefined);
  if (!built) return true;
  for (const source of SOURCES) if ((await newest(path.join(ROOT, source))) > built.mtimeMs) return true;
  return false;
}

async function newest(file: string): Promise<number> {
  const own = await stat(file);
  if (!own.isDirectory()) return own.mtimeMs;
  let latest = 0;
  for (const name of await readdir(file)) latest = Math.max(latest, await newest(path.join(file, name)));
  return latest;
}

/** Where the folder is to be served is of no use here: what the build says of it is left out, its errors are not. */
function build(): Promise<void> {
  process.stdout.write('正在构建加载项… / Building the add-in…\n');
  return new Promise((resolve, reject) => {
    const args = ['--import', 'tsx', path.join(ROOT, 'scripts/build.ts')];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['inherit', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`构建失败，退出码 ${String(code)}（build failed）`));
    });
  });
}

/** Opens the default browser where there is one; the printed address does otherwise. */
function openBrowser(url: string): void {
  const [command, args] = opener(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {
    process.stdout.write(`请在浏览器中打开 / Please open: ${url}\n`);
  });
  child.unref();
}

function opener(url: string): readonly [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : ['xdg-open', [url]];
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
