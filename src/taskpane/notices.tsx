import * as React from 'react';
import { MessageBarButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import type { Notice } from '../excel/session-state.js';
import { usePane } from './pane-context.js';
import { useLastReport } from './report-state.js';
import { SmallButton } from './small-button.js';

const BAR: Readonly<Record<Notice['tone'], MessageBarType>> = {
  info: MessageBarType.info,
  success: MessageBarType.success,
  warning: MessageBarType.warning,
  error: MessageBarType.error,
};

/** What is going on: what stands in the way, long work with a way to stop it, and what was said once. */
export function Notices(): React.ReactElement {
  const { state, session, say, t } = usePane();
  const report = useLastReport();
  const locked = [
    ...new Set((state.budget?.tables ?? []).filter((one) => one.sheet.protected).map((one) => one.sheet.name)),
  ];
  return (
    <div aria-live="polite">
      {state.obstacle && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {t(`session.problem.${state.obstacle.kind}`, {
            where: state.obstacle.where ?? '',
            detail: state.obstacle.detail,
          })}
        </MessageBar>
      )}
      {state.manualCalculation && (
        <MessageBar
          messageBarType={MessageBarType.warning}
          isMultiline
          actions={<MessageBarButton onClick={() => void session.calculate()}>{t('pane.calculate')}</MessageBarButton>}
        >
          {t('pane.manual-calculation')}
        </MessageBar>
      )}
      {locked.length > 0 && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline>
          {t('pane.protected', { sheets: locked.join(t('pane.comma')) })}
        </MessageBar>
      )}
      {report?.stale && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline data-testid="stale-report">
          {t('pane.submit.stale', { sheet: report.last.sheet, time: report.last.time })}
        </MessageBar>
      )}
      {state.work && (
        <div style={{ padding: '8px 12px' }}>
          <ProgressIndicator
            label={say(state.work.title)}
            description={t('pane.progress', { done: state.work.done, total: state.work.total })}
            percentComplete={state.work.done / Math.max(1, state.work.total)}
          />
          <SmallButton
            text={t('pane.cancel')}
            onClick={() => {
              session.cancel();
            }}
          />
        </div>
      )}
      {state.notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): React.ReactElement {
  const { state, session, say, t } = usePane();
  const turnOff = (): void => {
    void session.switchTo({ ...state.switches, liveTidy: false }).then(() => {
      session.closeNotice(notice.id);
    });
  };
  return (
    <MessageBar
      messageBarType={BAR[notice.tone]}
      isMultiline
      dismissButtonAriaLabel={t('pane.close')}
      onDismiss={() => {
        session.closeNotice(notice.id);
      }}
      {...(notice.action
        ? { actions: <MessageBarButton onClick={turnOff}>{t('pane.turn-off-live-tidy')}</MessageBarButton> }
        : {})}
    >
      {say(notice.message)}
    </MessageBar>
  );
}
