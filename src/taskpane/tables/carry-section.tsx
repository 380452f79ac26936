import * as React from 'react';
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { planCarry, type CarryPreview } from '../../changes/carry.js';
import { ChangeLine } from '../journal/journal-panel.js';
import { usePane } from '../pane-context.js';
import { Section, sectionStyles } from './section.js';

/** Changes of a preview shown before "and more". */
const SHOWN = 60;

/** 带入: rows typed in one table, proposed for those that need the same; nothing is written before the preview is accepted. */
export function CarrySection(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const [open, setOpen] = React.useState<string | undefined>();
  const css = sectionStyles();
  const previews = React.useMemo(() => (state.budget ? planCarry(state.budget) : []), [state.budget]);
  const useful = previews.filter((preview) => preview.changes.length > 0 || preview.conflicts.length > 0);
  const numberOf = (id: string): string => {
    const form = state.budget?.form.tables.find((table) => table.id === id);
    return form?.number ?? form?.title.replaceAll(/\s/gu, '') ?? id;
  };
  return (
    <Section title={t('pane.carry.title')} hint={t(useful.length > 0 ? 'pane.carry.hint' : 'pane.carry.none')}>
      {useful.map((preview) => {
        const id = `${preview.from}-${preview.to}`;
        const names = { from: numberOf(preview.from), to: numberOf(preview.to) };
        return (
          <div key={id} data-carry={id}>
            <DefaultButton
              styles={{ root: { width: '100%', marginTop: 4, textAlign: 'left' } }}
              aria-expanded={open === id}
              text={t('pane.carry.open', { ...names, count: preview.changes.length })}
              onClick={() => {
                setOpen(open === id ? undefined : id);
              }}
            />
            {open === id && (
              <Preview
                preview={preview}
                onAccept={() => {
                  setOpen(undefined);
                  void session.apply(preview.changes, {
                    id: 'pane.carried',
                    values: { ...names, count: preview.changes.length },
                  });
                }}
              />
            )}
          </div>
        );
      })}
      <ul className={css.list} />
    </Section>
  );
}

function Preview(props: { readonly preview: CarryPreview; readonly onAccept: () => void }): React.ReactElement {
  const { state, say, t } = usePane();
  const { changes, conflicts } = props.preview;
  const css = sectionStyles();
  return (
    <div>
      <ul className={css.list}>
        {changes.slice(0, SHOWN).map((change, index) => (
          <li key={index}>
            <ChangeLine change={change} />
          </li>
        ))}
        {changes.length > SHOWN && <li>{t('pane.journal.more', { count: changes.length - SHOWN })}</li>}
        {conflicts.map((conflict, index) => (
          <li key={`conflict ${index}`}>{say(conflict.why)}</li>
        ))}
      </ul>
      <PrimaryButton
        text={t('pane.carry.accept', { count: changes.length })}
        disabled={changes.length === 0 || state.work !== undefined}
        onClick={props.onAccept}
      />
    </div>
  );
}
