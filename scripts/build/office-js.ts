import { cp, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { OfficeJsSource } from './options.js';

/**
 * The part of office.js that Excel with a shared runtime asks for (Windows, Mac, web): the loader, one file a platform, its
 * sentences (it falls back to English from any other language), the sink that hands its events to Excel, and the file that it
 * loads where there is no Office, without which a page opened in a plain browser never gets its answer. What would only talk
 * to other hosts (Aria telemetry, sign-in) stays out.
 */
const FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
  'o15apptofilemappingtable.js',
];

const FOLDER = 'office-js';

/** The address of office.js in the page, and its origin where that is not the page's own. */
export function officeJsAddress(source: OfficeJsSource): { src: string; origin?: string } {
  if (source.kind !== 'cdn') return { src: `${FOLDER}/office.js` };
  return { src: source.url, origin: new URL(source.url).origin };
}

/**
 * Copies office.js, unmodified, into the folder that is served; nothing to do for a CDN.
 * @throws Error with the files that are missing in the source folder
 */
export async function copyOfficeJs(source: OfficeJsSource, outDir: string): Promise<void> {
  if (source.kind === 'cdn') return;
  const from = source.kind === 'folder' ? path.resolve(source.path) : packagedFolder();
  const missing: string[] = [];
  for (const file of FILES) {
    const found = await stat(path.join(from, file)).catch(() => undefined);
    if (found?.isFile() !== true) missing.push(file);
  }
  if (missing.length > 0) throw new Error(`${from} is not a copy of office.js: without ${missing.join(', ')}`);
  for (const file of FILES) {
    const to = path.join(outDir, FOLDER, file);
    await mkdir(path.dirname(to), { recursive: true });
    await cp(path.join(from, file), to);
  }
}

function packagedFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
}
