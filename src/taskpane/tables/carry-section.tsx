import * as React from 'react';
import { planCarry } from '../../changes/carry.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { titleOf } from '../../forms/printed.js';
import { CarryPreviewList } from './carry-preview.js';
import { Section, sectionStyles } from './section.js';

/** 带入: rows typed in one table, proposed for those that need the same; nothing is written before the preview is accepted. */
export function CarrySection(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const [open, setOpen] = React.useState<string | undefined>();
  const css = sectionStyles();
  const previews = React.useMemo(() => (state.budget ? planCarry(state.budget) : []), [state.budget]);
  const useful = previews.filter((preview) => preview.changes.length > 0 || preview.conflicts.length > 0);
  const numberOf = (id: string): string => {
    const form = state.budget?.form.tables.find((table) => table.id === id);
    return form === undefined ? id : (form.number ?? titleOf(form));
  };
  return (
    <Section title={t('pane.carry.title')} hint={t(useful.length > 0 ? 'pane.carry.hint' : 'pane.carry.none')}>
      {useful.map((preview) => {
        const id = `${preview.from}-${preview.to}`;
        const names = { from: numberOf(preview.from), to: numberOf(preview.to) };
        return (
          <div key={id} data-carry={id}>
            <SmallButton
              className={css.wide}
              aria-expanded={open === id}
              text={
                preview.changes.length > 0
                  ? t('pane.carry.open', { ...names, count: preview.changes.length })
                  : t('pane.carry.conflicts', { ...names, count: preview.conflicts.length })
              }
              onClick={() => {
                setOpen(open === id ? undefined : id);
              }}
            />
            {open === id && (
              <CarryPreviewList
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
    </Section>
  );
}
