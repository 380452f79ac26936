import * as React from 'react';
import type { Change } from '../../changes/change.js';
import type { JournalEntry } from '../../changes/journal.js';
import { placeName } from '../../sheet/place.js';
import type { CellValue } from '../../sheet/sheet.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';

/** Changes of an entry shown before "and more". */
const SHOWN = 50;

/** 修改记录: every list of changes that was applied, with what stood before; each can be taken back. */
export function JournalPanel(): React.ReactElement {
  const { state, t } = usePane();
  const css = styles();
  if (state.journal.length === 0) return <p className={css.empty}>{t('pane.journal.empty')}</p>;
  return (
    <ol className={css.list}>
      {state.journal.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: JournalEntry }): React.ReactElement {
  const { state, session, say, t, locale } = usePane();
  const css = styles();
  const time = new Date(entry.at).toLocaleTimeString(locale, { hour12: false });
  return (
    <li className={css.entry} data-journal={entry.id}>
      <div className={css.head}>
        <span className={css.title}>{say(entry.title)}</span>
        <time className={css.time}>{time}</time>
      </div>
      <details>
        <summary className={css.summary}>{t('pane.journal.count', { count: entry.changes.length })}</summary>
        <ul className={css.changes}>
          {entry.changes.slice(0, SHOWN).map((change, index) => (
            <li key={index}>
              <ChangeLine change={change} />
            </li>
          ))}
          {entry.changes.length > SHOWN && <li>{t('pane.journal.more', { count: entry.changes.length - SHOWN })}</li>}
        </ul>
      </details>
      {entry.reverted === true ? (
        <span className={css.summary}>{t('pane.journal.reverted')}</span>
      ) : (
        entry.changes.some((change) => change.kind === 'cell' || change.kind === 'marks') && (
          <SmallButton
            className={css.button}
            text={t('pane.journal.revert')}
            disabled={state.work !== undefined}
            onClick={() => void session.revert(entry.id)}
          />
        )
      )}
    </li>
  );
}

/** One change in words: where, before → after. */
export function ChangeLine({ change }: { readonly change: Change }): React.ReactElement {
  const { t } = usePane();
  const show = (content: CellValue): string => (content === null || content === '' ? t('pane.blank') : String(content));
  switch (change.kind) {
    case 'cell':
      return (
        <>
          {placeName(change.at)}
          {t('pane.colon')}
          {show(change.before)} → <strong>{show(change.after)}</strong>
        </>
      );
    case 'sheet':
      return <>{t('pane.change.sheet', { sheet: change.plan.name })}</>;
    case 'rows':
      return <>{t('pane.change.rows', { sheet: change.sheet, row: change.before + 1, count: change.count })}</>;
    case 'marks':
      return <>{t('pane.change.marks', { sheet: change.sheet, count: change.marks.length })}</>;
  }
}

function styles(): Record<
  'empty' | 'list' | 'entry' | 'head' | 'title' | 'time' | 'summary' | 'changes' | 'button',
  string
> {
  const { palette } = getTheme();
  return mergeStyleSets({
    empty: { padding: '16px 12px', margin: 0, lineHeight: '22px' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    entry: { padding: '8px 12px', borderBottom: `1px solid ${palette.neutralLight}` },
    head: { display: 'flex', justifyContent: 'space-between', gap: 8 },
    title: { fontWeight: 600, fontSize: 13 },
    time: { fontSize: 12, color: palette.neutralSecondary, whiteSpace: 'nowrap' },
    summary: { fontSize: 12, color: palette.neutralSecondary, cursor: 'pointer', lineHeight: '22px' },
    changes: { margin: 0, padding: '0 0 4px 16px', fontSize: 12, lineHeight: '18px', overflowWrap: 'anywhere' },
    button: { marginTop: 4 },
  });
}
