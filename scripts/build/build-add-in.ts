import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.js';
import { drawIcons } from './icons.js';
import { writeManifest } from './manifest.js';
import { copyOfficeJs } from './office-js.js';
import type { BuildOptions } from './options.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files of assets/ that are served as they are. */
const STATIC_FILES = ['page.css'];
/** Pages of assets/ that stand beside the pane. */
const STATIC_PAGES = ['support.html'];

/**
 * Builds the add-in into `options.outDir`: page, bundle, office.js, icons, and the manifest that points to them. The folder
 * is replaced as a whole at the end: whoever serves it never sees half a build, and a build that fails changes nothing.
 * @throws Error if the folder holds something else, or if a part cannot be built
 */
export async function buildAddIn(options: BuildOptions): Promise<void> {
  const outDir = path.resolve(options.outDir);
  await refuseForeignFolder(outDir);
  await mkdir(path.dirname(outDir), { recursive: true });
  const stage = await mkdtemp(`${outDir}.partial-`);
  try {
    await write(options, stage);
    await rm(outDir, { recursive: true, force: true });
    await rename(stage, outDir);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

async function write(options: BuildOptions, outDir: string): Promise<void> {
  const assets = path.join(ROOT, 'assets');
  await chmod(outDir, 0o755);
  await drawIcons(assets, outDir);
  for (const file of STATIC_FILES) await cp(path.join(assets, file), path.join(outDir, 'assets', file));
  for (const file of STATIC_PAGES) await cp(path.join(assets, file), path.join(outDir, file));
  await writeManifest(path.join(ROOT, 'manifest.xml'), path.join(outDir, 'manifest.xml'), options.baseUrl);
  await copyOfficeJs(options.officeJs, outDir);
  await bundle(options, outDir);
}

/** A folder of anything else than an earlier build is not ours to replace. */
async function refuseForeignFolder(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch((): string[] => []);
  if (names.length > 0 && !names.includes('taskpane.html')) {
    throw new Error(`${outDir} holds something else than a build: choose an empty folder with --out`);
  }
}
