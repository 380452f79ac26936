import type { Unit } from '../amount/reading.js';
import type { AmountCheck, Relation } from '../forms/check.js';
import type { Comparison, Finding } from './outcome.js';
import type { Place } from '../sheet/place.js';
import { arithmetic, printFen } from './arithmetic.js';
import { type Evaluation, NO_FINDINGS } from './evaluation.js';
import type { Operand } from './operand.js';
import { sideOf, verdictOf } from './part.js';
import type { Run } from './run.js';
import type { Blocker, Tally } from './tally.js';

/** One comparison with its cells. */
export interface Told {
  readonly left: readonly Operand[];
  readonly relation: Relation;
  readonly right: readonly Operand[];
  /** The unit in which to print it. */
  readonly unit: Unit;
  /** The row, column or key that is compared, as a person would call it; '' where the check makes one comparison. */
  readonly which: string;
  /** Joined on this code, class or project. */
  readonly key?: string;
  /** The left side is a formula over the cells of the right: rounding explains nothing. */
  readonly exact: boolean;
}

/** Makes every comparison of a check; what it returns keeps all or some of them from being made. */
export type Comparer<C extends AmountCheck> = (check: C, run: Run, judge: Judge) => Blocker | undefined;

/**
 * Judges one comparison after the other, told in numbers. What a sentence and a picture need, cells and how far rounding can reach, is told only
 * where it is wanted: nearly all comparisons hold.
 */
export class Judge implements Evaluation {
  /** What was told; most checks have nothing to tell. */
  told: Told[] | undefined;
  findings: readonly Finding[] = NO_FINDINGS;
  compared = 0;
  blocker: Blocker | undefined;
  readonly tolerance: number;

  /** @param all passed comparisons are wanted too */
  constructor(
    check: AmountCheck,
    private readonly all: boolean,
  ) {
    this.tolerance = check.kind === 'balance' || check.kind === 'match' ? (check.tolerance ?? 0) : 0;
  }

  /** One more comparison, of two sums in 分 that are known; whether it is to be told. */
  wants(left: number, relation: Relation, right: number): boolean {
    if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) {
      // Beyond a safe integer a sum of 分 is no longer exact.
      this.block({ why: 'too-large' });
      return false;
    }
    this.compared += 1;
    return this.all || verdictOf(left, relation, right, 0, this.tolerance) !== 'pass';
  }

  tell(told: Told): void {
    this.told ??= [];
    this.told.push(told);
  }

  /** The same of two sums that may not be known. */
  wantsKnown(left: Readonly<Tally>, relation: Relation, right: Readonly<Tally>): boolean {
    const blocker = left.blocker ?? right.blocker;
    this.block(blocker);
    return blocker === undefined && this.wants(left.fen, relation, right.fen);
  }

  /** A comparison that cannot be made. */
  block(blocker: Blocker | undefined): void {
    this.blocker ??= blocker;
  }
}

/** Evaluates a check of sums: findings are made for what does not hold, and the reason kept for what could not be known. */
export function evaluateAmounts<C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>): Evaluation {
  const judge = new Judge(check, false);
  judge.block(compare(check, run, judge));
  const { told } = judge;
  if (told) judge.findings = told.map((one) => findingOf(check, run, one, comparisonOf(one, judge.tolerance)));
  return judge;
}

/** Every comparison of a check that can be made, passed ones too. */
export function explainAmounts<C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>): readonly Comparison[] {
  const judge = new Judge(check, true);
  compare(check, run, judge);
  return judge.told?.map((told) => comparisonOf(told, judge.tolerance)) ?? [];
}

/** The same with their cells alone. */
export function tellAmounts<C extends AmountCheck>(check: C, run: Run, compare: Comparer<C>): readonly Told[] {
  const judge = new Judge(check, true);
  compare(check, run, judge);
  return judge.told ?? [];
}

function comparisonOf(told: Told, tolerance: number): Comparison {
  const { relation } = told;
  const left = sideOf(told.left.map(({ part }) => part));
  const right = sideOf(told.right.map(({ part }) => part));
  const band = told.exact ? 0 : bandOf(told.left) + bandOf(told.right);
  const difference = left.fen - right.fen;
  const verdict = verdictOf(left.fen, relation, right.fen, band, tolerance);
  const comparison = { left, relation, right, difference, band, verdict, unit: told.unit };
  return told.which === '' ? comparison : { which: told.which, ...comparison };
}

/** How far rounding of all operands of a side can reach, in 分. */
function bandOf(operands: readonly Operand[]): number {
  return operands.reduce((sum, { band }) => sum + band, 0);
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
function placesOf(run: Run, check: AmountCheck, operands: readonly Operand[]): readonly [Place, ...Place[]] {
  const seen = new Set<string>();
  const places = operands
    .flatMap(({ places: own }) => own)
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
