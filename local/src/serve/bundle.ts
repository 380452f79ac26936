import { build, type BuildResult, type OutputFile } from 'esbuild';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../page/', import.meta.url));
const LOCAL = fileURLToPath(new URL('../../', import.meta.url));

/** Univer wants React 18, which lives in this workspace; the add-in's React 17 lies further up, where npm puts Univer. */
function reactOf18(): Record<string, string> {
  const require = createRequire(path.join(LOCAL, 'package.json'));
  return Object.fromEntries(
    ['react', 'react-dom'].map((name) => [name, path.dirname(require.resolve(`${name}/package.json`))]),
  );
}

/** The page's script and style and the frame's script, by file name; made in memory, in a few seconds. */
export async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const result: BuildResult & { outputFiles: OutputFile[] } = await build({
    entryPoints: { page: path.join(PAGE, 'main.ts'), frame: path.join(PAGE, 'frame.ts') },
    outdir: path.join(LOCAL, 'never-written'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'chrome110',
    minify: true,
    alias: reactOf18(),
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
    logLevel: 'silent',
  });
  return new Map(result.outputFiles.map((file) => [path.basename(file.path), file.contents]));
}
