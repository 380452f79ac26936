/** Runs the built command, and watches how much memory it takes. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { CLI_FILE } from '../scripts/build/build-cli.js';

/** One run: its time, and the peak of resident bytes of the first process and of the largest of its workers (0 if the system does not say). */
export interface Run {
  readonly seconds: number;
  readonly main: number;
  readonly worker: number;
}

/** Milliseconds between two looks. The system keeps the peaks itself: only the very end of a process is missed. */
const LOOK = 20;

/** Checks a folder with so many processes. @throws Error if a file could not be read */
export async function runCli(folder: string, jobs: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI_FILE, 'check', folder, '--format', 'ndjson', '--jobs', String(jobs)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { pid = 0 } = child;
  let main = 0;
  let worker = 0;
  while (child.exitCode === null && child.signalCode === null) {
    main = Math.max(main, await peakOf(String(pid)));
    for (const other of await childrenOf(String(pid))) worker = Math.max(worker, await peakOf(other));
    await Promise.race([ended, wait(LOOK)]);
  }
  if (child.exitCode !== 0 && child.exitCode !== 1)
    throw new Error(`yusuan check ended with ${String(child.exitCode)}`);
  return { seconds: (performance.now() - start) / 1000, main, worker };
}

async function peakOf(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmHWM:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
}

async function childrenOf(pid: string): Promise<string[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return list.split(' ').filter((child) => child !== '');
}

/** The shortest time in milliseconds in which the command starts, says something and ends. */
export function startUp(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [CLI_FILE, 'forms']);
    return performance.now() - start;
  });
  return Math.min(...times);
}
