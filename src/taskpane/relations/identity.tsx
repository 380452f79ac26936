import * as React from 'react';
import { printAmount } from '../../amount/print-amount.js';
import { explain } from '../../checks/explain.js';
import type { Comparison, Side } from '../../checks/outcome.js';
import type { Check } from '../../forms/check.js';
import { placeName, type Place } from '../../sheet/place.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets, toneColours } from '../styles.js';
import { stateOf, type LinkState } from './links.js';

/** Comparisons shown for one identity before "and more". */
const SHOWN = 30;

const TONE = {
  pass: 'good',
  warning: 'doubt',
  fail: 'bad',
  'not-checked': 'quiet',
  none: 'quiet',
} as const satisfies Record<LinkState, string>;

/** One identity with its state and the figures of every comparison that it makes, broken ones first. */
export function Identity({ check }: { readonly check: Check }): React.ReactElement {
  const { state, say, t } = usePane();
  const outcome = state.outcomes.find((candidate) => candidate.check === check.id);
  const result: LinkState = stateOf(outcome ? [outcome] : []);
  const css = styles(TONE[result]);
  const comparisons = React.useMemo(
    () => (state.budget ? explain(state.budget, check.id) : []),
    [state.budget, check.id],
  );
  const shown = [...comparisons]
    .sort((a, b) => Number(a.verdict === 'pass') - Number(b.verdict === 'pass'))
    .slice(0, SHOWN);
  return (
    <section className={css.identity} data-check={check.id} data-state={result}>
      <h3 className={css.name}>
        <span className={css.badge}>{t(`pane.state.${result}`)}</span>
        {check.identity}
      </h3>
      {outcome?.reason && <p className={css.more}>{say(outcome.reason)}</p>}
      {shown.map((comparison, index) => (
        <Line key={index} comparison={comparison} />
      ))}
      {comparisons.length > SHOWN && (
        <p className={css.more}>{t('pane.relations.more', { count: comparisons.length - SHOWN })}</p>
      )}
    </section>
  );
}

/** Both sides of one comparison with their amounts below each other; a click goes to the left side's cell. */
function Line({ comparison }: { readonly comparison: Comparison }): React.ReactElement {
  const { session, t } = usePane();
  const css = styles(comparison.verdict === 'pass' ? 'quiet' : 'bad');
  const amount = (fen: number): string => printAmount(fen, comparison.unit, { places: 2 }).replace('-', '−');
  const sign = comparison.verdict === 'pass' ? ({ '=': '=', '>=': '≥', '<=': '≤' } as const)[comparison.relation] : '≠';
  const place = placeOf(comparison);
  return (
    <button
      type="button"
      className={css.line}
      data-verdict={comparison.verdict}
      title={place && t('pane.problems.go', { place: placeName(place) })}
      onClick={() => {
        if (place) void session.goTo(place);
      }}
    >
      {comparison.which !== undefined && <span className={css.which}>{comparison.which}</span>}
      <span>{labelOf(comparison.left)}</span>
      <span className={css.amount}>{amount(comparison.left.fen)}</span>
      <span>{`${sign} ${labelOf(comparison.right)}`}</span>
      <span className={css.amount}>{amount(comparison.right.fen)}</span>
      {comparison.difference !== 0 && (
        <>
          <span>{t('pane.problems.difference')}</span>
          <span className={css.difference}>{amount(comparison.difference)}</span>
        </>
      )}
    </button>
  );
}

/** The first cell that takes part, the left side's before the right's. */
function placeOf({ left, right }: Comparison): Place | undefined {
  return [...left.parts, ...right.parts].flatMap((part) => part.places)[0];
}

function labelOf({ parts }: Side): string {
  return parts.map((part, index) => `${part.sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}${part.label}`).join('');
}

type Css = 'identity' | 'name' | 'badge' | 'more' | 'line' | 'which' | 'amount' | 'difference';

function styles(tone: Parameters<typeof toneColours>[0]): Record<Css, string> {
  const { palette } = getTheme();
  const colours = toneColours(tone);
  return mergeStyleSets({
    identity: { padding: '8px 12px', borderTop: `1px solid ${palette.neutralLight}` },
    name: { margin: '0 0 2px', fontSize: 13, lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere' },
    badge: {
      fontSize: 12,
      fontWeight: 400,
      padding: '1px 6px',
      marginRight: 6,
      border: `1px solid ${colours.line}`,
      borderRadius: 2,
      background: colours.fill,
      color: colours.text,
      whiteSpace: 'nowrap',
    },
    more: { margin: '2px 0', fontSize: 12, color: palette.neutralSecondary },
    line: {
      display: 'grid',
      gridTemplateColumns: '1fr auto',
      columnGap: 8,
      width: '100%',
      padding: '3px 0',
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      fontSize: 12,
      lineHeight: '18px',
      textAlign: 'left',
      overflowWrap: 'anywhere',
      cursor: 'pointer',
      selectors: {
        '& + &': { borderTop: `1px dotted ${palette.neutralTertiaryAlt}` },
        ':hover': { background: palette.neutralLighterAlt },
        ':focus-visible': { outline: `2px solid ${palette.themePrimary}` },
      },
    },
    which: { gridColumn: '1 / -1', color: palette.neutralSecondary },
    amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    difference: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: 600, color: colours.line },
  });
}
