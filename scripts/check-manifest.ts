/** `npm run check:manifest`: checks manifest.xml, and what `npm run build` made of it, without asking any server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCAL_BASE_URL } from './build/options.js';
import { manifestProblems } from './manifest/problems.js';
import { servedFileProblems } from './manifest/served-files.js';
import { readManifest } from './manifest/xml-tree.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist');

/** The version that package.json states. */
async function packageVersion(): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/u.exec(text)?.[1] ?? '';
}

const manifest = await readManifest(path.join(root, 'manifest.xml'));
const problems = [
  ...manifestProblems(manifest, await packageVersion()),
  ...(await servedFileProblems(manifest, folder, LOCAL_BASE_URL)),
];
for (const problem of problems) console.error(`manifest.xml: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('manifest.xml: no problem found');
