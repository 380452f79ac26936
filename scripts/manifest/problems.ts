import { orderProblems } from './order.js';
import { resourceProblems } from './resources.js';
import { textProblems } from './texts.js';
import { descendants, find, type XmlElement } from './xml-tree.js';

/** The sizes in pixels that a ribbon icon must have here: Excel requires 16, 32 and 80 and takes the others where it can. */
export const RIBBON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];

/** The longest that Office takes, in characters. */
const LONGEST_NAME = 125;
const LONGEST_DESCRIPTION = 250;

/**
 * What is wrong with the manifest by itself, one sentence each: rules of Office's that can be checked without its server,
 * and ours (both languages, every icon size, one shared runtime).
 */
export function manifestProblems(manifest: XmlElement, packageVersion: string): string[] {
  return [
    ...identityProblems(manifest, packageVersion),
    ...nameProblems(manifest),
    ...urlProblems(manifest),
    ...ribbonProblems(manifest),
    ...runtimeProblems(manifest),
    ...resourceProblems(manifest),
    ...orderProblems(manifest),
  ];
}

function identityProblems(manifest: XmlElement, packageVersion: string): string[] {
  const id = find(manifest, 'OfficeApp', 'Id')?.text ?? '';
  const version = find(manifest, 'OfficeApp', 'Version')?.text ?? '';
  const locale = find(manifest, 'OfficeApp', 'DefaultLocale')?.text ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id)) {
    problems.push(`Id “${id}” is not a GUID`);
  }
  if (version !== `${packageVersion}.0`)
    problems.push(`Version ${version} is not that of package.json, ${packageVersion}.0`);
  if (locale !== 'zh-CN') problems.push(`DefaultLocale is ${locale}, not zh-CN`);
  return problems;
}

function nameProblems(manifest: XmlElement): string[] {
  return [
    { name: 'DisplayName', longest: LONGEST_NAME },
    { name: 'Description', longest: LONGEST_DESCRIPTION },
  ].flatMap(({ name, longest }) => {
    const named = find(manifest, 'OfficeApp', name);
    return named === undefined ? [`${name} is missing`] : textProblems(named, name, longest);
  });
}

/** Every address in the manifest, with the element that names it. */
export function addresses(manifest: XmlElement): { readonly what: string; readonly url: string }[] {
  return descendants(manifest, 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url')
    .filter(({ attributes }) => attributes['resid'] === undefined)
    .flatMap((given) => [given, ...given.children].map((place) => ({ given, place })))
    .map(({ given, place }) => ({
      what: given.attributes['id'] ?? given.name,
      url: place.attributes['DefaultValue'] ?? place.attributes['Value'] ?? '',
    }));
}

function urlProblems(manifest: XmlElement): string[] {
  return addresses(manifest)
    .filter(({ url }) => !URL.canParse(url) || new URL(url).protocol !== 'https:')
    .map(({ what, url }) => `${what}: “${url}” is not an https address`);
}

function ribbonProblems(manifest: XmlElement): string[] {
  const sizes = descendants(manifest, 'Icon').flatMap((icon, index) => {
    const missing = RIBBON_SIZES.filter((size) => !icon.children.some(({ attributes }) => attributes['size'] === size));
    return missing.map((size) => `Icon ${String(index + 1)} has no image of ${size} pixels`);
  });
  const ids = descendants(manifest, 'CustomTab', 'Group', 'Control').map(({ attributes }) => attributes['id'] ?? '');
  const twice = ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
  return [...sizes, ...twice.map((id) => `the ribbon uses the id “${id}” twice, or leaves one out`)];
}

/** Pane and commands share one long-lived page: all three places must name the same address. */
function runtimeProblems(manifest: XmlElement): string[] {
  const [runtime] = descendants(manifest, 'Runtime');
  if (runtime?.attributes['lifetime'] !== 'long') return ['there is no shared runtime (Runtime lifetime="long")'];
  const page = runtime.attributes['resid'];
  return descendants(manifest, 'FunctionFile', 'Action')
    .map((given) => (given.name === 'Action' ? find(given, 'SourceLocation') : given))
    .filter((given) => given !== undefined && given.attributes['resid'] !== page)
    .map((given) => `${given?.name ?? ''} is not the page of the shared runtime`);
}
