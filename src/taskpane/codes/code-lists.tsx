import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { type OfficialList, withoutList } from '../../codes/catalogue/overlays.js';
import { listRows } from '../../codes/lists/list-rows.js';
import { keepCodes } from '../../excel/codes.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from '../tables/section.js';
import { ListImport } from './list-import.js';
import { LocalCodes } from './local-codes.js';
import { saveCsv } from './save-csv.js';

/** The finance bureau's official lists, and codes that are in none: brought in, given as a file, taken out. Kept with the workbook. */
export function CodeLists(props: { readonly typed: string; readonly onBack: () => void }): React.ReactElement {
  const { state, t } = usePane();
  const css = sectionStyles();
  const { lists } = state.catalogue.overlays;
  return (
    <div>
      <div className={css.back}>
        <Link onClick={props.onBack}>{t('pane.lists.back')}</Link>
      </div>
      <Section title={t('pane.lists.title')} hint={t('pane.lists.hint')}>
        <ListImport />
        {lists.length > 0 && (
          <ul className={css.list} aria-label={t('pane.lists.title')}>
            {lists.map((list) => (
              <ImportedList key={`${list.scheme}${String(list.year)}`} list={list} />
            ))}
          </ul>
        )}
      </Section>
      <LocalCodes typed={props.typed} />
    </div>
  );
}

function ImportedList({ list }: { readonly list: OfficialList }): React.ReactElement {
  const { session, t } = usePane();
  const css = sectionStyles();
  const [asking, setAsking] = React.useState(false);
  const { year, source, entries } = list;
  const kind = t(`codes.kind.${list.scheme}`);
  return (
    <li>
      {t('pane.lists.one', { year, kind, count: entries.length, source })}
      <Link className={css.link} onClick={() => void saveCsv(listRows(list), `${String(year)}${kind}.csv`)}>
        {t('pane.lists.save')}
      </Link>
      <Link className={css.link} onClick={() => setAsking(true)}>
        {t('pane.lists.drop')}
      </Link>
      {asking && (
        <div role="alert">
          <p className={css.hint}>{t('pane.lists.drop-asks', { year, kind })}</p>
          <div className={css.buttons}>
            <SmallButton
              primary
              text={t('pane.lists.drop-sure')}
              onClick={() => void keepCodes(session, (overlays) => withoutList(overlays, list))}
            />
            <SmallButton text={t('pane.lists.keep')} onClick={() => setAsking(false)} />
          </div>
        </div>
      )}
    </li>
  );
}
