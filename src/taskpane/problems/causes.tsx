import * as React from 'react';
import { printAmount } from '../../amount/print-amount.js';
import type { Slip } from '../../checks/slips.js';
import { storiesOf, type Story } from '../../checks/stories.js';
import { tableWords } from '../../forms/printed.js';
import { placeName } from '../../sheet/place.js';
import { findingId } from '../../checks/order-findings.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { FindingCard } from './finding-card.js';

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
  const { state, session, t } = usePane();
  const [open, setOpen] = React.useState(false);
  const css = styles();
  const tableName = (id: string): string => {
    const form = state.budget?.form.tables.find((table) => table.id === id);
    return form ? tableWords(form) : id;
  };
  const slipWords = (slip: Slip): string =>
    t(`pane.problems.slip.${slip.kind}`, 'other' in slip ? { other: placeName(slip.other) } : {});
  const unit = story.findings[0]?.comparison?.unit ?? '万元';
  const amount = (fen: number): string => printAmount(fen, unit, { places: 2 });
  const place = placeName(story.cell);
  return (
    <div>
      <button
        type="button"
        className={css.cause}
        title={t('pane.problems.go', { place })}
        onClick={() => void session.goTo(story.cell)}
      >
        {story.slip?.kind === 'missing'
          ? t('pane.problems.missing', {
              table: tableName(story.slip.table),
              key: story.slip.key,
              place,
              actual: amount(story.actual),
            })
          : t('pane.problems.cause-of', {
              place,
              actual: amount(story.actual),
              expected: amount(story.expected),
              count: story.findings.length,
            })}
        {story.slip && story.slip.kind !== 'missing' && ` ${slipWords(story.slip)}`}
        {story.only &&
          story.slip?.kind !== 'missing' &&
          ` ${t('pane.problems.only', { count: story.findings.length })}`}
      </button>
      <SmallButton
        text={t(open ? 'pane.problems.fold' : 'pane.problems.unfold', { count: story.findings.length })}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      />
      {open && story.findings.map((finding) => <FindingCard key={findingId(finding)} finding={finding} />)}
    </div>
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
