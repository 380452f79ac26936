import { textProblems } from './texts.js';
import { descendants, everyElement, find, type XmlElement } from './xml-tree.js';

/** Office's own limits on resources. */
const LONGEST_ID = 32;
const LONGEST_SHORT = 125;
const LONGEST_LONG = 250;

const SECTIONS = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'] as const;
type Section = (typeof SECTIONS)[number];

/** Which section an element's resource must stand in; `Description` is a long text, every other text a short one. */
const SECTION_OF: Readonly<Record<string, Section>> = {
  'bt:Image': 'bt:Images',
  Runtime: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

/** Every resource id used is defined, in the right section; every one defined is used; ids and texts are short enough. */
export function resourceProblems(manifest: XmlElement): string[] {
  const defined = definitions(manifest);
  const uses = everyElement(manifest).filter(({ attributes }) => attributes['resid'] !== undefined);
  const used = new Set(uses.map(({ attributes }) => attributes['resid']));
  return [
    ...uses.flatMap((use) => useProblems(use, defined)),
    ...defined.filter(({ id }) => !used.has(id)).map(({ id }) => `resource ${id} is not used`),
    ...defined.flatMap((resource, index) => [
      ...(defined.findIndex(({ id }) => id === resource.id) === index
        ? []
        : [`resource ${resource.id} is defined twice`]),
      ...definitionProblems(resource),
    ]),
  ];
}

interface Resource {
  readonly id: string;
  readonly section: Section;
  readonly element: XmlElement;
}

function definitions(manifest: XmlElement): Resource[] {
  const [resources] = descendants(manifest, 'Resources');
  return SECTIONS.flatMap((section) =>
    (resources ? (find(resources, section)?.children ?? []) : []).map((element) => ({
      id: element.attributes['id'] ?? '',
      section,
      element,
    })),
  );
}

function useProblems(use: XmlElement, defined: readonly Resource[]): string[] {
  const id = use.attributes['resid'] ?? '';
  const resource = defined.find((candidate) => candidate.id === id);
  if (resource === undefined) return [`${use.name} uses the resource ${id}, which is not defined`];
  const section = SECTION_OF[use.name];
  return section === resource.section
    ? []
    : [`${use.name} takes ${id} from ${resource.section}, not from ${section ?? 'a section known here'}`];
}

function definitionProblems({ id, section, element }: Resource): string[] {
  const problems =
    id === '' || id.length > LONGEST_ID
      ? [`resource id “${id}” is empty or longer than ${String(LONGEST_ID)} characters`]
      : [];
  if (section === 'bt:ShortStrings') problems.push(...textProblems(element, id, LONGEST_SHORT));
  if (section === 'bt:LongStrings') problems.push(...textProblems(element, id, LONGEST_LONG));
  return problems;
}
