import * as React from 'react';
import { explain } from '../../checks/explain.js';
import { printAmount } from '../../amount/print-amount.js';
import type { Check } from '../../forms/check.js';
import type { Comparison } from '../../checks/outcome.js';
import type { TableId } from '../../forms/form.js';
import { usePane } from '../pane-context.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { linksOf, stateOf, tablesOfCheck, tableState, type LinkState } from './links.js';
import { mapStyle, RelationMap } from './relation-map.js';

/** What the user clicked in the picture. */
export type Chosen = { readonly kind: 'link'; readonly id: string } | { readonly kind: 'table'; readonly id: TableId };

/** Comparisons shown for one identity before "and more". */
const SHOWN = 30;

/** 勾稽关系图: the tables and the identities between them; a click on a line or a table lists its identities with their figures. */
export function RelationPanel(): React.ReactElement {
  const { state, t } = usePane();
  const [chosen, choose] = React.useState<Chosen | undefined>();
  const css = styles();
  const { budget, outcomes } = state;
  const links = React.useMemo(() => (budget ? linksOf(budget.form, outcomes) : []), [budget, outcomes]);
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
      {chosen === undefined && <p className={css.hint}>{t('pane.relations.hint')}</p>}
      {checks.map((check) => (
        <Identity key={check.id} check={check} />
      ))}
    </div>
  );
}

function checksOf(
  chosen: Chosen | undefined,
  links: ReturnType<typeof linksOf>,
  all: readonly Check[],
): readonly Check[] {
  if (!chosen) return [];
  if (chosen.kind === 'link') return links.find((link) => link.id === chosen.id)?.checks ?? [];
  return all.filter((check) => check.table === chosen.id && tablesOfCheck(check).length === 1);
}

/** One identity with its state and every comparison's arithmetic. */
function Identity({ check }: { readonly check: Check }): React.ReactElement {
  const { state, session, say, t } = usePane();
  const css = styles();
  const outcome = state.outcomes.find((candidate) => candidate.check === check.id);
  const result: LinkState = stateOf(outcome ? [outcome] : []);
  const comparisons = React.useMemo(
    () => (state.budget ? explain(state.budget, check.id) : []),
    [state.budget, check.id],
  );
  const shown = [...comparisons]
    .sort((a, b) => Number(a.verdict === 'pass') - Number(b.verdict === 'pass'))
    .slice(0, SHOWN);
  const goTo = (comparison: Comparison): void => {
    const place = comparison.left.parts[0]?.places[0] ?? comparison.right.parts[0]?.places[0];
    if (place) void session.goTo(place);
  };
  return (
    <section className={css.identity} data-state={result}>
      <h3 className={css.name}>
        <span className={css.badge}>{t(`pane.state.${result}`)}</span>
        {check.identity}
      </h3>
      {outcome?.reason && <p className={css.reason}>{say(outcome.reason)}</p>}
      {shown.map((comparison, index) => (
        <button
          type="button"
          key={index}
          className={css.line}
          onClick={() => {
            goTo(comparison);
          }}
        >
          {arithmetic(comparison)}
        </button>
      ))}
      {comparisons.length > SHOWN && (
        <p className={css.reason}>{t('pane.relations.more', { count: comparisons.length - SHOWN })}</p>
      )}
    </section>
  );
}

function arithmetic(comparison: Comparison): string {
  const amount = (fen: number): string => printAmount(fen, comparison.unit, { places: 2 });
  const side = ({ parts, fen }: Comparison['left']): string =>
    `${parts
      .map((part, index) => `${part.sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}${part.label}`)
      .join('')} ${amount(fen)}`;
  const sign = comparison.verdict === 'pass' ? ({ '=': '=', '>=': '≥', '<=': '≤' } as const)[comparison.relation] : '≠';
  const tail = comparison.difference === 0 ? '' : `（${amount(comparison.difference)}）`;
  return `${side(comparison.left)} ${sign} ${side(comparison.right)}${tail}`;
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

type Css = 'hint' | 'identity' | 'name' | 'badge' | 'reason' | 'line' | 'legend' | 'key';

function styles(): Record<Css, string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    hint: { padding: '4px 12px', margin: 0, fontSize: 13, color: palette.neutralSecondary },
    identity: { padding: '8px 12px', borderTop: `1px solid ${palette.neutralLight}` },
    name: { margin: 0, fontSize: 13, lineHeight: '20px', fontWeight: 600 },
    badge: {
      fontSize: 12,
      fontWeight: 400,
      padding: '1px 6px',
      marginRight: 6,
      border: `1px solid ${palette.neutralTertiary}`,
      borderRadius: 2,
    },
    reason: { margin: '2px 0', fontSize: 12, color: palette.neutralSecondary },
    line: {
      display: 'block',
      width: '100%',
      border: 0,
      background: 'none',
      color: 'inherit',
      font: 'inherit',
      fontSize: 12,
      lineHeight: '18px',
      textAlign: 'left',
      padding: '1px 0',
      cursor: 'pointer',
      fontVariantNumeric: 'tabular-nums',
      selectors: { ':hover': { textDecoration: 'underline' } },
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
