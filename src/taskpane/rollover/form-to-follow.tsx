import * as React from 'react';
import { formSetsToFollow } from '../../changes/roll/new-form.js';
import type { FormSet } from '../../forms/form.js';
import { usePane } from '../pane-context.js';
import { Choice } from './choice.js';

/** The form set of the new year, among those of the region; nothing to choose where there is but one. */
export function FormToFollow(props: {
  /** The form set that the workbook follows. */
  readonly form: FormSet;
  readonly formSets: readonly FormSet[];
  readonly selected: FormSet;
  readonly onChange: (id: string) => void;
}): React.ReactElement | null {
  const { t } = usePane();
  const { form, selected } = props;
  const known = formSetsToFollow(form, props.formSets);
  if (known.length < 2) return null;
  return (
    <Choice
      label={t('pane.roll.form')}
      selected={selected.id}
      options={known.map(({ id, name }) => ({
        key: id,
        text: id === form.id ? t('pane.roll.form-same', { form: name }) : name,
      }))}
      onChange={props.onChange}
    />
  );
}
