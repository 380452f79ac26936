import type { BookContent } from '../engine/content.js';
import type { Host, HostOptions, Profile, UserActions } from '../engine/host.js';
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
  /** Files of the workbooks that the add-in made and opened (`Excel.createWorkbook`), in that order. */
  readonly opened: readonly Uint8Array[];
  dispose(): void;
}

/** Opens a local workbook for a test: the real `Excel.run` and `Office.context` of Microsoft's office.js over it. */
export async function openLocal(options: LocalOptions): Promise<Local> {
  const opened: Uint8Array[] = [];
  const host = await openHeadless({
    ...options,
    openNew: async (file) => {
      if (!file) return;
      const { openXlsx } = await import('../xlsx/open-xlsx.js');
      await openXlsx(file);
      opened.push(file);
    },
  });
  const native = nativeSide({
    host,
    documentUrl: 'file:///工作簿1.xlsx',
    file: async () => {
      const { saveXlsx } = await import('../xlsx/save-xlsx.js');
      return saveXlsx(host.content());
    },
  });
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
    opened,
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
export async function openHeadless(options: HostOptions): Promise<Host> {
  if (!prepared) resolveUniver();
  prepared = true;
  const { openHost } = await import('../engine/open-host.js');
  return openHost(options);
}
