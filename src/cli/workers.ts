/** Many files over several processes: a file that makes one die or hang costs that file alone. */
import { type ChildProcess, fork } from 'node:child_process';
import { say } from './say.js';
import type { FileResult } from './check-file.js';
import { type Job, work } from './check-worker.js';

/** Megabytes that a worker may use. */
const MEMORY = 512;
/** A workbook of hundreds of thousands of cells takes seconds. */
const SECONDS = 120;
/** So many results a worker may be ahead of what was taken, so that memory does not grow with the files. */
const AHEAD = 8;

/** The program's argument that makes it a worker. */
export const WORKER = '--worker';

/**
 * The results of all jobs in their order, each as soon as it is there.
 * @param count how many processes; one job alone is done here
 */
export async function* resultsOf(jobs: readonly Job[], count: number): AsyncGenerator<FileResult> {
  if (jobs.length <= 1) {
    for (const job of jobs) yield await work(job);
    return;
  }
  const finished = jobs.map(() => new Later<FileResult>());
  const workers = Array.from({ length: Math.min(count, jobs.length) }, () => new Worker());
  const queue = jobs.entries();
  let taken = 0;
  let room = new Later<void>();
  const run = async (worker: Worker): Promise<void> => {
    for (const [index, job] of queue) {
      while (index - taken >= count * AHEAD) await room.promise;
      finished[index]?.resolve(await worker.check(job));
    }
    worker.end();
  };
  const running = Promise.all(workers.map(run));
  try {
    for (const one of finished) {
      const result = await one.promise;
      taken += 1;
      room.resolve();
      room = new Later();
      yield result;
    }
    await running;
  } finally {
    for (const worker of workers) worker.end();
  }
}

/** A promise that is settled from outside. */
class Later<T> {
  resolve: (value: T) => void = () => undefined;
  readonly promise = new Promise<T>((resolve) => {
    this.resolve = resolve;
  });
}

/** A process that checks files; a new one takes the place of one that died. */
class Worker {
  #child: ChildProcess | undefined;

  /** Never rejects: a process that dies or takes too long is the file's result. */
  check(job: Job): Promise<FileResult> {
    const child = (this.#child ??= start());
    return new Promise((resolve) => {
      const settle = (result: FileResult): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const fail = (id: string): void => {
        this.end();
        settle({ file: job.file, problem: say({ id, values: { seconds: SECONDS, memory: MEMORY } }, job.locale) });
      };
      const timer = setTimeout(() => {
        fail('cli.too-slow');
      }, SECONDS * 1000);
      child.once('message', (result: FileResult) => {
        settle(result);
      });
      child.once('exit', () => {
        fail('cli.worker-died');
      });
      child.once('error', () => {
        fail('cli.worker-died');
      });
      child.send(job);
    });
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill();
    this.#child = undefined;
  }
}

function start(): ChildProcess {
  const [, entry = ''] = process.argv;
  return fork(entry, [WORKER], {
    execArgv: [...process.execArgv, `--max-old-space-size=${String(MEMORY)}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
