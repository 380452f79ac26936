/** The add-in's document settings in a file: properties of a web extension part ([MS-OWEXML]), as Excel writes them. */
import { settingName } from '../sheet/saved.js';
import { ADD_IN } from './add-in.js';
import { BrokenFile, type FileBook, remove } from './file-book.js';
import { attribute, childOf, childrenOf, create, type Element, setAttribute } from './xml.js';

const EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const OFFICE = 'http://schemas.microsoft.com/office/2011/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Every setting that the add-ins of a file keep in it, by name. Damaged ones are left out. */
export function documentSettings(book: FileBook): ReadonlyMap<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const path of extensions(book)) {
    for (const property of propertiesOf(book, path)) {
      const name = attribute(property, 'name');
      if (name !== undefined) settings.set(name, valueOf(attribute(property, 'value') ?? ''));
    }
  }
  return settings;
}

/**
 * Writes settings into the file, into our add-in's part, new where there is none; `undefined` takes one out. Settings of other add-ins are left alone.
 */
export function writeDocumentSettings(book: FileBook, settings: Readonly<Record<string, unknown>>): void {
  if (Object.keys(settings).length === 0) return;
  const paths = extensions(book);
  const path =
    paths.find((one) => holdsOurs(book, one)) ?? paths.find((one) => isOurs(book, one)) ?? addExtension(book);
  const root = book.part(path);
  const properties = childOf(root, 'properties');
  if (!properties) throw new BrokenFile(path);
  for (const [name, value] of Object.entries(settings)) {
    const known = childrenOf(properties, 'property').find((one) => attribute(one, 'name') === name);
    if (value === undefined) {
      remove(properties, (one) => one === known);
      continue;
    }
    const text = JSON.stringify(value);
    if (known) setAttribute(known, 'value', text);
    else properties.children.push(create(properties, 'property', { name, value: text }));
  }
}

function extensions(book: FileBook): readonly string[] {
  return book.targetsOf('', 'webextensiontaskpanes').flatMap((panes) => book.targetsOf(panes, 'webextension'));
}

/** Some ways of installing an add-in give it another reference than its id: where its settings are, it is. */
function holdsOurs(book: FileBook, path: string): boolean {
  return propertiesOf(book, path).some((property) => attribute(property, 'name')?.startsWith(settingName('')));
}

function isOurs(book: FileBook, path: string): boolean {
  const root = rootOf(book, path);
  const reference = root && childOf(root, 'reference');
  return reference !== undefined && attribute(reference, 'id')?.toLowerCase() === ADD_IN.id;
}

function propertiesOf(book: FileBook, path: string): readonly Element[] {
  const root = rootOf(book, path);
  const properties = root && childOf(root, 'properties');
  return properties ? childrenOf(properties, 'property') : [];
}

/** A damaged extension part is Excel's affair; the workbook is read without it. */
function rootOf(book: FileBook, path: string): Element | undefined {
  try {
    return book.part(path);
  } catch (error) {
    if (error instanceof BrokenFile) return undefined;
    throw error;
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function addExtension(book: FileBook): string {
  const { id, version } = ADD_IN;
  const panes = book.targetsOf('', 'webextensiontaskpanes')[0] ?? addPanes(book);
  const count = book.paths.filter((path) => /webextension\d+\.xml$/u.test(path)).length;
  const path = `xl/webextensions/webextension${String(count + 1)}.xml`;
  const relation = book.addPart({
    path,
    xml:
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><we:webextension xmlns:we="${EXTENSION}" id="{${id.toUpperCase()}}">` +
      `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/><we:alternateReferences/>` +
      `<we:properties/><we:bindings/></we:webextension>`,
    contentType: 'application/vnd.ms-office.webextension+xml',
    from: panes,
    type: `${OFFICE}/webextension`,
  });
  const root = book.part(panes);
  const pane = create(root, 'taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 0 });
  pane.children.push(create(pane, 'webextensionref', { 'xmlns:r': DOCUMENT, 'r:id': relation }));
  root.children.push(pane);
  return path;
}

function addPanes(book: FileBook): string {
  const path = 'xl/webextensions/taskpanes.xml';
  book.addPart({
    path,
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><wetp:taskpanes xmlns:wetp="${PANES}"/>`,
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    from: '',
    type: `${OFFICE}/webextensiontaskpanes`,
  });
  return path;
}
