import type { TableId } from '../forms/form.js';
import type { Outcome } from './outcome.js';

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
  const all = none();
  const tables = new Map<TableId, Tallied>();
  let unbalanced = 0;
  for (const { table, outcome, findings } of outcomes) {
    let own = tables.get(table);
    if (!own) tables.set(table, (own = none()));
    own.checks += 1;
    if (outcome === 'not-checked') own.notChecked += 1;
    for (let at = 0; at < findings.length; at += 1) {
      const finding = findings[at];
      if (finding === undefined) continue;
      if (finding.severity === 'error') {
        own.errors += 1;
        if (finding.comparison !== undefined) unbalanced += 1;
      } else if (finding.severity === 'warning') own.warnings += 1;
      else own.infos += 1;
    }
  }
  for (const { errors, warnings, infos, notChecked, checks } of tables.values()) {
    all.errors += errors;
    all.warnings += warnings;
    all.infos += infos;
    all.notChecked += notChecked;
    all.checks += checks;
  }
  const { errors, warnings, infos, notChecked, checks } = all;
  return { errors, warnings, infos, notChecked, checks, state: stateOf(all), unbalanced, tables };
}

/** Counts while they grow. */
type Tallied = { -readonly [Count in keyof Counts]: Counts[Count] };

function none(): Tallied {
  return { errors: 0, warnings: 0, infos: 0, notChecked: 0, checks: 0 };
}

function stateOf({ errors, notChecked, warnings }: Counts): State {
  if (errors > 0) return 'errors';
  if (notChecked > 0) return 'not-checked';
  return warnings > 0 ? 'warnings' : 'balanced';
}
