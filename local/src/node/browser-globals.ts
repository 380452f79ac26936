/** A page's address as Excel for Mac opens it. */
export const PAGE = 'https://localhost/taskpane.html?_host_Info=Excel$Mac$16.00$zh-CN$local$$$0';

/** A script that the page asks for. */
export interface ScriptTag {
  src: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
}

interface ElementStub {
  readonly tagName: string;
  readonly style: Record<string, string>;
  src: string;
  parentNode: unknown;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
  [name: string]: unknown;
}

export interface BrowserGlobals {
  readonly globals: Record<string, unknown>;
  /** Ends the window's timers, so that a test can end. */
  readonly close: () => void;
}

/** As much of a browser as office.js looks at while it starts; scripts that it adds are handed to `load`. */
export function browserGlobals(load: (script: ScriptTag) => void): BrowserGlobals {
  const address = new URL(PAGE);
  const scripts = [element('script', 'https://localhost/office.debug.js')];
  const head = {
    appendChild: (node: ElementStub): ElementStub => {
      if (node.tagName === 'SCRIPT') {
        scripts.push(node);
        load(node);
      }
      return node;
    },
    insertBefore: (node: ElementStub): ElementStub => head.appendChild(node),
  };
  const nothing = (): void => undefined;
  const document = {
    URL: PAGE,
    location: address,
    readyState: 'complete',
    cookie: '',
    currentScript: null,
    head,
    body: element('body'),
    documentElement: element('html'),
    hasFocus: () => true,
    createElement: (tag: string) => element(tag, '', head),
    getElementById: () => null,
    getElementsByTagName: (tag: string) =>
      tag.toLowerCase() === 'script' ? scripts : tag.toLowerCase() === 'head' ? [head] : [],
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const keep = (timer: ReturnType<typeof setTimeout>): ReturnType<typeof setTimeout> => {
    timers.add(timer);
    return timer;
  };
  const globals: Record<string, unknown> = {
    console,
    // What office.js parses then comes from this realm, so that assert.deepEqual finds its arrays equal to a test's own.
    JSON,
    setTimeout: (work: () => void, delay?: number) => keep(setTimeout(work, delay)),
    clearTimeout,
    setInterval: (work: () => void, delay?: number) => keep(setInterval(work, delay)),
    clearInterval,
    performance,
    URL,
    location: address,
    navigator: { userAgent: 'Node', language: 'zh-CN', userLanguage: 'zh-CN', platform: 'MacIntel' },
    history: { replaceState: nothing },
    document,
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ['window', 'self', 'parent', 'top']) globals[name] = globals;
  return {
    globals,
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function element(tag: string, src = '', parent: unknown = null): ElementStub {
  const node: ElementStub = {
    tagName: tag.toUpperCase(),
    style: {},
    src,
    parentNode: parent,
    setAttribute: (name: string, value: unknown) => {
      node[name] = value;
    },
    getAttribute: (name: string) => node[name] ?? null,
    appendChild: () => undefined,
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
  };
  return node;
}
