import * as React from 'react';
import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import type { BesidePlan } from '../../changes/roll/beside.js';
import type { RollItem } from '../../changes/roll/roll-plan.js';
import { printCode } from '../../codes/write-code.js';
import { usePane } from '../pane-context.js';
import { sectionStyles } from '../tables/section.js';
import { Choice } from './choice.js';

/** The key of a choice that is still open. */
const OPEN = '';

/** Everything that will happen, one by one; what is proposed can be unticked, what is to be chosen is chosen here or later. */
export function RollPreview(props: {
  readonly plan: BesidePlan;
  readonly without: ReadonlySet<string>;
  readonly onWithout: (without: ReadonlySet<string>) => void;
  readonly onChoice: (key: string, code: string | undefined) => void;
}): React.ReactElement {
  const { plan, without } = props;
  const { t, say } = usePane();
  const css = sectionStyles();
  const words = (item: RollItem): string => `${say(item.message)}${item.sure ? '' : t('pane.roll.unsure')}`;
  return (
    <ul className={css.list} aria-label={t('pane.roll.list')} data-testid="roll-preview">
      {plan.copies.map(({ from, name }) => (
        <li key={`copy:${name}`}>{t('changes.roll.copy', { sheet: from, name })}</li>
      ))}
      <li>{t('changes.roll.last-year', { year: plan.fromYear, count: plan.lastYear.length })}</li>
      {plan.items.map((item) => (
        <li key={item.id}>
          {item.code ? (
            <CodeChoice item={item} words={words(item)} onChoice={props.onChoice} />
          ) : item.kind === 'amounts' || item.kind === 'form' ? (
            words(item)
          ) : (
            <Checkbox
              label={words(item)}
              checked={!without.has(item.id)}
              styles={{ root: { marginTop: 4 } }}
              onChange={(_event, checked) => {
                const next = new Set(without);
                if (checked === true) next.delete(item.id);
                else next.add(item.id);
                props.onWithout(next);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function CodeChoice(props: {
  readonly item: RollItem;
  readonly words: string;
  readonly onChoice: (key: string, code: string | undefined) => void;
}): React.ReactElement | null {
  const { t } = usePane();
  const { code: choice } = props.item;
  if (!choice) return null;
  const { key, scheme, code, successors, chosen } = choice;
  return (
    <Choice
      label={props.words}
      selected={chosen ?? OPEN}
      options={[
        { key: OPEN, text: t('pane.roll.later') },
        ...successors.map((one) => ({ key: one.code, text: `${printCode(one.code, scheme)} ${one.name}` })),
        { key: code, text: t('pane.roll.keep', { code: printCode(code, scheme) }) },
      ]}
      onChange={(picked) => {
        props.onChoice(key, picked === OPEN ? undefined : picked);
      }}
    />
  );
}
