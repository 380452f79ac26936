import * as React from 'react';
import type { Change } from '../../changes/change.js';
import { fillNames } from '../../changes/fill-names.js';
import { planTotals } from '../../changes/plan-totals.js';
import { tidyCodes } from '../../changes/tidy-codes.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from './section.js';

/** What can be put in order over the whole workbook: each button says how many cells it would write; where none, there is no button. */
export function FillSection(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const { budget } = state;
  const totals = React.useMemo(() => (budget ? planTotals(budget) : undefined), [budget]);
  const jobs = React.useMemo<readonly (readonly [string, readonly Change[]])[]>(
    () =>
      budget && totals
        ? [
            ['totals', totals.changes],
            ['codes', tidyCodes(budget)],
            ['names', fillNames(budget)],
          ]
        : [],
    [budget, totals],
  );
  const useful = jobs.filter(([, changes]) => changes.length > 0);
  if (useful.length === 0) return <Section title={t('pane.fill.title')} hint={t('pane.fill.none')} />;
  return (
    <Section title={t('pane.fill.title')} hint={t('pane.fill.hint')}>
      {totals && totals.subtotalRows + totals.classLines > 0 && (
        <p className={css.hint} data-testid="fill-rows">
          {t('pane.fill.rows', { rows: totals.subtotalRows, lines: totals.classLines })}
        </p>
      )}
      <div className={css.buttons}>
        {useful.map(([job, changes]) => (
          <SmallButton
            key={job}
            text={t(`pane.fill.${job}`, { count: changes.length })}
            disabled={state.work !== undefined}
            onClick={() => void session.apply(changes, { id: `pane.filled.${job}`, values: { count: changes.length } })}
          />
        ))}
      </div>
    </Section>
  );
}
