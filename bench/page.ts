/** The pane's own JavaScript, gzipped, and how long it takes to first paint in the local workbook. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../local/src/serve/serve.js';
import { buildAddIn } from '../scripts/build/build-add-in.js';
import { launchBrowser } from '../test/browser/browser.js';
import { line } from './measure.js';

const RUNS = 5;

export async function benchPage(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yusuan-bench-'));
  const outDir = path.join(folder, 'dist');
  try {
    await buildAddIn({ baseUrl: 'https://localhost:3000', officeJs: { kind: 'local' }, outDir });
    const scripts = (await readdir(outDir)).filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(
      scripts.map(async (name) => gzipSync(await readFile(path.join(outDir, name))).length),
    );
    line("the pane's own JavaScript, gzipped", `${(sizes.reduce((sum, one) => sum + one, 0) / 1024).toFixed(1)} KB`);
    await benchFirstPaint(outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the pane's navigation to its first contentful paint, and to the status line. */
async function benchFirstPaint(addIn: string): Promise<void> {
  const served = await serve({ addIn, port: 0, profile: 'excel2021' });
  const browser = await launchBrowser();
  const paints: number[] = [];
  const ready: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(served.url);
    await page.frameLocator('#pane').getByTestId('headline').waitFor();
    const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
    const times = await frame?.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      now: performance.now(),
    }));
    paints.push(times?.paint ?? Number.NaN);
    ready.push(times?.now ?? Number.NaN);
    await page.close();
  }
  await browser.close();
  await served.close();
  line('first paint of the pane in the local workbook', `${median(paints).toFixed(0)} ms (median of ${String(RUNS)})`);
  line('status line shown', `${median(ready).toFixed(0)} ms (median of ${String(RUNS)})`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
