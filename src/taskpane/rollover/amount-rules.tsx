import * as React from 'react';
import { Link } from 'office-ui-fabric-react/lib/Link';
import type { Budget } from '../../book/budget.js';
import type { AmountsRule } from '../../changes/roll/roll-plan.js';
import type { TableId } from '../../forms/form.js';
import { tableWords } from '../../forms/printed.js';
import { usePane } from '../pane-context.js';
import { sectionStyles } from '../tables/section.js';
import { AmountRule } from './amount-rule.js';

const CLEAR: AmountsRule = { kind: 'clear' };

/** What becomes of the amounts: of all tables at once, or table by table. */
export function AmountRules(props: {
  readonly budget: Budget;
  readonly rules: ReadonlyMap<TableId, AmountsRule>;
  readonly onChange: (rules: ReadonlyMap<TableId, AmountsRule>) => void;
}): React.ReactElement {
  const { budget, rules, onChange } = props;
  const { t } = usePane();
  const css = sectionStyles();
  const [isOpen, setOpen] = React.useState(false);
  const forms = [...new Map(budget.tables.map(({ form }) => [form.id, form])).values()];
  const ruleOf = (id: TableId): AmountsRule => rules.get(id) ?? CLEAR;
  const [first = CLEAR, ...others] = forms.map(({ id }) => ruleOf(id));
  const common = others.every((rule) => isSame(rule, first)) ? first : undefined;
  return (
    <div>
      <AmountRule
        label={t('pane.roll.amounts.all')}
        rule={common}
        onChange={(rule) => onChange(new Map(forms.map(({ id }) => [id, rule])))}
      />
      <Link className={css.small} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'pane.roll.amounts.close' : 'pane.roll.amounts.each')}
      </Link>
      {isOpen &&
        forms.map((form) => (
          <AmountRule
            key={form.id}
            label={tableWords(form)}
            rule={ruleOf(form.id)}
            onChange={(rule) => onChange(new Map([...rules, [form.id, rule]]))}
          />
        ))}
    </div>
  );
}

function isSame(a: AmountsRule, b: AmountsRule): boolean {
  return a.kind === 'raise' && b.kind === 'raise' ? a.percent === b.percent : a.kind === b.kind;
}
