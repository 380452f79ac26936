import * as React from 'react';
import type { Session } from '../excel/session.js';
import type { SessionState } from '../excel/session-state.js';
import { say, type Locale } from '../locales/say.js';
import type { Message } from '../locales/message.js';

/** What every part of the pane needs: the session and the user's language. */
export interface Pane {
  readonly session: Session;
  readonly state: SessionState;
  readonly locale: Locale;
  /** A sentence in the user's language. */
  readonly say: (message: Message) => string;
  /** The same by id. */
  readonly t: (id: string, values?: Message['values']) => string;
}

const PaneContext = React.createContext<Pane | undefined>(undefined);

/** The pane around; throws outside of `PaneProvider`. */
export function usePane(): Pane {
  const pane = React.useContext(PaneContext);
  if (!pane) throw new Error('usePane outside of PaneProvider');
  return pane;
}

/** Gives the session's present state to everything below and renders again when it changes. */
export function PaneProvider(props: {
  readonly session: Session;
  readonly locale: Locale;
  readonly children: React.ReactNode;
}): React.ReactElement {
  const { session, locale } = props;
  const [state, setState] = React.useState(session.state);
  React.useEffect(() => {
    setState(session.state);
    return session.subscribe(() => {
      setState(session.state);
    });
  }, [session]);
  const pane = React.useMemo<Pane>(
    () => ({
      session,
      state,
      locale,
      say: (message) => say(message, locale),
      t: (id, values = {}) => say({ id, values }, locale),
    }),
    [session, state, locale],
  );
  return <PaneContext.Provider value={pane}>{props.children}</PaneContext.Provider>;
}
