import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { tableWords } from '../../forms/printed.js';
import {
  type Acknowledgement,
  type OpenItem,
  readAcknowledgements,
  type Submission,
} from '../../reports/open-items.js';
import { placeName } from '../../sheet/place.js';
import { KEPT } from '../../sheet/saved.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { Section } from '../tables/section.js';

/** Warnings and checks that were not made, by table: each waits for a look or a reason; reasons given can be withdrawn. */
export function OpenItems({ submitted }: { readonly submitted: Submission }): React.ReactElement | null {
  const { t } = usePane();
  const { open, answered } = submitted;
  if (open.length + answered.length === 0) return null;
  return (
    <>
      {open.length > 0 && (
        <Section title={t('pane.submit.open', { count: open.length })} hint={t('pane.submit.open-hint')}>
          {open.map((item) => (
            <Item key={item.key} item={item} />
          ))}
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t('pane.submit.answered', { count: answered.length })}>
          {answered.map(({ item, acknowledgement }) => (
            <Item key={item.key} item={item} acknowledgement={acknowledgement} />
          ))}
        </Section>
      )}
    </>
  );
}

function Item(props: { readonly item: OpenItem; readonly acknowledgement?: Acknowledgement }): React.ReactElement {
  const { item, acknowledgement } = props;
  const { state, session, say, t } = usePane();
  const [typed, setTyped] = React.useState<string | undefined>();
  const css = styles();
  const form = state.budget?.form.tables.find(({ id }) => id === item.table);
  const { finding } = item;
  const keep = (change: (all: readonly Acknowledgement[]) => readonly Acknowledgement[]): void => {
    void session.save(KEPT.acknowledged, change(readAcknowledgements(state.saved[KEPT.acknowledged])));
  };
  return (
    <div className={css.root} data-open={acknowledgement === undefined} data-kind={item.kind}>
      <div className={css.where}>
        {finding ? (
          <Link onClick={() => void session.goTo(finding.at, finding)}>{placeName(finding.at)}</Link>
        ) : (
          t('pane.state.not-checked')
        )}
        {form && ` · ${tableWords(form)}`}
      </div>
      {item.message && <div>{say(item.message)}</div>}
      {item.identities.length > 0 && (
        <details>
          <summary>{t('pane.submit.identities', { count: item.identities.length })}</summary>
          <ul className={css.identities}>
            {item.identities.map((identity, index) => (
              <li key={index}>{identity}</li>
            ))}
          </ul>
        </details>
      )}
      {acknowledgement && (
        <div className={css.reason}>
          {t('pane.submit.reason-given', { reason: acknowledgement.reason })}{' '}
          <Link
            onClick={() => {
              keep((all) => all.filter(({ key }) => key !== item.key));
            }}
          >
            {t('pane.submit.withdraw')}
          </Link>
        </div>
      )}
      {!acknowledgement && typed === undefined && (
        <SmallButton
          text={t('pane.submit.give-reason')}
          onClick={() => {
            setTyped('');
          }}
        />
      )}
      {!acknowledgement && typed !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const reason = typed.trim();
            if (reason === '') return;
            keep((all) => [...all.filter(({ key }) => key !== item.key), { key: item.key, reason, at: Date.now() }]);
          }}
        >
          <TextField
            ariaLabel={t('pane.submit.reason')}
            placeholder={t('pane.submit.reason')}
            autoFocus
            maxLength={200}
            value={typed}
            onChange={(_event, value = '') => {
              setTyped(value);
            }}
          />
          <div className={css.buttons}>
            <SmallButton primary type="submit" text={t('pane.submit.save-reason')} disabled={typed.trim() === ''} />
            <SmallButton
              text={t('pane.submit.cancel')}
              onClick={() => {
                setTyped(undefined);
              }}
            />
          </div>
        </form>
      )}
    </div>
  );
}

function styles(): Record<'root' | 'where' | 'reason' | 'buttons' | 'identities', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    root: {
      padding: '8px 0',
      borderTop: `1px solid ${palette.neutralLight}`,
      fontSize: 13,
      lineHeight: '19px',
      overflowWrap: 'anywhere',
    },
    where: { fontSize: 12, color: palette.neutralSecondary },
    reason: { marginTop: 2, color: palette.neutralSecondary },
    buttons: { display: 'flex', gap: 6, marginTop: 6 },
    identities: { margin: '2px 0', paddingLeft: 18, fontSize: 12 },
  });
}
