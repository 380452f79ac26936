import type { TableId } from '../forms/form.js';
import type { Finding, Outcome } from './outcome.js';

/** Findings by severity, and checks that were not made. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly notChecked: number;
  /** How many checks there are. */
  readonly checks: number;
}

/**
 * What can be said in a word: errors (`unbalanced` of them identities that do not hold: n 处不平), else n 项未校验, else warnings, else 平.
 * Nothing unread counts as balanced.
 */
export type State = 'errors' | 'not-checked' | 'warnings' | 'balanced';

export interface Summary extends Counts {
  readonly state: State;
  /** Errors that are identities which do not hold. */
  readonly unbalanced: number;
  /** By the table under which findings are listed, in the order of the checks. */
  readonly tables: ReadonlyMap<TableId, Counts>;
}

/** Counts what the checks said, in all and by table. */
export function summary(outcomes: readonly Outcome[]): Summary {
  const byTable = new Map<TableId, Outcome[]>();
  for (const outcome of outcomes) {
    const same = byTable.get(outcome.table);
    if (same) same.push(outcome);
    else byTable.set(outcome.table, [outcome]);
  }
  const all = countsOf(outcomes);
  const errors = outcomes.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
  return {
    ...all,
    state: stateOf(all),
    unbalanced: errors.filter(({ comparison }) => comparison !== undefined).length,
    tables: new Map([...byTable].map(([table, own]) => [table, countsOf(own)])),
  };
}

function countsOf(outcomes: readonly Outcome[]): Counts {
  const count = (severity: Finding['severity']): number =>
    outcomes.reduce((sum, { findings }) => sum + findings.filter((one) => one.severity === severity).length, 0);
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    notChecked: outcomes.filter(({ outcome }) => outcome === 'not-checked').length,
    checks: outcomes.length,
  };
}

function stateOf({ errors, notChecked, warnings }: Counts): State {
  if (errors > 0) return 'errors';
  if (notChecked > 0) return 'not-checked';
  return warnings > 0 ? 'warnings' : 'balanced';
}
