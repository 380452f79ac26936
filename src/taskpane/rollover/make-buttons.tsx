import * as React from 'react';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import type { Budget } from '../../book/budget.js';
import type { RollPlan } from '../../changes/roll/roll-plan.js';
import type { Message } from '../../locales/message.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { sectionStyles } from '../tables/section.js';
import { makeWorkbook, type Way } from './make-workbook.js';

/** The buttons that make the new workbook; what would be lost in it is shown first, and made on a second click. */
export function MakeButtons(props: { readonly budget: Budget; readonly plan: RollPlan }): React.ReactElement {
  const { budget, plan } = props;
  const { state, session, t, say } = usePane();
  const css = sectionStyles();
  const [busy, setBusy] = React.useState(false);
  const [shown, setShown] = React.useState<{ readonly way: Way; readonly lost: readonly Message[] }>();
  const make = (way: Way, accepted: readonly Message[]): void => {
    setBusy(true);
    setShown(undefined);
    void makeWorkbook(session, budget, plan, way, accepted)
      .then((lost) => {
        if (lost.length > 0) setShown({ way, lost });
      })
      .finally(() => {
        setBusy(false);
      });
  };
  const disabled = busy || state.work !== undefined;
  return (
    <>
      {shown && (
        <MessageBar
          messageBarType={MessageBarType.warning}
          isMultiline
          actions={
            <div>
              <SmallButton
                text={t('pane.roll.risks-accept')}
                onClick={() => {
                  make(shown.way, shown.lost);
                }}
              />
            </div>
          }
        >
          {t('pane.roll.risks')}
          {shown.lost.map((message) => (
            <div key={message.id}>{say(message)}</div>
          ))}
        </MessageBar>
      )}
      <div className={css.buttons}>
        <SmallButton
          primary
          text={busy ? t('pane.roll.making') : t('pane.roll.open', { year: plan.toYear })}
          disabled={disabled}
          onClick={() => {
            make('open', []);
          }}
        />
        <SmallButton
          text={t('pane.roll.download')}
          disabled={disabled}
          onClick={() => {
            make('download', []);
          }}
        />
      </div>
    </>
  );
}
