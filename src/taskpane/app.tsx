import * as React from 'react';
import { Fabric } from 'office-ui-fabric-react/lib/Fabric';
import { type IPivotItemProps, Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import { Notices } from './notices.js';
import { usePane } from './pane-context.js';
import { ProblemPanel } from './problems/problem-panel.js';
import { orderFindings } from '../checks/order-findings.js';
import { StatusLine } from './status-line.js';
import { getTheme, mergeStyleSets } from './styles.js';

/** The tabs, in the order in which an accountant needs them. The first is there at once; the code of another comes when it is opened. */
const TABS = [
  { id: 'problems', Panel: ProblemPanel },
  { id: 'submit', Panel: lazily(async () => (await import('./submit/submit-panel.js')).SubmitPanel) },
  { id: 'relations', Panel: lazily(async () => (await import('./relations/relation-panel.js')).RelationPanel) },
  { id: 'tables', Panel: lazily(async () => (await import('./tables/table-panel.js')).TablePanel) },
  { id: 'codes', Panel: lazily(async () => (await import('./codes/code-panel.js')).CodePanel) },
  {
    id: 'journal',
    icon: 'History',
    Panel: lazily(async () => (await import('./journal/journal-panel.js')).JournalPanel),
  },
  {
    id: 'settings',
    icon: 'Settings',
    Panel: lazily(async () => (await import('./settings/settings-panel.js')).SettingsPanel),
  },
] as const;
export type Tab = (typeof TABS)[number]['id'];

/** The whole pane. `tab` comes from outside when a ribbon button asks for one. */
export function App(props: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }): React.ReactElement {
  const { state, t } = usePane();
  const findings = state.budget ? orderFindings(state.outcomes, state.budget.form).length : 0;
  const css = styles();
  return (
    <Fabric className={css.root}>
      <StatusLine />
      <Notices />
      <Pivot
        selectedKey={props.tab}
        headersOnly
        getTabId={(key) => `tab-${key}`}
        className={css.tabs}
        onLinkClick={(item) => {
          const chosen = TABS.find((tab) => tab.id === item?.props.itemKey);
          if (chosen) props.onTab(chosen.id);
        }}
      >
        {TABS.map(({ id, ...tab }) => (
          <PivotItem
            key={id}
            itemKey={id}
            {...header(t(`pane.tab.${id}`), 'icon' in tab ? tab.icon : undefined)}
            {...(id === 'problems' && findings > 0 ? { itemCount: findings } : {})}
          />
        ))}
      </Pivot>
      <main key={props.tab} className={css.panel} role="tabpanel" aria-labelledby={`tab-${props.tab}`}>
        <React.Suspense fallback={null}>
          {TABS.map(({ id, Panel }) => id === props.tab && <Panel key={id} />)}
        </React.Suspense>
      </main>
    </Fabric>
  );
}

/** The words of a tab; those that are opened seldom have an icon alone, so that all stand in one line of a narrow pane. */
function header(words: string, icon: string | undefined): Partial<IPivotItemProps> {
  return icon === undefined
    ? { headerText: words }
    : { itemIcon: icon, ariaLabel: words, headerButtonProps: { title: words } };
}

function lazily(load: () => Promise<React.ComponentType>): React.ComponentType {
  return React.lazy(async () => ({ default: await load() }));
}

function styles(): Record<'root' | 'tabs' | 'panel', string> {
  const theme = getTheme();
  return mergeStyleSets({
    root: {
      display: 'flex',
      flexDirection: 'column',
      height: '100vh',
      background: theme.semanticColors.bodyBackground,
      color: theme.semanticColors.bodyText,
      fontFamily: theme.fonts.medium.fontFamily,
    },
    tabs: {
      flexShrink: 0,
      borderBottom: `1px solid ${theme.palette.neutralLight}`,
      selectors: {
        '.ms-Pivot-link': { padding: '0 5px', marginRight: 0, fontSize: 13, height: 36, lineHeight: '36px' },
      },
    },
    panel: { flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' },
  });
}
