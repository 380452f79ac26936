import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { manifestProblems } from '../../scripts/manifest/problems.js';
import { readManifest, type XmlElement } from '../../scripts/manifest/xml-tree.js';

/**
 * The project's manifest with one text put for another wherever it stands.
 * @throws Error if the text is not there: the test would change nothing
 */
export async function edited(from = '', to = ''): Promise<XmlElement> {
  const folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
  try {
    const text = await readFile('manifest.xml', 'utf8');
    if (!text.includes(from)) throw new Error(`manifest.xml does not hold ${from}`);
    const file = path.join(folder, 'manifest.xml');
    await writeFile(file, from === '' ? text : text.replaceAll(from, to));
    return await readManifest(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the rules find after such an edit. */
export async function problemsAfter(from = '', to = ''): Promise<string[]> {
  return manifestProblems(await edited(from, to), packageJson.version);
}
