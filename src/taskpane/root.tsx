import * as React from 'react';
import type { Session } from '../excel/session.js';
import type { Locale } from '../locales/say.js';
import { App, type Tab } from './app.js';
import { CrashGuard } from './crash-guard.js';
import { PaneProvider } from './pane-context.js';

/** The tab in front, changed by a click in the pane or by a ribbon button. */
export class TabChoice {
  readonly #listeners = new Set<(tab: Tab) => void>();
  #tab: Tab = 'problems';

  get tab(): Tab {
    return this.#tab;
  }

  choose(tab: Tab): void {
    this.#tab = tab;
    for (const listener of this.#listeners) listener(tab);
  }

  /** Calls back when another tab comes to the front; gives the way to stop it. */
  subscribe(listener: (tab: Tab) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

/** The pane with its session and its tab. */
export function Root(props: {
  readonly session: Session;
  readonly locale: Locale;
  readonly choice: TabChoice;
}): React.ReactElement {
  const [tab, setTab] = React.useState(props.choice.tab);
  React.useEffect(() => props.choice.subscribe(setTab), [props.choice]);
  return (
    <CrashGuard locale={props.locale}>
      <PaneProvider session={props.session} locale={props.locale}>
        <App
          tab={tab}
          onTab={(next) => {
            props.choice.choose(next);
          }}
        />
      </PaneProvider>
    </CrashGuard>
  );
}
