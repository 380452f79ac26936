/** Median and 99th percentile of a piece of work, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
  readonly runs: number;
}

/** Runs the work until it is warm, then so many times more. */
export function measure(work: (run: number) => void, runs: number): Timing {
  for (let run = 0; run < Math.ceil(runs / 3); run += 1) work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(run);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(runs / 2)] ?? 0,
    p99: times[Math.min(runs - 1, Math.floor(runs * 0.99))] ?? 0,
    runs,
  };
}

/** One line of the report. */
export function line(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(72, ' ')}${value}\n`);
}

export function milliseconds({ median, p99 }: Timing): string {
  return `${median.toFixed(2)} ms median, ${p99.toFixed(2)} ms p99`;
}
