import * as React from 'react';
import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { List } from 'office-ui-fabric-react/lib/List';
import { planMend } from '../../changes/mend.js';
import type { Finding, MendKind, Outcome } from '../../checks/outcome.js';
import { usePane } from '../pane-context.js';
import { SmallButton } from '../small-button.js';
import { getTheme, mergeStyleSets } from '../styles.js';
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

type Line =
  | { readonly kind: 'group'; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'not-checked-head'; readonly count: number }
  | { readonly kind: 'not-checked'; readonly outcome: Outcome };

/** 问题: findings by table, error before warning, then what was not checked and why. */
export function ProblemPanel(): React.ReactElement {
  const { state, session, t } = usePane();
  const { budget, outcomes } = state;
  const css = styles();
  const findings = React.useMemo(() => (budget ? orderFindings(outcomes, budget.form) : []), [budget, outcomes]);
  const lines = React.useMemo(
    () => (budget ? linesOf(findings, outcomes, budget.form) : []),
    [budget, findings, outcomes],
  );
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const selected = findingsAt(findings, state.selection);
  const marked = new Set(selected.map(findingId));
  if (!budget || budget.tables.length === 0) return <p className={css.empty}>{t('pane.problems.no-tables')}</p>;
  const go = (step: 1 | -1): void => {
    const next = nextFinding(findings, state.current, step);
    if (next) void session.goTo(next.at, next);
  };
  const going = state.current && findingId(state.current);
  const current = findings.findIndex((finding) => findingId(finding) === going) + 1;
  const shown = lines.filter(
    (line) => line.kind !== 'finding' || !folded.has(line.finding.table) || marked.has(findingId(line.finding)),
  );
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
          {selected.map((finding) => (
            <FindingCard key={findingId(finding)} finding={finding} marked />
          ))}
        </section>
      )}
      {findings.length === 0 && <p className={css.empty}>{t('pane.problems.none')}</p>}
      <List
        items={shown}
        getKey={(line: Line) => keyOf(line)}
        onRenderCell={(line) =>
          line && (
            <ProblemLine
              line={line}
              marked={line.kind === 'finding' && marked.has(findingId(line.finding))}
              folded={line.kind === 'group' && folded.has(line.group.table.id)}
              onFold={(table) => {
                setFolded(toggled(folded, table));
              }}
            />
          )
        }
      />
    </div>
  );
}

function linesOf(
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
  form: Parameters<typeof groupFindings>[1],
): Line[] {
  const lines: Line[] = [];
  for (const group of groupFindings(findings, form)) {
    lines.push({ kind: 'group', group });
    for (const finding of group.findings) lines.push({ kind: 'finding', finding });
  }
  const open = outcomes.filter((outcome) => outcome.outcome === 'not-checked');
  if (open.length > 0) lines.push({ kind: 'not-checked-head', count: open.length });
  for (const outcome of open) lines.push({ kind: 'not-checked', outcome });
  return lines;
}

function keyOf(line: Line): string {
  if (line.kind === 'group') return `group ${line.group.table.id}`;
  if (line.kind === 'finding') return findingId(line.finding);
  return line.kind === 'not-checked' ? `open ${line.outcome.check}` : 'open';
}

function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function ProblemLine(props: {
  readonly line: Line;
  readonly marked: boolean;
  readonly folded: boolean;
  readonly onFold: (table: string) => void;
}): React.ReactElement {
  const { state, say, t } = usePane();
  const { line } = props;
  const css = styles();
  if (line.kind === 'finding') return <FindingCard finding={line.finding} marked={props.marked} />;
  if (line.kind === 'not-checked-head') {
    return <h2 className={css.heading}>{t('pane.problems.not-checked', { count: line.count })}</h2>;
  }
  if (line.kind === 'not-checked') {
    const check = state.budget?.form.checks.find((candidate) => candidate.id === line.outcome.check);
    return (
      <div className={css.open}>
        <div>{check?.identity}</div>
        {line.outcome.reason && <div className={css.reason}>{say(line.outcome.reason)}</div>}
      </div>
    );
  }
  const { table, errors, warnings, findings } = line.group;
  return (
    <button
      type="button"
      className={css.group}
      aria-expanded={!props.folded}
      onClick={() => {
        props.onFold(table.id);
      }}
    >
      <span>{[table.number, table.title.replaceAll(/\s/gu, '')].filter(Boolean).join(' ')}</span>
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

type Css = 'bar' | 'position' | 'mends' | 'selected' | 'heading' | 'empty' | 'group' | 'counts' | 'open' | 'reason';

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
    open: { padding: '6px 12px', borderLeft: `3px dotted ${palette.neutralTertiary}`, marginLeft: 0 },
    reason: { fontSize: 12, color: palette.neutralSecondary },
  });
}
