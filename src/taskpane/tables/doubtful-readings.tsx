import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { usePane } from '../pane-context.js';
import { Section, sectionStyles } from './section.js';

/** What was read though the workbook does not say it for certain, each with a way to its cell. Nothing where nothing is doubtful. */
export function DoubtfulReadings(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const doubts = state.budget?.doubts ?? [];
  if (doubts.length === 0) return null;
  return (
    <Section title={t('book.doubt.title')} hint={t('book.doubt.hint')}>
      <ul className={css.list}>
        {doubts.map(({ kind, table, at, message }, index) => (
          <li key={`${kind} ${table ?? ''} ${index}`}>
            {at === undefined ? (
              t(message.id, message.values)
            ) : (
              <Link onClick={() => void session.goTo(at)}>{t(message.id, message.values)}</Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
