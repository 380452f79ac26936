/** The ribbon tab that the add-in's own manifest describes. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the 32-pixel icon on the add-in's own server. */
  readonly icon: string;
  /** A function of the add-in to run, or the pane to show. */
  readonly action: { readonly kind: 'function'; readonly name: string } | { readonly kind: 'pane' };
}

/** Reads tab, groups and buttons out of manifest.xml, in the words of a locale. */
export function readRibbon(xml: string, locale: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  const texts = resources(manifest, locale);
  const text = (parent: Element, name: string): string =>
    texts.get(child(parent, name)?.getAttribute('resid') ?? '') ?? '';
  const tab = all(manifest, 'CustomTab')[0];
  if (!tab) throw new Error('manifest.xml has no CustomTab');
  return {
    label: text(tab, 'Label'),
    groups: all(tab, 'Group').map((group) => ({
      label: text(group, 'Label'),
      buttons: all(group, 'Control').map((control) => buttonOf(control, text, texts)),
    })),
  };
}

function buttonOf(
  control: Element,
  text: (parent: Element, name: string) => string,
  texts: ReadonlyMap<string, string>,
): RibbonButton {
  const tip = child(control, 'Supertip');
  const images = all(control, 'Image');
  const image = images.find((candidate) => candidate.getAttribute('size') === '32') ?? images[0];
  const action = child(control, 'Action');
  const functionName = action ? (child(action, 'FunctionName')?.textContent ?? '') : '';
  return {
    id: control.getAttribute('id') ?? '',
    label: text(control, 'Label'),
    tip: tip ? text(tip, 'Description') : '',
    icon: texts.get(image?.getAttribute('resid') ?? '') ?? '',
    action: functionName === '' ? { kind: 'pane' } : { kind: 'function', name: functionName.trim() },
  };
}

function resources(manifest: Document, locale: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of ['Image', 'Url', 'String']) {
    for (const element of all(manifest, name)) {
      const id = element.getAttribute('id');
      const own = all(element, 'Override').find((override) => override.getAttribute('Locale') === locale);
      const value = own?.getAttribute('Value') ?? element.getAttribute('DefaultValue');
      if (id !== null && value !== null) texts.set(id, value);
    }
  }
  return texts;
}

function all(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find((element) => element.localName === name);
}
