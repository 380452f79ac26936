import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The package's `bin`: the command line in one file that needs nothing but Node beside it. */
export const CLI_FILE = path.join(ROOT, 'build/yusuan.mjs');

/** Bundles the command line, its libraries too, into one file. @throws Error if it cannot be built */
export async function buildCli(outfile = CLI_FILE): Promise<void> {
  await bundleForNode('src/cli/main.ts', outfile);
  await chmod(outfile, 0o755);
}

/** Bundles a program, its libraries too, into one file as the command line is. @param entry from the project's root */
export async function bundleForNode(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    // Office computers show Chinese as it is; without this every character becomes six.
    charset: 'utf8',
    legalComments: 'linked',
    // Libraries of the older kind ask for Node's own modules by `require`.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  });
}
