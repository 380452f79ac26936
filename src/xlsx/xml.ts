/**
 * The XML of a workbook's parts as a tree that is written back as it was read: whatever is not understood stays in place. Texts and
 * attribute values are kept as they stand in the file, entities and all.
 */
export interface Element {
  /** With its prefix, if it has one. */
  readonly name: string;
  /** Raw values by name, in the file's order. */
  readonly attributes: Map<string, string>;
  children: Node[];
}

/** A string is raw text, a comment, a CDATA section or a processing instruction. */
export type Node = Element | string;

export interface Document {
  /** What stands before the root: the XML declaration. */
  readonly prolog: string;
  readonly root: Element;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<\/[^>]*>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/gu;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** @returns `undefined` for what is no well-formed XML; a document type is not accepted (Office writes none). */
export function parseXml(text: string): Document | undefined {
  const open: Element[] = [];
  let prolog = '';
  let root: Element | undefined;
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    if (match.index !== end) return undefined;
    end += token.length;
    const parent = open.at(-1);
    if (token.startsWith('</')) {
      const closed = open.pop();
      if (closed?.name !== token.slice(2, -1).trim()) return undefined;
    } else if (/^<[?!]/u.test(token) || !token.startsWith('<')) {
      if (token.startsWith('<!D')) return undefined;
      if (parent) parent.children.push(token);
      else if (!root) prolog += token;
    } else {
      const element = elementOf(token);
      if (parent) parent.children.push(element);
      else if (root) return undefined;
      root ??= element;
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  return root && open.length === 0 && end === text.length ? { prolog, root } : undefined;
}

function elementOf(tag: string): Element {
  const inner = tag.slice(1, tag.endsWith('/>') ? -2 : -1);
  const name = /^\S+/u.exec(inner)?.[0] ?? '';
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single = ''] of inner.slice(name.length).matchAll(ATTRIBUTE)) {
    attributes.set(key, double ?? single.replaceAll('"', '&quot;'));
  }
  return { name, attributes, children: [] };
}

export function printXml({ prolog, root }: Document): string {
  const pieces = [prolog];
  print(root, pieces);
  return pieces.join('');
}

function print(node: Node, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  pieces.push('<', node.name);
  for (const [key, value] of node.attributes) pieces.push(' ', key, '="', value, '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) print(child, pieces);
  pieces.push('</', node.name, '>');
}

/** The name without its prefix. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Child elements of a local name; all of them without one. */
export function childrenOf(element: Element, local?: string): Element[] {
  return element.children.filter(
    (node): node is Element => typeof node !== 'string' && (local === undefined || localName(node) === local),
  );
}

export function childOf(element: Element, local: string): Element | undefined {
  return childrenOf(element, local)[0];
}

/** All elements below and the element itself. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* everyElement(child);
}

/** An attribute's value with its entities resolved. */
export function attribute(element: Element, name: string): string | undefined {
  const raw = element.attributes.get(name);
  return raw === undefined ? undefined : unescape(raw);
}

export function setAttribute(element: Element, name: string, value: string | number): void {
  element.attributes.set(name, escape(String(value)));
}

/** The element's own text with its entities resolved. */
export function textOf(element: Element): string {
  const raw = element.children.filter((node): node is string => typeof node === 'string' && !/^<[?!]-?-?/u.test(node));
  const data = element.children.flatMap((node) =>
    typeof node === 'string' && node.startsWith('<![CDATA[') ? [node.slice(9, -3)] : [],
  );
  return unescape(raw.join('')) + data.join('');
}

export function setText(element: Element, text: string): void {
  element.children = [escape(text)];
}

/** A new element in the namespace of another, which is its parent or neighbour. */
export function create(
  like: Element,
  local: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly Node[] = [],
): Element {
  const prefix = like.name.slice(0, like.name.indexOf(':') + 1);
  return {
    name: prefix + local,
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, escape(String(value))])),
    children: [...children],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Characters that XML cannot hold are left out, as Excel does. */
export function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
