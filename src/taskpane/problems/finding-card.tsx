import * as React from 'react';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { memoizeFunction } from 'office-ui-fabric-react/lib/Utilities';
import { printAmount } from '../../amount/print-amount.js';
import { planMend } from '../../changes/mend.js';
import type { Comparison, Finding } from '../../checks/outcome.js';
import { placeName } from '../../sheet/place.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { CONTRAST, getTheme, mergeStyleSets, toneColours } from '../styles.js';
import { findingId } from '../../checks/order-findings.js';

const LOOK = {
  error: { tone: 'bad', icon: 'ErrorBadge' },
  warning: { tone: 'doubt', icon: 'Warning' },
  info: { tone: 'quiet', icon: 'Info' },
} as const;

/** One finding: its sentence, both figures and the difference; a click goes to the cell, a button mends where the mend is certain. */
export function FindingCard(props: { readonly finding: Finding; readonly marked?: boolean }): React.ReactElement {
  const { finding } = props;
  const { state, session, say, t } = usePane();
  const css = styles(finding.severity, props.marked ?? false);
  const mend = finding.mend;
  return (
    <div className={css.root} data-finding={findingId(finding)} data-severity={finding.severity}>
      <button
        type="button"
        className={css.go}
        title={t('pane.problems.go', { place: placeName(finding.at) })}
        onClick={() => void session.goTo(finding.at, finding)}
      >
        <Icon
          iconName={LOOK[finding.severity].icon}
          className={css.icon}
          aria-label={t(`pane.severity.${finding.severity}`)}
        />
        <span className={css.words}>
          <span className={css.place}>{placeName(finding.at)}</span>
          <span>{say(finding.message)}</span>
          {finding.comparison && <Figures comparison={finding.comparison} />}
        </span>
      </button>
      {mend && (
        <SmallButton
          className={css.mend}
          text={t(`pane.mend.${mend.kind}`, { text: mend.text ?? '' })}
          disabled={state.work !== undefined}
          onClick={() => {
            if (!state.budget) return;
            void session.apply(planMend(state.budget, [finding]), {
              id: `pane.mended.${mend.kind}`,
              values: { count: 1 },
            });
          }}
        />
      )}
    </div>
  );
}

/** Both sides and their difference, as columns of figures. */
function Figures({ comparison }: { readonly comparison: Comparison }): React.ReactElement {
  const { t } = usePane();
  const css = styles('info', false);
  const amount = (fen: number): string => printAmount(fen, comparison.unit, { places: 2 });
  const label = (side: Comparison['left']): string =>
    side.parts
      .map((part) => part.label)
      .slice(0, 3)
      .join(' + ');
  return (
    <span className={css.figures}>
      <span className={css.side}>{label(comparison.left)}</span>
      <span className={css.amount}>{amount(comparison.left.fen)}</span>
      <span className={css.side}>{label(comparison.right)}</span>
      <span className={css.amount}>{amount(comparison.right.fen)}</span>
      <span className={css.side}>{t('pane.problems.difference')}</span>
      <span className={css.amount}>
        <strong>{amount(comparison.difference)}</strong>
      </span>
    </span>
  );
}

type Css = 'root' | 'go' | 'icon' | 'words' | 'place' | 'mend' | 'figures' | 'side' | 'amount';

/** Made once for every look: a list has hundreds of cards. */
const styles = memoizeFunction((severity: Finding['severity'], marked: boolean): Record<Css, string> => {
  const { palette } = getTheme();
  const colours = toneColours(LOOK[severity].tone);
  return mergeStyleSets({
    root: {
      borderLeft: `4px solid ${colours.line}`,
      borderBottom: `1px solid ${palette.neutralLight}`,
      background: marked ? palette.themeLighterAlt : palette.white,
      selectors: { [CONTRAST]: { outline: marked ? '2px solid Highlight' : 'none', outlineOffset: -2 } },
    },
    go: {
      display: 'flex',
      gap: 8,
      width: '100%',
      padding: '8px 10px',
      border: 0,
      background: 'none',
      color: palette.neutralPrimary,
      font: 'inherit',
      fontSize: 13,
      lineHeight: '19px',
      textAlign: 'left',
      cursor: 'pointer',
      selectors: {
        ':hover': { background: palette.neutralLighterAlt },
        ':focus-visible': { outline: `2px solid ${palette.themePrimary}`, outlineOffset: -2 },
      },
    },
    icon: { color: colours.line, fontSize: 16, lineHeight: '19px', flexShrink: 0 },
    words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: 1, overflowWrap: 'anywhere' },
    place: { fontSize: 12, color: palette.neutralSecondary },
    mend: { margin: '0 10px 8px 34px' },
    figures: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 8, fontSize: 12, marginTop: 4 },
    side: { color: palette.neutralSecondary },
    amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  });
});
