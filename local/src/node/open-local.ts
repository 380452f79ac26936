import type { BookContent } from '../engine/content.js';
import type { Host, Profile, UserActions } from '../engine/host.js';
import { nativeSide } from '../batch/native-side.js';
import { hostBridge } from './host-bridge.js';
import { openOfficeWindow } from './office-window.js';
import { resolveUniver } from './resolve-univer.js';

export interface LocalOptions {
  readonly profile: Profile;
  /** What is open; a workbook with one empty sheet if missing. */
  readonly content?: BookContent;
}

/** A workbook with an add-in's side of office.js beside it, in one process and without a screen. */
export interface Local {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: Host;
  readonly user: UserActions;
  dispose(): void;
}

/** Opens a local workbook for a test: the real `Excel.run` and `Office.context` of Microsoft's office.js over it. */
export async function openLocal(options: LocalOptions): Promise<Local> {
  const host = await openHeadless(options);
  const native = nativeSide({ host, documentUrl: 'file:///工作簿1.xlsx' });
  const { window, close } = await openOfficeWindow((text, messaging) => {
    native.receive(text, messaging);
  });
  const bridge = hostBridge(host);
  window.OfficeExtension.HostBridge.init(bridge);
  return {
    Excel: window.Excel,
    Office: window.Office,
    host,
    user: host.user,
    dispose: () => {
      close();
      bridge.dispose();
      native.dispose();
      host.dispose();
    },
  };
}

let prepared = false;

/** A host alone, without office.js; for files and for engine tests. */
export async function openHeadless(options: LocalOptions): Promise<Host> {
  if (!prepared) resolveUniver();
  prepared = true;
  const { openHost } = await import('../engine/open-host.js');
  return openHost(options);
}
