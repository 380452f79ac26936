import * as React from 'react';
import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { planMend } from '../../changes/mend.js';
import type { Finding, MendKind, Outcome } from '../../checks/outcome.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';
import { tableWords } from '../../forms/printed.js';
import { Causes } from './causes.js';
import { FindingCard } from './finding-card.js';
import {
  findingId,
  findingsAt,
  groupFindings,
  nextFinding,
  orderFindings,
  type FindingGroup,
} from '../../checks/order-findings.js';

/** Findings of a table shown before "show the rest": a list that no one reads to its end must not cost every keystroke. */
const SHOWN = 20;

/** 问题: findings by table, error before warning, then what was not checked and why. */
export function ProblemPanel(): React.ReactElement {
  const { state, session, t } = usePane();
  const { budget, outcomes } = state;
  const css = styles();
  const findings = React.useMemo(() => (budget ? orderFindings(outcomes, budget.form) : []), [budget, outcomes]);
  const groups = React.useMemo(() => (budget ? groupFindings(findings, budget.form) : []), [budget, findings]);
  const selected = findingsAt(findings, state.selection);
  const marked = new Set(selected.map(findingId));
  if (!budget || budget.tables.length === 0) return <p className={css.empty}>{t('pane.problems.no-tables')}</p>;
  const go = (step: 1 | -1): void => {
    const next = nextFinding(findings, state.current, step);
    if (next) void session.goTo(next.at, next);
  };
  const going = state.current && findingId(state.current);
  const current = findings.findIndex((finding) => findingId(finding) === going) + 1;
  return (
    <div>
      <div className={css.bar}>
        <IconButton
          iconProps={{ iconName: 'Up' }}
          title={t('pane.problems.previous')}
          ariaLabel={t('pane.problems.previous')}
          disabled={findings.length === 0}
          onClick={() => {
            go(-1);
          }}
        />
        <IconButton
          iconProps={{ iconName: 'Down' }}
          title={t('pane.problems.next')}
          ariaLabel={t('pane.problems.next')}
          disabled={findings.length === 0}
          onClick={() => {
            go(1);
          }}
        />
        <span className={css.position} aria-live="polite">
          {t(current === 0 ? 'pane.problems.count' : 'pane.problems.position', { current, count: findings.length })}
        </span>
      </div>
      <MendAll findings={findings} />
      <Causes />
      {selected.length > 0 && (
        <section className={css.selected} aria-label={t('pane.problems.selected')} data-testid="selected-findings">
          <h2 className={css.heading}>{t('pane.problems.selected')}</h2>
          {selected.slice(0, SHOWN).map((finding) => (
            <FindingCard key={findingId(finding)} finding={finding} marked />
          ))}
        </section>
      )}
      {findings.length === 0 && <p className={css.empty}>{t('pane.problems.none')}</p>}
      {groups.map((group) => (
        <Group key={group.table.id} group={group} marked={marked} />
      ))}
      <NotChecked outcomes={outcomes} />
    </div>
  );
}

/** One table's findings under its name, which folds them. */
function Group(props: { readonly group: FindingGroup; readonly marked: ReadonlySet<string> }): React.ReactElement {
  const { t } = usePane();
  const [folded, setFolded] = React.useState(false);
  const [all, setAll] = React.useState(false);
  const css = styles();
  const { table, errors, warnings, findings } = props.group;
  const shown = folded ? [] : all ? findings : findings.slice(0, SHOWN);
  return (
    <section>
      <h2 className={css.groupHead}>
        <button
          type="button"
          className={css.group}
          aria-expanded={!folded}
          onClick={() => {
            setFolded(!folded);
          }}
        >
          <span>{tableWords(table)}</span>
          <span className={css.counts}>
            {(
              [
                ['errors', errors],
                ['warnings', warnings],
                ['infos', findings.length - errors - warnings],
              ] as const
            )
              .filter(([, count]) => count > 0)
              .map(([kind, count]) => t(`pane.problems.${kind}`, { count }))
              .join(' · ')}
          </span>
        </button>
      </h2>
      {shown.map((finding) => (
        <FindingCard key={findingId(finding)} finding={finding} marked={props.marked.has(findingId(finding))} />
      ))}
      {!folded && shown.length < findings.length && (
        <div className={css.mends}>
          <SmallButton
            text={t('pane.problems.rest', { count: findings.length - shown.length })}
            onClick={() => {
              setAll(true);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** What was not checked, all or part of it, and why. */
function NotChecked({ outcomes }: { readonly outcomes: readonly Outcome[] }): React.ReactElement | null {
  const { state, say, t } = usePane();
  const css = styles();
  const open = outcomes.filter((outcome) => outcome.outcome === 'not-checked');
  if (open.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{t('pane.problems.not-checked', { count: open.length })}</h2>
      {open.map((outcome) => (
        <div key={outcome.check} className={css.open} data-open-check={outcome.check}>
          <div>{state.budget?.form.checks.find((candidate) => candidate.id === outcome.check)?.identity}</div>
          {outcome.reason && <div className={css.reason}>{say(outcome.reason)}</div>}
        </div>
      ))}
    </section>
  );
}

/** One click for every mend of a kind. */
function MendAll({ findings }: { readonly findings: readonly Finding[] }): React.ReactElement | null {
  const { state, session, t } = usePane();
  const css = styles();
  const kinds = new Map<MendKind, Finding[]>();
  for (const finding of findings) {
    if (!finding.mend) continue;
    kinds.set(finding.mend.kind, [...(kinds.get(finding.mend.kind) ?? []), finding]);
  }
  if (kinds.size === 0) return null;
  return (
    <div className={css.mends}>
      {[...kinds].map(([kind, own]) => (
        <SmallButton
          key={kind}
          text={t(`pane.mend-all.${kind}`, { count: own.length })}
          disabled={state.work !== undefined}
          onClick={() => {
            if (!state.budget) return;
            void session.apply(planMend(state.budget, own), {
              id: `pane.mended.${kind}`,
              values: { count: own.length },
            });
          }}
        />
      ))}
    </div>
  );
}

type Css =
  | 'bar'
  | 'position'
  | 'mends'
  | 'selected'
  | 'heading'
  | 'empty'
  | 'groupHead'
  | 'group'
  | 'counts'
  | 'open'
  | 'reason';

function styles(): Record<Css, string> {
  const { palette } = getTheme();
  return mergeStyleSets({
    bar: {
      display: 'flex',
      alignItems: 'center',
      padding: '2px 8px',
      position: 'sticky',
      top: 0,
      zIndex: 1,
      background: palette.white,
      borderBottom: `1px solid ${palette.neutralLight}`,
    },
    position: { marginLeft: 6, fontSize: 12, color: palette.neutralSecondary },
    mends: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 6,
      padding: '6px 12px',
      borderBottom: `1px solid ${palette.neutralLight}`,
    },
    selected: { borderBottom: `2px solid ${palette.themePrimary}`, background: palette.themeLighterAlt },
    heading: { fontSize: 13, fontWeight: 600, margin: 0, padding: '8px 12px 4px' },
    empty: { padding: '16px 12px', margin: 0, fontSize: 14, lineHeight: '22px' },
    groupHead: { margin: 0 },
    group: {
      display: 'flex',
      width: '100%',
      justifyContent: 'space-between',
      gap: 8,
      border: 0,
      padding: '8px 12px',
      textAlign: 'left',
      font: 'inherit',
      fontSize: 13,
      fontWeight: 600,
      color: palette.neutralPrimary,
      background: palette.neutralLighter,
      cursor: 'pointer',
      selectors: { ':focus-visible': { outline: `2px solid ${palette.themePrimary}`, outlineOffset: -2 } },
    },
    counts: { fontWeight: 400, fontSize: 12, lineHeight: '18px', whiteSpace: 'nowrap' },
    open: { padding: '6px 12px', borderLeft: `3px dotted ${palette.neutralTertiary}`, fontSize: 13 },
    reason: { fontSize: 12, color: palette.neutralSecondary },
  });
}
