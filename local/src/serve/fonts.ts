import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FILES = { 400: 'chinese-simplified-400-normal', 700: 'chinese-simplified-700-normal' } as const;

/** Fonts of budget tables that a machine may lack: the system's own first, else the one that comes along. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  宋体: ['宋体', 'SimSun', 'Songti SC'],
  SimSun: ['SimSun', '宋体'],
  等线: ['等线', 'DengXian'],
  'Noto Sans SC': ['Noto Sans SC'],
};

/** A style sheet that gives every family a font with Chinese in it. */
export function fontStyles(): string {
  const faces: string[] = [];
  for (const [family, locals] of Object.entries(FAMILIES)) {
    for (const weight of Object.keys(FILES)) {
      const sources = [
        ...locals.map((name) => `local("${name}")`),
        `url("/stand-in/fonts/${weight}.woff2") format("woff2")`,
      ];
      faces.push(
        `@font-face{font-family:"${family}";font-weight:${weight};src:${sources.join(',')};font-display:block}`,
      );
    }
  }
  return faces.join('\n');
}

/** The font's bytes by weight (`400`, `700`); `undefined` for another name. */
export async function fontFile(weight: string): Promise<Uint8Array | undefined> {
  const name = weight === '400' ? FILES[400] : weight === '700' ? FILES[700] : undefined;
  return name && readFile(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${name}.woff2`));
}
