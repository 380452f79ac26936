import * as React from 'react';
import { Toggle } from 'office-ui-fabric-react/lib/Toggle';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { FormChoice } from '../tables/form-choice.js';
import { OwnForms } from './own-forms.js';

/** 设置: the switches, saved with the workbook on a click. */
export function SettingsPanel(): React.ReactElement {
  const { state, session, t } = usePane();
  const { switches, undoKept } = state;
  const css = styles();
  return (
    <>
      <div className={css.root}>
        <FormChoice />
        <p className={css.hint}>{t('pane.form.hint')}</p>
        <Toggle
          label={t('pane.settings.live-tidy')}
          onText={t('pane.on')}
          offText={t('pane.off')}
          checked={switches.liveTidy}
          onChange={(_event, checked) => void session.switchTo({ ...switches, liveTidy: checked === true })}
        />
        <p className={css.hint}>{t(undoKept ? 'pane.settings.undo-kept' : 'pane.settings.undo-lost')}</p>
        <Toggle
          label={t('pane.settings.start')}
          onText={t('pane.on')}
          offText={t('pane.off')}
          checked={switches.startWithWorkbook}
          onChange={(_event, checked) => void session.switchTo({ ...switches, startWithWorkbook: checked === true })}
        />
        <p className={css.hint}>{t('pane.settings.start-hint')}</p>
        <p className={css.hint}>{t('pane.settings.saved')}</p>
        <p className={css.hint}>{t('pane.settings.privacy')}</p>
      </div>
      <OwnForms />
    </>
  );
}

function styles(): Record<'root' | 'hint', string> {
  return mergeStyleSets({
    root: { padding: '12px' },
    hint: { margin: '0 0 16px', fontSize: 12, lineHeight: '18px', color: getTheme().palette.neutralSecondary },
  });
}
