/** The parts of a workbook file, found by their relationships, to be changed in place. */
import { archive, type Passed } from './gate.js';
import {
  attribute,
  childOf,
  childrenOf,
  create,
  type Document,
  type Element,
  parseXml,
  printXml,
  setAttribute,
} from './xml.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A sheet of the file and the part that holds it. */
export interface FileSheet {
  readonly name: string;
  readonly path: string;
}

/** A damaged or unknown structure, told to the user as a broken file. */
export class BrokenFile extends Error {}

/** A workbook file: parts are parsed when they are first asked for, and written back only if they were. */
export class FileBook {
  readonly #parts: Map<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();
  readonly workbookPath: string;

  constructor({ parts }: Passed) {
    this.#parts = new Map(parts);
    this.workbookPath = this.targetsOf('', 'officeDocument')[0] ?? 'xl/workbook.xml';
  }

  /** The root of a part. @throws BrokenFile where there is no such part or it is no XML */
  part(path: string): Element {
    let document = this.#documents.get(path);
    if (!document) {
      const bytes = this.#parts.get(path);
      document = bytes && parseXml(new TextDecoder().decode(bytes));
      if (!document) throw new BrokenFile(path);
      this.#documents.set(path, document);
    }
    return document.root;
  }

  get workbook(): Element {
    return this.part(this.workbookPath);
  }

  /** Worksheets in the order of their tabs; chart sheets are none. */
  get sheets(): FileSheet[] {
    const targets = new Map(this.#relationships(this.workbookPath).map(({ id, target }) => [id, target]));
    return childrenOf(childOf(this.workbook, 'sheets') ?? this.workbook, 'sheet').flatMap((sheet) => {
      const path = targets.get(relationId(sheet));
      return path === undefined ? [] : [{ name: attribute(sheet, 'name') ?? '', path }];
    });
  }

  /** The sheet's root. @throws BrokenFile */
  sheet(name: string): Element {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new BrokenFile(name);
    return this.part(found.path);
  }

  /** Root of styles.xml. @throws BrokenFile where the file has none, as no spreadsheet program writes it */
  get styles(): Element {
    const [path] = this.targetsOf(this.workbookPath, 'styles');
    if (path === undefined) throw new BrokenFile('styles');
    return this.part(path);
  }

  /** Paths of the parts that a part points to, by the last word of the relationship's type. */
  targetsOf(path: string, type: string): string[] {
    return this.#relationships(path).flatMap((one) => (one.type === type ? [one.target] : []));
  }

  /** Paths of all parts that are there. */
  get paths(): string[] {
    return [...this.#parts.keys()];
  }

  /** Adds a worksheet behind the others. @returns its root, and its position among all sheets */
  addSheet(name: string, xml: string): { readonly root: Element; readonly index: number } {
    const numbers = this.paths.map((path) => Number(/sheet(\d+)\.xml$/u.exec(path)?.[1] ?? 0));
    const path = `xl/worksheets/sheet${String(Math.max(0, ...numbers) + 1)}.xml`;
    const id = this.addPart({
      path,
      xml,
      contentType: SHEET_TYPE,
      from: this.workbookPath,
      type: `${RELATIONSHIPS}/worksheet`,
    });
    const list = childOf(this.workbook, 'sheets');
    if (!list) throw new BrokenFile('sheets');
    const all = childrenOf(list, 'sheet');
    const sheetIds = all.map((sheet) => Number(attribute(sheet, 'sheetId') ?? 0));
    list.children.push(
      create(list, 'sheet', { name, sheetId: Math.max(0, ...sheetIds) + 1, 'r:id': id, 'xmlns:r': RELATIONSHIPS }),
    );
    return { root: this.part(path), index: all.length };
  }

  /**
   * Adds a part that another one points to (`''`: the package itself), by the relationship's full type.
   * @returns the relationship's id
   */
  addPart(added: {
    readonly path: string;
    readonly xml: string;
    readonly contentType: string;
    readonly from: string;
    readonly type: string;
  }): string {
    const { path, xml, contentType, from, type } = added;
    this.#parts.set(path, new TextEncoder().encode(xml));
    const types = this.part('[Content_Types].xml');
    types.children.push(create(types, 'Override', { PartName: `/${path}`, ContentType: contentType }));
    const file = relationsPath(from);
    if (!this.#parts.has(file)) this.#parts.set(file, new TextEncoder().encode(NO_RELATIONSHIPS));
    const relations = this.part(file);
    const ids = childrenOf(relations).map((one) => Number(/\d+$/u.exec(attribute(one, 'Id') ?? '')?.[0] ?? 0));
    const id = `rId${String(Math.max(0, ...ids) + 1)}`;
    relations.children.push(create(relations, 'Relationship', { Id: id, Type: type, Target: `/${path}` }));
    return id;
  }

  /** The order in which cells were calculated: wrong once formulas have moved; Excel makes a new one. */
  dropCalculationChain(): void {
    for (const path of this.targetsOf(this.workbookPath, 'calcChain')) {
      this.#parts.delete(path);
      const relations = this.part(relationsPath(this.workbookPath));
      remove(relations, (one) => (attribute(one, 'Type') ?? '').endsWith('/calcChain'));
      remove(this.part('[Content_Types].xml'), (one) => attribute(one, 'PartName') === `/${path}`);
    }
    const root = this.workbook;
    let properties = childOf(root, 'calcPr');
    if (!properties) {
      properties = create(root, 'calcPr');
      insertInOrder(root, properties, WORKBOOK_BEFORE_CALC);
    }
    setAttribute(properties, 'fullCalcOnLoad', 1);
  }

  /** The file with all that was changed. */
  bytes(): Uint8Array {
    const parts = new Map(this.#parts);
    for (const [path, document] of this.#documents) parts.set(path, new TextEncoder().encode(printXml(document)));
    return archive(parts, 6);
  }

  #relationships(path: string): { readonly id: string; readonly type: string; readonly target: string }[] {
    const file = relationsPath(path);
    if (!this.#parts.has(file)) return [];
    return childrenOf(this.part(file)).flatMap((one) =>
      attribute(one, 'TargetMode') === 'External'
        ? []
        : [
            {
              id: attribute(one, 'Id') ?? '',
              type: (attribute(one, 'Type') ?? '').split('/').at(-1) ?? '',
              target: resolve(path, attribute(one, 'Target') ?? ''),
            },
          ],
    );
  }
}

/** What may stand before `calcPr` in workbook.xml, by the schema. */
export const WORKBOOK_BEFORE_NAMES: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
];
const WORKBOOK_BEFORE_CALC = [...WORKBOOK_BEFORE_NAMES, 'definedNames'];

/** Puts an element behind the last of those that the schema wants before it. */
export function insertInOrder(parent: Element, element: Element, before: readonly string[]): void {
  const last = parent.children.findLastIndex(
    (node) => typeof node !== 'string' && before.includes(node.name.slice(node.name.indexOf(':') + 1)),
  );
  parent.children.splice(last + 1, 0, element);
}

/** Takes children out. */
export function remove(parent: Element, which: (child: Element) => boolean): void {
  parent.children = parent.children.filter((node) => typeof node === 'string' || !which(node));
}

function relationId(sheet: Element): string {
  for (const [name] of sheet.attributes) if (name.endsWith(':id')) return attribute(sheet, name) ?? '';
  return '';
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
