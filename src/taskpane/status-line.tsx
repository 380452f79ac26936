import * as React from 'react';
import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { headlineOf, type Headline } from './headline.js';
import { usePane } from './pane-context.js';
import { orderFindings } from '../checks/order-findings.js';
import { CONTRAST, mergeStyleSets, toneColours } from './styles.js';

const LOOK = {
  balanced: { tone: 'good', icon: 'Completed' },
  errors: { tone: 'bad', icon: 'ErrorBadge' },
  warnings: { tone: 'doubt', icon: 'Warning' },
  'not-checked': { tone: 'doubt', icon: 'Unknown' },
  unfilled: { tone: 'quiet', icon: 'Table' },
  empty: { tone: 'quiet', icon: 'Table' },
} as const satisfies Record<Headline['state'], unknown>;

/** 状态: one line that can be read across a room, with what was checked and when. */
export function StatusLine(): React.ReactElement {
  const { state, session, say, t, locale } = usePane();
  const { budget, outcomes, checkedAt } = state;
  const headline = headlineOf(budget, outcomes, budget ? orderFindings(outcomes, budget.form) : []);
  const look = LOOK[headline.state];
  const css = styles(look.tone);
  const time = checkedAt === undefined ? '' : new Date(checkedAt).toLocaleTimeString(locale, { hour12: false });
  const checked = outcomes.filter((outcome) => outcome.outcome !== 'not-checked').length;
  return (
    <header
      className={css.root}
      role="status"
      aria-live="polite"
      data-state={headline.state}
      data-phase={state.phase}
      data-checking={state.checking || state.work !== undefined}
    >
      <Icon iconName={look.icon} className={css.icon} aria-hidden />
      <div className={css.words}>
        <div className={css.headline} data-testid="headline">
          {state.phase === 'starting' ? t('pane.starting') : say(headline.message)}
        </div>
        {budget && budget.tables.length > 0 && (
          <div className={css.detail}>
            {[budget.department, t('pane.year', { year: budget.year }), budget.tables[0]?.unit]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
            <br />
            {t('pane.checked', { tables: budget.tables.length, checks: checked, time })}
          </div>
        )}
      </div>
      <IconButton
        iconProps={{ iconName: 'Refresh' }}
        title={t('pane.recheck')}
        ariaLabel={t('pane.recheck')}
        onClick={() => void session.recheck()}
      />
    </header>
  );
}

function styles(
  tone: Parameters<typeof toneColours>[0],
): Record<'root' | 'icon' | 'words' | 'headline' | 'detail', string> {
  const colours = toneColours(tone);
  return mergeStyleSets({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 8,
      padding: '10px 6px 10px 12px',
      background: colours.fill,
      color: colours.text,
      borderLeft: `5px solid ${colours.line}`,
      selectors: { [CONTRAST]: { borderColor: 'CanvasText' } },
    },
    icon: { fontSize: 22, lineHeight: '28px', color: colours.line },
    words: { flex: 1, minWidth: 0 },
    headline: { fontSize: 20, fontWeight: 600, lineHeight: '28px' },
    detail: { fontSize: 12, lineHeight: '17px', overflowWrap: 'anywhere' },
  });
}
