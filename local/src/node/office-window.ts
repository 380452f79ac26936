import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { ScriptMessaging } from '../batch/native-side.js';
import { browserGlobals } from './browser-globals.js';

const dist = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

const compiled = new Map<string, Promise<vm.Script>>();

/** Microsoft's files as they are, each compiled once a process. */
function script(name: string): Promise<vm.Script> {
  const known = compiled.get(name);
  if (known) return known;
  const made = readFile(join(dist, name), 'utf8').then((source) => new vm.Script(source, { filename: name }));
  compiled.set(name, made);
  return made;
}

/** The globals that office.js made in its window. */
export interface OfficeWindow {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: OfficeExtensionInternals;
  readonly OSF: { readonly ScriptMessaging: ScriptMessaging };
}

interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface OfficeExtensionInternals {
  readonly HostBridge: { init(bridge: HostBridge): void };
}

/**
 * Loads Microsoft's unmodified office.js in a window of its own, as a task pane of Excel for Mac.
 * @param post takes what office.js posts to the native side, and where it wants the answer
 */
export async function openOfficeWindow(
  post: (text: string, messaging: ScriptMessaging) => void,
): Promise<{ readonly window: OfficeWindow; readonly close: () => void }> {
  const loading: Promise<unknown>[] = [];
  const { globals, close } = browserGlobals((tag) => {
    const name = decodeURIComponent(new URL(tag.src).pathname).slice(1);
    const loaded = script(name).then(
      (found) => {
        found.runInContext(context);
        tag.onload?.({});
      },
      () => tag.onerror?.({}),
    );
    loading.push(loaded);
  });
  const postMessage = (text: string): void => {
    if (!hasMessaging(globals)) throw new Error('office.js posted before its library was there');
    post(text, globals.OSF.ScriptMessaging);
  };
  globals['webkit'] = { messageHandlers: { Agave: { postMessage } } };
  const context = vm.createContext(globals);
  (await script('office.debug.js')).runInContext(context);
  const office: unknown = globals['Office'];
  if (!hasReady(office)) throw new Error('office.js did not start');
  await office.onReady();
  // What it loads once it is ready has five seconds, which a test that reckons at once would take from it.
  await Promise.all(loading);
  if (!isOfficeWindow(globals)) throw new Error('office.js did not load the Excel library');
  return { window: globals, close };
}

function hasReady(office: unknown): office is { onReady(): Promise<unknown> } {
  return typeof office === 'object' && office !== null && 'onReady' in office && typeof office.onReady === 'function';
}

function hasMessaging(globals: object): globals is Pick<OfficeWindow, 'OSF'> {
  return 'OSF' in globals;
}

function isOfficeWindow(globals: object): globals is OfficeWindow {
  return ['Office', 'Excel', 'OfficeExtension', 'OSF'].every((name) => name in globals);
}
