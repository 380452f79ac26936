import type { ScriptMessaging } from '../batch/native-side.js';

/** The pane's window as far as Excel's native side touches it. */
export interface PaneWindow {
  readonly OSF?: {
    readonly ScriptMessaging?: ScriptMessaging;
    readonly DDA?: { _OsfControlContext?: { GetOfficeThemeInfo(): string } };
  };
}

/** The window of the pane's frame; nothing to touch while it loads. */
export function paneWindow(frame: HTMLIFrameElement): PaneWindow {
  const window: object | null = frame.contentWindow;
  return window ?? {};
}
