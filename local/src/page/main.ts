/** The stand-in's page: a spreadsheet on the left, the add-in's own task pane on the right. */
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import './look.css';
import { type NativeSide, nativeSide } from '../batch/native-side.js';
import type { BookContent } from '../engine/content.js';
import type { Host, Profile } from '../engine/host.js';
import { openHost } from '../engine/open-host.js';
import { drawBar } from './bar.js';
import { makeDriver } from './driver.js';
import { acceptFiles, fileOf, openFile, saveFile } from './files.js';
import { loadFonts } from './fonts.js';
import { openNewWindow } from './new-window.js';
import { paneWindow } from './pane-window.js';
import { drawRibbon } from './ribbon-view.js';
import { readRibbon } from './ribbon.js';
import { contentToOpen, keepForReload, readStart } from './start.js';
import { themeNamed } from './themes.js';
import { screenUniver } from './univer-screen.js';

async function main(): Promise<void> {
  const start = await readStart();
  const opened = await contentToOpen();
  await loadFonts(opened.content);
  const host = await openHost({
    profile: start.profile,
    univer: screenUniver(element('grid')),
    ...(opened.content ? { content: opened.content } : {}),
    name: opened.name,
    openNew: (file) => openNewWindow(file, start, element('message')),
  });
  const native = nativeSide({
    host,
    locale: start.locale,
    documentUrl: `${location.origin}/${encodeURIComponent(opened.name)}`,
    file: async () => new Uint8Array(await (await fileOf(host.content())).arrayBuffer()),
  });
  window.yusuanPost = (text) => {
    const { OSF } = paneWindow(pane());
    if (OSF?.DDA) OSF.DDA._OsfControlContext = { GetOfficeThemeInfo: () => JSON.stringify(themeNamed(start.theme)) };
    if (OSF?.ScriptMessaging) native.receive(text, OSF.ScriptMessaging);
  };
  window.yusuanLocal = makeDriver(host, native);
  await drawAround(host, native, opened.name, start);
  pane().src = `/add-in/taskpane.html?_host_Info=Excel$Mac$16.00$${start.locale}$stand-in$$$0`;
}

async function drawAround(
  host: Host,
  native: NativeSide,
  name: string,
  start: { readonly profile: Profile; readonly theme: string; readonly locale: string },
): Promise<void> {
  const reopen = async (next: {
    content?: BookContent;
    name?: string;
    profile?: Profile;
    theme?: string;
  }): Promise<void> => {
    keepForReload({
      content: next.content ?? host.content(),
      name: next.name ?? name,
      profile: next.profile ?? start.profile,
      theme: next.theme ?? start.theme,
    });
    location.reload();
    await Promise.resolve();
  };
  const open = (file: File): void => {
    openFile(file)
      .then((content) => reopen({ content, name: file.name }))
      .catch(showError);
  };
  drawBar(element('bar'), {
    host,
    name,
    profile: start.profile,
    theme: start.theme,
    onOpen: open,
    onSave: () => {
      saveFile(host.content(), name).catch(showError);
    },
    onProfile: (profile) => void reopen({ profile }),
    onTheme: (theme) => void reopen({ theme }),
    onError: showError,
  });
  acceptFiles(document.body, open);
  const manifest = await fetch('/add-in/manifest.xml');
  drawRibbon(element('ribbon'), readRibbon(await manifest.text(), start.locale), (button) => {
    if (button.action.kind === 'function') native.runCommand(button.action.name, button.id);
    else pane().focus();
  });
  letSplit(element('splitter'), pane());
}

/** The pane's width by dragging, or by the arrow keys. */
function letSplit(splitter: HTMLElement, frame: HTMLElement): void {
  const widen = (width: number): void => {
    frame.style.width = `${String(Math.max(300, Math.min(700, width)))}px`;
    window.dispatchEvent(new Event('resize'));
  };
  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('dragging');
    const move = (event: PointerEvent): void => {
      widen(window.innerWidth - event.clientX);
    };
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'pointerup',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('dragging');
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') widen(frame.clientWidth + 20);
    if (event.key === 'ArrowRight') widen(frame.clientWidth - 20);
  });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html lacks #${id}`);
  return found;
}

function pane(): HTMLIFrameElement {
  const found = element('pane');
  if (!(found instanceof HTMLIFrameElement)) throw new Error('#pane is no frame');
  return found;
}

function showError(error: unknown): void {
  const box = element('message');
  box.hidden = false;
  box.textContent = error instanceof Error ? error.message : String(error);
  throw error;
}

main().catch(showError);
