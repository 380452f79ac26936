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

/** Signs that are not in the font's Chinese part, by the part that has them. */
const SIGNS = { 90: 'U+2212,U+2260', 100: 'U+2264', 102: 'U+2265,U+2463', 109: 'U+2192' } as const;

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
  // Last: of faces of one family that have a sign, the browser takes the last.
  for (const [part, range] of Object.entries(SIGNS)) {
    for (const weight of Object.keys(FILES)) {
      faces.push(
        `@font-face{font-family:"Noto Sans SC";font-weight:${weight};unicode-range:${range};src:url("/stand-in/fonts/${part}-${weight}.woff2") format("woff2")}`,
      );
    }
  }
  return faces.join('\n');
}

/** The font's bytes by name (`400`, `700`, `109-400` …); `undefined` for another. */
export async function fontFile(name: string): Promise<Uint8Array | undefined> {
  const { part, weight = '' } = /^(?:(?<part>\d+)-)?(?<weight>\d+)$/u.exec(name)?.groups ?? {};
  const chinese = weight === '400' ? FILES[400] : weight === '700' ? FILES[700] : undefined;
  if (chinese === undefined || (part !== undefined && !(part in SIGNS))) return undefined;
  const file = part === undefined ? chinese : `${part}-${weight}-normal`;
  return readFile(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${file}.woff2`));
}
