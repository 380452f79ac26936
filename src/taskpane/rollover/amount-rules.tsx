import * as React from 'react';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { Budget } from '../../book/budget.js';
import type { AmountsRule } from '../../changes/roll/roll-plan.js';
import type { TableId } from '../../forms/form.js';
import { tableWords } from '../../forms/printed.js';
import { usePane } from '../pane-context.js';
import { Choice } from './choice.js';

const KINDS = ['clear', 'draft', 'raise'] as const;
const PERCENT = /^[+-]?\d{1,3}(?:\.\d{1,3})?$/u;

/** What becomes of the amounts, table by table. */
export function AmountRules(props: {
  readonly budget: Budget;
  readonly rules: ReadonlyMap<TableId, AmountsRule>;
  readonly onChange: (rules: ReadonlyMap<TableId, AmountsRule>) => void;
}): React.ReactElement {
  const { t } = usePane();
  const forms = [...new Map(props.budget.tables.map(({ form }) => [form.id, form])).values()];
  return (
    <div>
      {forms.map((form) => {
        const rule = props.rules.get(form.id) ?? { kind: 'clear' };
        const change = (next: AmountsRule): void => {
          props.onChange(new Map([...props.rules, [form.id, next]]));
        };
        return (
          <div key={form.id} style={{ display: 'flex', gap: 6, alignItems: 'flex-end' }}>
            <Choice
              label={tableWords(form)}
              selected={rule.kind}
              options={KINDS.map((kind) => ({ key: kind, text: t(`pane.roll.amounts.${kind}`) }))}
              onChange={(key) => {
                const kind = KINDS.find((one) => one === key) ?? 'clear';
                change(kind === 'raise' ? { kind, percent: 5 } : { kind });
              }}
            />
            {rule.kind === 'raise' && (
              <TextField
                ariaLabel={t('pane.roll.percent', { table: tableWords(form) })}
                defaultValue={String(rule.percent)}
                suffix="%"
                styles={{ root: { width: 90 } }}
                validateOnLoad={false}
                onGetErrorMessage={(value) => (PERCENT.test(value.trim()) ? '' : t('pane.roll.percent-error'))}
                onChange={(_event, value = '') => {
                  if (PERCENT.test(value.trim())) change({ kind: 'raise', percent: Number(value) });
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
