import * as React from 'react';
import { printAmount } from '../../amount/print-amount.js';
import { storiesOf, type Story } from '../../checks/stories.js';
import { placeName } from '../../sheet/place.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';

/** Causes shown: the likeliest come first, and a long list would be no help. */
const SHOWN = 3;

/** 可能的原因: the one cell that explains several broken identities, and what it would have to hold; a click goes there. */
export function Causes(): React.ReactElement | null {
  const { state, t } = usePane();
  const { budget, outcomes } = state;
  const css = styles();
  const stories = React.useMemo(() => (budget ? storiesOf(budget, outcomes).slice(0, SHOWN) : []), [budget, outcomes]);
  if (stories.length === 0) return null;
  return (
    <section className={css.root} aria-label={t('pane.problems.cause')} data-testid="causes">
      <h2 className={css.heading}>{t('pane.problems.cause')}</h2>
      {stories.map((story) => (
        <Cause key={`${placeName(story.cell)} ${story.expected}`} story={story} />
      ))}
    </section>
  );
}

function Cause({ story }: { readonly story: Story }): React.ReactElement {
  const { session, t } = usePane();
  const css = styles();
  const unit = story.findings[0]?.comparison?.unit ?? '万元';
  const amount = (fen: number): string => printAmount(fen, unit, { places: 2 });
  const place = placeName(story.cell);
  return (
    <button
      type="button"
      className={css.cause}
      title={t('pane.problems.go', { place })}
      onClick={() => void session.goTo(story.cell)}
    >
      {t('pane.problems.cause-of', {
        place,
        actual: amount(story.actual),
        expected: amount(story.expected),
        count: story.findings.length,
      })}
      {story.transposed && ` ${t('pane.problems.transposed')}`}
      {story.slip && ` ${t(`pane.problems.slip.${story.slip}`)}`}
    </button>
  );
}

function styles(): Record<'root' | 'heading' | 'cause', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    root: { padding: '6px 12px', borderBottom: `1px solid ${palette.neutralLight}` },
    heading: { margin: 0, fontSize: 13, lineHeight: '20px', fontWeight: 600 },
    cause: {
      display: 'block',
      width: '100%',
      padding: '2px 0',
      border: 0,
      background: 'none',
      color: palette.neutralPrimary,
      font: 'inherit',
      fontSize: 13,
      lineHeight: '19px',
      textAlign: 'left',
      cursor: 'pointer',
      selectors: {
        ':hover': { textDecoration: 'underline' },
        ':focus-visible': { outline: `2px solid ${palette.themePrimary}` },
      },
    },
  });
}
