import * as React from 'react';
import type { Check } from '../../forms/check.js';
import type { FormSet, TableId } from '../../forms/form.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { Identity } from './identity.js';
import { linksOf, tablesOfCheck, tableState, type RelationLink } from './links.js';
import { mapStyle, RelationMap, shortName } from './relation-map.js';

/** What the user clicked in the picture. */
export type Chosen = { readonly kind: 'link'; readonly id: string } | { readonly kind: 'table'; readonly id: TableId };

/** 勾稽关系图: the tables and the identities between them; a click on a line or a table lists its identities with their figures. */
export function RelationPanel(): React.ReactElement {
  const { state, t } = usePane();
  const [chosen, choose] = React.useState<Chosen | undefined>();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const css = styles();
  const { budget, outcomes } = state;
  const links = React.useMemo(() => (budget ? linksOf(budget.form, outcomes) : []), [budget, outcomes]);
  // Below a tall picture the list would start out of sight.
  React.useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  if (!budget) return <p className={css.hint}>{t('pane.starting')}</p>;
  const found = new Set(budget.tables.map((table) => table.form.id));
  const checks = checksOf(chosen, links, budget.form.checks);
  return (
    <div>
      <RelationMap
        form={budget.form}
        found={found}
        links={links}
        stateOfTable={(id) => (found.has(id) ? tableState(budget.form, outcomes, id) : 'none')}
        chosen={chosen}
        onChoose={choose}
      />
      <Legend />
      {chosen === undefined ? (
        <p className={css.hint}>{t('pane.relations.hint')}</p>
      ) : (
        <h2 className={css.heading} ref={heading} tabIndex={-1} data-testid="chosen-relation">
          {t(checks.length === 0 ? 'pane.relations.none' : 'pane.relations.chosen', {
            name: nameOf(chosen, links, budget.form),
            count: checks.length,
          })}
        </h2>
      )}
      {checks.map((check) => (
        <Identity key={check.id} check={check} />
      ))}
    </div>
  );
}

function checksOf(chosen: Chosen | undefined, links: readonly RelationLink[], all: readonly Check[]): readonly Check[] {
  if (!chosen) return [];
  if (chosen.kind === 'link') return links.find((link) => link.id === chosen.id)?.checks ?? [];
  return all.filter((check) => check.table === chosen.id && tablesOfCheck(check).length === 1);
}

function nameOf(chosen: Chosen, links: readonly RelationLink[], form: FormSet): string {
  const link = chosen.kind === 'link' ? links.find((candidate) => candidate.id === chosen.id) : undefined;
  const ids = link ? [link.from, link.to] : [chosen.id];
  return ids.flatMap((id) => form.tables.filter((table) => table.id === id).map(shortName)).join(' — ');
}

/** What the lines' colours and strokes mean. */
function Legend(): React.ReactElement {
  const { t } = usePane();
  const css = styles();
  return (
    <ul className={`${css.legend} ${mapStyle()}`}>
      {(['pass', 'warning', 'fail', 'not-checked'] as const).map((state) => (
        <li key={state} className={css.key} data-state={state}>
          <svg width="26" height="8" aria-hidden>
            <line x1="0" y1="4" x2="26" y2="4" data-link={state} className="yusuan-link" />
          </svg>
          {t(`pane.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function styles(): Record<'hint' | 'heading' | 'legend' | 'key', string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    hint: { padding: '4px 12px', margin: 0, fontSize: 13, color: palette.neutralSecondary },
    heading: {
      margin: 0,
      padding: '8px 12px',
      fontSize: 13,
      fontWeight: 600,
      background: palette.neutralLighter,
      outline: 'none',
      // Leaves room for the first identities below.
      scrollMarginBottom: 72,
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '2px 12px',
      listStyle: 'none',
      padding: '0 12px',
      margin: '0 0 6px',
      fontSize: 12,
    },
    key: { display: 'flex', alignItems: 'center', gap: 4 },
  });
}
