import { ManifestHandlerXml } from 'office-addin-manifest/lib/manifestHandler/manifestHandlerXml.js';

/** An element of a manifest. `name` has its prefix (`bt:Image`); children of one name stand together,
 * in their order, the names in the order in which each first appears. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/**
 * Reads a manifest file, offline.
 * @throws Error if it cannot be read as XML
 */
export async function readManifest(file: string): Promise<XmlElement> {
  const parsed: unknown = await new ManifestHandlerXml(file).parseXmlAsync();
  return element('', parsed);
}

/** The elements of these names anywhere below, in the order of the file as far as the reader keeps it. */
export function descendants(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

/** Every element below, each before its own children. */
export function everyElement(root: XmlElement): XmlElement[] {
  return root.children.flatMap((child) => [child, ...everyElement(child)]);
}

/** The first element along a path of names. */
export function find(root: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return root;
  const child = root.children.find((candidate) => candidate.name === name);
  return child && find(child, ...rest);
}

/** The reader gives an element as its text alone or as an object: `$` attributes, `_` text, lists of children by name. */
function element(name: string, given: unknown): XmlElement {
  if (typeof given === 'string') return { name, attributes: {}, text: given.trim(), children: [] };
  const members = entries(given);
  const text = members.find(([key]) => key === '_')?.[1];
  return {
    name,
    attributes: strings(members.find(([key]) => key === '$')?.[1]),
    text: typeof text === 'string' ? text.trim() : '',
    children: members.flatMap(([key, value]) => {
      if (key === '$' || key === '_') return [];
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      return list.map((child) => element(key, child));
    }),
  };
}

function strings(given: unknown): Record<string, string> {
  return Object.fromEntries(entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function entries(given: unknown): [string, unknown][] {
  return typeof given === 'object' && given !== null ? Object.entries(given) : [];
}
