import * as React from 'react';
import { ChoiceGroup } from 'office-ui-fabric-react/lib/ChoiceGroup';
import { chooseForm, chosenForm, knownForms, type Forms } from '../../excel/forms.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { Section } from './section.js';

const BY_TABLES = '';

/** Which form set (报表制度) the workbook follows; what was recognised can be corrected, and the correction is kept with the workbook. */
export function FormSection(): React.ReactElement | null {
  const { state, t } = usePane();
  const [open, setOpen] = React.useState(false);
  const { budget, forms } = state;
  if (!budget || !forms) return null;
  const tied = forms.tied.map(({ name }) => name).join(t('pane.comma'));
  const said = chosenForm(forms) !== undefined;
  const unsure = !said && (tied !== '' || budget.tables.length === 0);
  const hint = said
    ? t('pane.form.chosen', { name: budget.form.name })
    : budget.tables.length === 0
      ? t('pane.form.none', { name: budget.form.name })
      : t(tied === '' ? 'pane.form.found' : 'pane.form.tied', { name: budget.form.name, others: tied });
  return (
    <Section title={t('pane.form.title')} hint={hint}>
      {open || unsure ? (
        <FormChoice />
      ) : (
        <SmallButton
          text={t('pane.form.correct')}
          onClick={() => {
            setOpen(true);
          }}
        />
      )}
    </Section>
  );
}

/** The known form sets, and the choice to leave it to the tables. */
export function FormChoice(): React.ReactElement | null {
  const { state, session, t } = usePane();
  const { forms } = state;
  if (!forms) return null;
  const choose = (id: string | undefined): void => {
    void chooseForm(session, chosenWith(forms, id));
  };
  return (
    <ChoiceGroup
      label={t('pane.form.label')}
      selectedKey={chosenForm(forms)?.id ?? BY_TABLES}
      options={[
        { key: BY_TABLES, text: t('pane.form.by-tables') },
        ...knownForms(forms).map(({ id, name }) => ({ key: id, text: name })),
      ]}
      onChange={(_event, option) => {
        choose(option === undefined || option.key === BY_TABLES ? undefined : option.key);
      }}
    />
  );
}

function chosenWith({ chosen: { year } }: Forms, id: string | undefined): Forms['chosen'] {
  return { ...(id === undefined ? {} : { id }), ...(year === undefined ? {} : { year }) };
}
