import * as React from 'react';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import type { AmountsRule } from '../../changes/roll/roll-plan.js';
import { usePane } from '../pane-context.js';
import { Choice } from './choice.js';

const KINDS = ['clear', 'draft', 'raise'] as const;
const PERCENT = /^[+-]?\d{1,3}(?:\.\d{1,3})?$/u;
/** What is proposed first. */
const FIRST_PERCENT = 5;
const SEVERAL = '';

/** Clear, keep as a draft, or change by a percentage. `rule` absent: tables have several. */
export function AmountRule(props: {
  readonly label: string;
  readonly rule: AmountsRule | undefined;
  readonly onChange: (rule: AmountsRule) => void;
}): React.ReactElement {
  const { label, rule, onChange } = props;
  const { t } = usePane();
  return (
    <div style={{ display: 'flex', gap: 6, alignItems: 'flex-end' }}>
      <Choice
        label={label}
        selected={rule?.kind ?? SEVERAL}
        options={[
          ...(rule ? [] : [{ key: SEVERAL, text: t('pane.roll.amounts.several') }]),
          ...KINDS.map((kind) => ({ key: kind, text: t(`pane.roll.amounts.${kind}`) })),
        ]}
        onChange={(key) => {
          const kind = KINDS.find((one) => one === key);
          if (kind) onChange(kind === 'raise' ? { kind, percent: FIRST_PERCENT } : { kind });
        }}
      />
      {rule?.kind === 'raise' && (
        <Percent label={label} percent={rule.percent} onChange={(percent) => onChange({ kind: 'raise', percent })} />
      )}
    </div>
  );
}

/** What is typed stands as it is until it is a percentage; one that comes from elsewhere takes its place. */
function Percent(props: {
  readonly label: string;
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}): React.ReactElement {
  const { label, percent, onChange } = props;
  const { t } = usePane();
  const [typed, setTyped] = React.useState(String(percent));
  const read = percentOf(typed);
  React.useEffect(() => {
    setTyped((now) => (percentOf(now) === percent ? now : String(percent)));
  }, [percent]);
  return (
    <TextField
      ariaLabel={t('pane.roll.percent', { table: label })}
      value={typed}
      suffix="%"
      styles={{ root: { width: 90 } }}
      {...(read === undefined ? { errorMessage: t('pane.roll.percent-error') } : {})}
      onChange={(_event, value = '') => {
        setTyped(value);
        const next = percentOf(value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

function percentOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  return PERCENT.test(text) ? Number(text) : undefined;
}
