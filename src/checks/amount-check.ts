import type { Unit } from '../amount/reading.js';
import type { AmountCheck, Relation } from '../forms/check.js';
import type { Comparison, Finding } from './outcome.js';
import type { Place } from '../sheet/place.js';
import { arithmetic, printFen } from './arithmetic.js';
import type { Evaluation } from './evaluation.js';
import { sideOf, verdictOf, type Part } from './part.js';
import type { Run } from './run.js';
import type { Blocker, Tally } from './tally.js';

/** One comparison with its cells. */
export interface Told {
  readonly left: readonly Part[];
  readonly right: readonly Part[];
  /** The unit in which to print it. */
  readonly unit: Unit;
  /** The row, column or key that is compared, as a person would call it; '' where the check makes one comparison. */
  readonly which: string;
  /** Joined on this code, class or project. */
  readonly key?: string;
  /** The left side is a formula over the cells of the right: rounding explains nothing. */
  readonly exact: boolean;
}

/**
 * Sees one comparison, told in numbers; what a sentence and a picture need is told only where it is wanted. The sums may be written
 * over as soon as it returns.
 */
export type See = (left: Readonly<Tally>, relation: Relation, right: Readonly<Tally>, tell: () => Told) => void;

/** Makes every comparison of a check; what it returns keeps all or some of them from being made. */
export type Comparer<C extends AmountCheck> = (check: C, run: Run, see: See) => Blocker | undefined;

/** Evaluates a check of sums: findings are made for what does not hold, and the reason kept for what could not be known. */
export function evaluateAmounts<C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>): Evaluation {
  const findings: Finding[] = [];
  let count = 0;
  let blocker: Blocker | undefined;
  const rest = compare(check, run, (left, relation, right, tell) => {
    const blocked = blockerOf(left, right);
    if (blocked) {
      blocker ??= blocked;
      return;
    }
    count += 1;
    if (verdictOf(left.fen, relation, right.fen, 0, toleranceOf(check)) === 'pass') return;
    const told = tell();
    findings.push(findingOf(check, run, told, comparisonOf(check, relation, told, left.band + right.band)));
  });
  return { compared: count, findings, blocker: blocker ?? rest };
}

/** Every comparison of a check that can be made, passed ones too. */
export function explainAmounts<C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>): readonly Comparison[] {
  const comparisons: Comparison[] = [];
  compare(check, run, (left, relation, right, tell) => {
    if (!blockerOf(left, right)) comparisons.push(comparisonOf(check, relation, tell(), left.band + right.band));
  });
  return comparisons;
}

function blockerOf(left: Readonly<Tally>, right: Readonly<Tally>): Blocker | undefined {
  const blocker = left.blocker ?? right.blocker;
  if (blocker) return blocker;
  // Beyond a safe integer a sum of 分 is no longer exact.
  return Number.isSafeInteger(left.fen) && Number.isSafeInteger(right.fen) ? undefined : { why: 'too-large' };
}

function toleranceOf(check: AmountCheck): number {
  return check.kind === 'balance' || check.kind === 'match' ? (check.tolerance ?? 0) : 0;
}

function comparisonOf(check: AmountCheck, relation: Relation, told: Told, rounding: number): Comparison {
  const left = sideOf(told.left);
  const right = sideOf(told.right);
  const band = told.exact ? 0 : rounding;
  return {
    ...(told.which === '' ? {} : { which: told.which }),
    left,
    relation,
    right,
    difference: left.fen - right.fen,
    band,
    verdict: verdictOf(left.fen, relation, right.fen, band, toleranceOf(check)),
    unit: told.unit,
  };
}

const MESSAGE_OF: Readonly<Record<Relation, string>> = {
  '=': 'checks.unequal',
  '>=': 'checks.too-small',
  '<=': 'checks.too-large',
};

function findingOf(check: AmountCheck, run: Run, told: Told, comparison: Comparison): Finding {
  const rounding = comparison.verdict === 'rounding';
  const [at, ...related] = placesOf(run, check, [...told.left, ...told.right]);
  return {
    check: check.id,
    severity: rounding && check.severity === 'error' ? 'warning' : check.severity,
    table: check.table,
    at,
    related,
    ...(told.key === undefined ? {} : { key: told.key }),
    message: {
      id: `${rounding ? 'checks.rounding' : MESSAGE_OF[comparison.relation]}${told.which === '' ? '' : '.of'}`,
      values: {
        identity: check.identity,
        which: told.which,
        arithmetic: arithmetic(comparison),
        band: printFen(comparison.band, told.unit),
      },
    },
    comparison,
  };
}

/** Every cell of both sides once, the left side's first. */
function placesOf(run: Run, check: AmountCheck, parts: readonly Part[]): readonly [Place, ...Place[]] {
  const seen = new Set<string>();
  const places = parts
    .flatMap((part) => part.places)
    .filter(({ sheet, row, column }) => {
      const name = `${sheet}!${row},${column}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
  const [first, ...others] = places;
  if (first) return [first, ...others];
  // No cell takes part where a side is without rows: the table itself is shown.
  const area = run.tables(check.table)[0]?.table.area;
  if (!area) throw new Error(`${check.id}: compared without a table`);
  return [{ sheet: area.sheet, row: area.top, column: area.left }];
}
