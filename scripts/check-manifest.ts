/** `npm run check:manifest`: checks manifest.xml, and what `npm run build` made of it, without asking any server. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { LOCAL_BASE_URL } from './build/options.js';
import { manifestProblems } from './manifest/problems.js';
import { servedFileProblems } from './manifest/served-files.js';
import { readManifest } from './manifest/xml-tree.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist');

const manifest = await readManifest(path.join(root, 'manifest.xml'));
const problems = [
  ...manifestProblems(manifest, packageJson.version),
  ...(await servedFileProblems(manifest, folder, LOCAL_BASE_URL)),
];
for (const problem of problems) console.error(`manifest.xml: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log('manifest.xml: no problem found');
