import type { RuleCheck, RuleKind } from '../../src/forms/check.js';
import { base } from './build-budget.js';

/** A rule over these tables, declared as a warning. */
export function rule(kind: RuleKind, tables: readonly string[], facts: Partial<RuleCheck> = {}): RuleCheck {
  return { ...base(kind, tables[0] ?? ''), severity: 'warning', kind, tables, ...facts };
}
