import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { usePane } from '../pane-context.js';
import { tableWords } from '../../forms/printed.js';
import { Section, sectionStyles } from './section.js';

/** The form set's tables and where each stands in the workbook; and the sheets that are not used, with the reason. */
export function FoundTables(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const { budget } = state;
  if (!budget) return null;
  const unused = budget.sheets.filter((use) => use.table === null && use.reason !== 'blank');
  return (
    <Section title={t('pane.found.title')}>
      <ul className={css.list}>
        {budget.form.tables.map((form) => {
          const found = budget.tables.filter((table) => table.form.id === form.id);
          return (
            <li key={form.id}>
              {tableWords(form)}
              {t('pane.colon')}
              {found.length === 0 && t('pane.state.missing')}
              {found.map((table, index) => (
                <React.Fragment key={`${table.sheet.name} ${table.area.top}`}>
                  {index > 0 && t('pane.comma')}
                  <Link
                    onClick={() =>
                      void session.goTo({ sheet: table.sheet.name, row: table.area.top, column: table.area.left })
                    }
                  >
                    {[table.sheet, ...(table.goesOn ?? []).map(({ sheet }) => sheet)]
                      .map(({ name }) => name)
                      .join('＋')}
                  </Link>
                </React.Fragment>
              ))}
            </li>
          );
        })}
        {unused.map((use, index) => (
          <li key={`${use.sheet} ${index}`}>
            {t('pane.found.unused', {
              sheet: use.sheet,
              reason: use.table === null ? t(`book.reason.${use.reason}`) : '',
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
