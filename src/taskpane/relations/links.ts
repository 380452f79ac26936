import type { Check, Term, Vector } from '../../forms/check.js';
import type { FormSet, TableId } from '../../forms/form.js';
import type { Outcome } from '../../checks/outcome.js';

/** `none`: no check has looked at it. */
export type LinkState = 'pass' | 'warning' | 'fail' | 'not-checked' | 'none';

/** A line of the picture of relations: all identities between two tables. */
export interface RelationLink {
  readonly id: string;
  readonly from: TableId;
  readonly to: TableId;
  readonly checks: readonly Check[];
  readonly state: LinkState;
}

/** The tables that a check joins, the one on its left first; one table alone for a check inside a table. */
export function tablesOfCheck(check: Check): TableId[] {
  if (check.kind === 'balance' || check.kind === 'match') {
    const sides: (Term | Vector)[] = [...check.left, ...check.right];
    return [...new Set(sides.map((side) => side.table))];
  }
  return 'tables' in check ? [...new Set([check.table, ...check.tables])] : [check.table];
}

/** The lines of the picture. A check over three tables belongs to the line between its left table and each of the others. */
export function linksOf(form: FormSet, outcomes: readonly Outcome[]): RelationLink[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.check, outcome]));
  const links = new Map<string, { from: TableId; to: TableId; checks: Check[] }>();
  for (const check of form.checks) {
    if (check.kind === 'same-header') continue;
    const [from, ...others] = tablesOfCheck(check);
    if (from === undefined) continue;
    for (const to of others) {
      const id = [from, to].sort().join('–');
      const link = links.get(id);
      if (link) link.checks.push(check);
      else links.set(id, { from, to, checks: [check] });
    }
  }
  return [...links].map(([id, link]) => ({
    id,
    ...link,
    state: stateOf(link.checks.flatMap((check) => byId.get(check.id) ?? [])),
  }));
}

/** The gravest state of some outcomes. */
export function stateOf(outcomes: readonly Outcome[]): LinkState {
  if (outcomes.length === 0) return 'none';
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  if (findings.some((finding) => finding.severity === 'error')) return 'fail';
  if (findings.some((finding) => finding.severity === 'warning')) return 'warning';
  if (outcomes.some((outcome) => outcome.outcome === 'not-checked')) return 'not-checked';
  return 'pass';
}

/** The state of a table by the checks inside it. */
export function tableState(form: FormSet, outcomes: readonly Outcome[], table: TableId): LinkState {
  const inside = new Set(
    form.checks.filter((check) => check.table === table && tablesOfCheck(check).length === 1).map((check) => check.id),
  );
  return stateOf(outcomes.filter((outcome) => inside.has(outcome.check)));
}
