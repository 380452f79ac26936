import { everyElement, type XmlElement } from './xml-tree.js';

/** Office reads the manifest against a schema in which the order of elements counts. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements'],
    ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Every element has the children that the schema asks for, in its order, and no other. */
export function orderProblems(manifest: XmlElement): string[] {
  return everyElement(manifest).flatMap((element) => {
    const wanted = ORDER[element.name];
    const found = [...new Set(element.children.map(({ name }) => name))];
    return wanted === undefined || found.join() === wanted.join()
      ? []
      : [`${element.name} holds ${found.join(', ')}; it must hold ${wanted.join(', ')}`];
  });
}
