import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addresses } from './problems.js';
import { descendants, find, type XmlElement } from './xml-tree.js';

/** The sizes in pixels that Office takes for the add-in's own icon. */
const APP_ICONS = { IconUrl: '32', HighResolutionIconUrl: '64' } as const;

/**
 * What is wrong between a manifest and the folder that is served: an address outside of it, a file that is not there, an
 * icon of another size than the manifest says.
 * @param baseUrl the address of the folder, without a slash at the end
 */
export async function servedFileProblems(manifest: XmlElement, folder: string, baseUrl: string): Promise<string[]> {
  const sizes = declaredSizes(manifest);
  const problems: string[] = [];
  for (const { what, url } of addresses(manifest)) {
    if (!url.startsWith(`${baseUrl}/`)) {
      problems.push(`${what}: ${url} is not under ${baseUrl}/`);
      continue;
    }
    const name = decodeURIComponent(url.slice(baseUrl.length + 1));
    const bytes = await readFile(path.join(folder, name)).catch(() => undefined);
    if (bytes === undefined) problems.push(`${what}: there is no ${name} in ${folder}`);
    else for (const size of sizes.get(url) ?? []) problems.push(...sizeProblems(what, name, bytes, size));
  }
  return problems;
}

/** The sizes that the manifest declares for each image's address. */
function declaredSizes(manifest: XmlElement): Map<string, Set<string>> {
  const urlOf = new Map(
    descendants(manifest, 'bt:Image').flatMap(({ attributes }) =>
      attributes['id'] === undefined ? [] : [[attributes['id'], attributes['DefaultValue'] ?? ''] as const],
    ),
  );
  const declared = new Map<string, Set<string>>();
  const declare = (url: string, size: string): void => {
    declared.set(url, new Set([...(declared.get(url) ?? []), size]));
  };
  for (const { attributes } of descendants(manifest, 'bt:Image')) {
    const { resid, size } = attributes;
    if (resid !== undefined && size !== undefined) declare(urlOf.get(resid) ?? '', size);
  }
  for (const [name, size] of Object.entries(APP_ICONS)) {
    declare(find(manifest, 'OfficeApp', name)?.attributes['DefaultValue'] ?? '', size);
  }
  return declared;
}

function sizeProblems(what: string, name: string, bytes: Buffer, size: string): string[] {
  const found = pngSize(bytes);
  return found === `${size}×${size}` ? [] : [`${what}: ${name} is ${found}, not ${size}×${size}`];
}

/** Width × height from a PNG's first chunk (IHDR, at bytes 16 and 20). */
function pngSize(bytes: Buffer): string {
  if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return 'no PNG';
  return `${String(bytes.readUInt32BE(16))}×${String(bytes.readUInt32BE(20))}`;
}
