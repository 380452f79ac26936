import './fabric-setup.js';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { loadTheme } from 'office-ui-fabric-react/lib/Styling';
import { registerCommands } from '../commands/commands.js';
import { Session } from '../excel/session.js';
import { localeOf, say } from '../locales/say.js';
import { registerPaneIcons } from './icons.js';
import { Root, TabChoice } from './root.js';
import { paneTheme } from './theme.js';

/** The page's one entry: the pane and the ribbon's commands share it (shared runtime). */
async function start(): Promise<void> {
  // The tables' declarations come beside the rest, while Office gets ready.
  const forms = import('../forms/form-sets.js');
  const { host } = await Office.onReady();
  const locale = localeOf(Office.context.displayLanguage);
  if (locale === 'en-US') await import('../locales/english.js');
  document.documentElement.lang = locale;
  if (host !== Office.HostType.Excel) {
    tell(say({ id: 'pane.not-in-excel', values: {} }, locale));
    return;
  }
  registerPaneIcons();
  loadTheme(paneTheme(officeColours()));
  const { formSets } = await forms;
  const session = new Session({
    formSets,
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const choice = new TabChoice();
  registerCommands({
    session,
    show: async (destination) => {
      choice.choose(destination);
      await Office.addin.showAsTaskpane();
    },
  });
  ReactDOM.render(<Root session={session} locale={locale} choice={choice} />, document.getElementById('root'));
  await session.start();
  if (session.state.budget?.tables.length === 0) choice.choose('tables');
}

/** Office's theme, where the host tells it. */
function officeColours(): Office.OfficeTheme | undefined {
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  return context.officeTheme;
}

/** Plain words where there is no pane to say them. */
function tell(words: string): void {
  const root = document.getElementById('root');
  if (root) root.textContent = words;
}

start().catch((error: unknown) => {
  const detail = error instanceof Error ? error.message : String(error);
  tell(say({ id: 'pane.start-failed', values: { detail } }, localeOf(document.documentElement.lang)));
  throw error;
});
