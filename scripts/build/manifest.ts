import { readFile, writeFile } from 'node:fs/promises';
import { LOCAL_BASE_URL } from './options.js';

/** Copies the manifest with every address under `baseUrl` (an https address without a slash at the end). */
export async function writeManifest(from: string, to: string, baseUrl: string): Promise<void> {
  const manifest = await readFile(from, 'utf8');
  await writeFile(
    to,
    manifest.replaceAll(`"${LOCAL_BASE_URL}/`, () => `"${escapeXml(baseUrl)}/`),
  );
}

/** An address may hold an ampersand or an apostrophe; the URL parser has encoded the rest. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
