import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Catalogue } from '../../codes/catalogue/catalogue.js';
import { type LocalCode, withLocal, withoutLocal } from '../../codes/catalogue/overlays.js';
import { localRows } from '../../codes/lists/list-rows.js';
import { type LocalTyped, readLocalCode } from '../../codes/lists/read-local-code.js';
import { printCode } from '../../codes/write-code.js';
import { keepCodes } from '../../excel/codes.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section, sectionStyles } from '../tables/section.js';
import { saveCsv } from './save-csv.js';

/** 本地增补科目: codes that a county or department uses and no list has, one by one. */
export function LocalCodes({ typed }: { readonly typed: string }): React.ReactElement {
  const { state, session, t } = usePane();
  const css = sectionStyles();
  const { overlays } = state.catalogue;
  const [code, setCode] = React.useState(/\d/u.test(typed) ? typed : '');
  const [name, setName] = React.useState('');
  const [from, setFrom] = React.useState(String(state.budget?.year ?? ''));
  const [isTried, setTried] = React.useState(false);
  const read = readLocalCode({ code, name, from });
  const wrong = (field: keyof LocalTyped): { readonly errorMessage?: string } => {
    const why = read.kind === 'wrong' ? read.fields[field] : undefined;
    return isTried && why !== undefined ? { errorMessage: t(`pane.local.wrong.${why}`) } : {};
  };
  const known = read.kind === 'code' ? nameBefore(state.catalogue, read.local) : undefined;
  const add = async (): Promise<void> => {
    setTried(true);
    if (read.kind !== 'code') return;
    if (!(await keepCodes(session, (now) => withLocal(now, [read.local])))) return;
    setCode('');
    setName('');
    setTried(false);
  };
  return (
    <Section title={t('pane.local.title')} hint={t('pane.local.hint')}>
      <div className={css.row}>
        <TextField
          label={t('pane.local.code')}
          value={code}
          styles={{ root: { width: 120 } }}
          {...wrong('code')}
          onChange={(_event, value = '') => setCode(value)}
        />
        <TextField
          label={t('pane.local.from')}
          value={from}
          styles={{ root: { width: 90 } }}
          {...wrong('from')}
          onChange={(_event, value = '') => setFrom(value)}
        />
      </div>
      <TextField
        label={t('pane.local.name')}
        value={name}
        {...wrong('name')}
        onChange={(_event, value = '') => setName(value)}
      />
      {known !== undefined && <p className={css.hint}>{t('pane.local.known', { name: known })}</p>}
      <div className={css.buttons}>
        <SmallButton text={t('pane.local.add')} disabled={state.work !== undefined} onClick={() => void add()} />
        {overlays.local.length > 0 && (
          <SmallButton
            text={t('pane.local.save')}
            onClick={() => void saveCsv(localRows(overlays.local), t('pane.local.file'))}
          />
        )}
      </div>
      {overlays.local.length > 0 && (
        <ul className={css.list} aria-label={t('pane.local.title')}>
          {overlays.local.map((one) => (
            <li key={`${one.scheme}${one.code}`}>
              {t('pane.local.one', { code: printCode(one.code, one.scheme), name: one.name, from: one.from })}
              <Link className={css.link} onClick={() => void keepCodes(session, (now) => withoutLocal(now, one))}>
                {t('pane.lists.drop')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The name that the code has without this one, where it is another. */
function nameBefore(catalogue: Catalogue, { code, scheme, from, name }: LocalCode): string | undefined {
  const before = catalogue.nameOf(code, scheme, from);
  return before === name ? undefined : before;
}
