import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The add-in's own icon, and one for every button of the ribbon: `assets/<name>.svg`. */
export const ICONS = [
  'app',
  'open-pane',
  'insert-tables',
  'fill-totals',
  'validate',
  'previous-problem',
  'next-problem',
] as const;

/** Sizes in pixels: those that Excel requires of a button (16, 32, 80), and those between that it takes where it can. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

let ready: Promise<void> | undefined;

/** Renders every icon at every size into `outDir/assets/<name>-<size>.png`. */
export async function drawIcons(assetsDir: string, outDir: string): Promise<void> {
  ready ??= start();
  await ready;
  await mkdir(path.join(outDir, 'assets'), { recursive: true });
  for (const name of ICONS) {
    const drawing = await readFile(path.join(assetsDir, `${name}.svg`), 'utf8');
    for (const size of ICON_SIZES) {
      await writeFile(path.join(outDir, 'assets', `${name}-${size}.png`), render(drawing, size));
    }
  }
}

/** The renderer is WebAssembly; it starts once a process. */
async function start(): Promise<void> {
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

function render(drawing: string, size: number): Uint8Array {
  const image = new Resvg(drawing, { fitTo: { mode: 'width', value: size } });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}
