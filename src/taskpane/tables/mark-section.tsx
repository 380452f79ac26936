import * as React from 'react';
import { clearMarks, planMarks } from '../../changes/marks.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from './section.js';

/** 标记: the checks as conditional formats, put on a workbook from elsewhere, or taken away before it is handed in. */
export function MarkSection(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const { budget } = state;
  if (!budget) return null;
  const names = [...new Set(budget.tables.filter((table) => !table.sheet.protected).map((table) => table.sheet.name))];
  const busy = state.work !== undefined || names.length === 0;
  return (
    <Section title={t('pane.marks.title')} hint={t('pane.marks.hint')}>
      <div className={css.buttons}>
        <SmallButton
          text={t('pane.marks.install')}
          disabled={busy}
          onClick={() =>
            void session.apply(planMarks(budget, names), { id: 'pane.marked', values: { count: names.length } })
          }
        />
        <SmallButton
          text={t('pane.marks.clear')}
          disabled={busy}
          onClick={() =>
            void session.apply(clearMarks(names), { id: 'pane.unmarked', values: { count: names.length } })
          }
        />
      </div>
    </Section>
  );
}
