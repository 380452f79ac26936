import type { Budget } from '../book/budget.js';
import type { Comparison, Finding, Outcome } from './outcome.js';
import type { Place } from '../sheet/place.js';
import { type Source, sourcesIn } from './sources.js';

/** Findings that follow from one cell, and what that cell would have to hold. */
export interface Story {
  /** The likeliest wrong cell: all of the findings share it, and one correction puts all of them right. */
  readonly cell: Place;
  /** Identities that do not hold because of it, two or more. */
  readonly findings: readonly Finding[];
  /** What the cell holds and would have to hold, in 分. */
  readonly actual: number;
  readonly expected: number;
  /** The same digits in another order: 248.84 typed as 284.84. */
  readonly transposed: boolean;
  /** Another slip that the two amounts show: a decimal point elsewhere (元 for 万元 too), or the sign. */
  readonly slip?: 'places' | 'sign';
}

/**
 * Groups identities that do not hold by the cell that explains most of them: each correction of a cell that would put right the most
 * findings at once is a story; what no two share stays a finding by itself. A typed figure is likelier than a formula, and is found
 * behind the formulas that add it up.
 */
export function storiesOf(budget: Budget, outcomes: readonly Outcome[]): readonly Story[] {
  const failing = outcomes.flatMap(({ findings }) =>
    findings.filter(({ comparison }) => comparison?.verdict === 'fail'),
  );
  if (failing.length < 2) return [];
  const figures = figuresOf(budget);
  const sources = sourcesIn(budget, (cell) => figures.get(nameOf(cell))?.formula ?? false);
  const suspects = suspectsOf(failing, figures, sources);
  const told = new Set<Finding>();
  const stories: Story[] = [];
  // Likeliest first: a suspect that lost its findings to a likelier one explains nothing.
  const order = [...suspects.values()].sort(
    (a, b) => b.findings.length - a.findings.length || Number(a.formula) - Number(b.formula),
  );
  for (const suspect of order) {
    const findings = suspect.findings.filter((finding) => !told.has(finding));
    if (findings.length < 2) continue;
    for (const finding of findings) told.add(finding);
    const expected = suspect.actual + suspect.correction;
    const slip = slipOf(suspect.actual, expected);
    stories.push({
      cell: suspect.cell,
      findings,
      actual: suspect.actual,
      expected,
      transposed: sameDigits(suspect.actual, expected),
      ...(slip ? { slip } : {}),
    });
  }
  return stories;
}

interface Suspect {
  readonly cell: Place;
  readonly actual: number;
  readonly correction: number;
  readonly formula: boolean;
  readonly findings: Finding[];
}

function suspectsOf(
  findings: readonly Finding[],
  figures: ReadonlyMap<string, KnownFigure>,
  sources: (cell: Place) => readonly Source[],
): Map<string, Suspect> {
  const suspects = new Map<string, Suspect>();
  for (const finding of findings) {
    if (!finding.comparison) continue;
    for (const { cell, correction } of correctionsOf(finding.comparison, sources)) {
      const name = nameOf(cell);
      const figure = figures.get(name);
      if (!figure) continue;
      const key = `${name} ${correction}`;
      const suspect = suspects.get(key);
      if (suspect) suspect.findings.push(finding);
      else suspects.set(key, { cell, correction, ...figure, findings: [finding] });
    }
  }
  return suspects;
}

/** What each cell behind an identity would have to change by, in 分, for both sides to be equal. */
function correctionsOf(
  { left, right, difference }: Comparison,
  sources: (cell: Place) => readonly Source[],
): readonly { readonly cell: Place; readonly correction: number }[] {
  /** How much the difference grows when the cell does. */
  const weights = new Map<string, { cell: Place; times: number }>();
  const add = ({ places, sign }: Comparison['left']['parts'][number], side: 1 | -1): void => {
    for (const { cell, times } of places.flatMap((place) => sources(place))) {
      const name = nameOf(cell);
      weights.set(name, { cell, times: (weights.get(name)?.times ?? 0) + times * sign * side });
    }
  };
  for (const part of left.parts) add(part, 1);
  for (const part of right.parts) add(part, -1);
  return [...weights.values()].flatMap(({ cell, times }) => {
    const correction = -difference / times;
    return Number.isInteger(correction) ? [{ cell, correction }] : [];
  });
}

interface KnownFigure {
  readonly actual: number;
  readonly formula: boolean;
}

function figuresOf(budget: Budget): ReadonlyMap<string, KnownFigure> {
  const figures = new Map<string, KnownFigure>();
  for (const { sheet, rows } of budget.tables) {
    for (const row of rows) {
      for (const { row: at, column, reading, formula } of row.figures.values()) {
        if (reading.kind !== 'amount') continue;
        figures.set(nameOf({ sheet: sheet.name, row: at, column }), { actual: reading.fen, formula: formula !== '' });
      }
    }
  }
  return figures;
}

function nameOf({ sheet, row, column }: Place): string {
  return `${row},${column} ${sheet}`;
}

function sameDigits(a: number, b: number): boolean {
  // Of the same length: 3.60 for 36.00 is another slip.
  return a !== b && String(Math.abs(a)).length === String(Math.abs(b)).length && digitsOf(a) === digitsOf(b);
}

/** Powers of ten by which a decimal point slips; the last is 元 typed for 万元. */
const SLIPPED = [10, 100, 1000, 10_000];

function slipOf(actual: number, expected: number): 'places' | 'sign' | undefined {
  if (actual === 0 || expected === 0) return undefined;
  if (actual === -expected) return 'sign';
  return SLIPPED.some((times) => actual === expected * times || expected === actual * times) ? 'places' : undefined;
}

/** The digits of an amount in order of size; zeros at the end, which no one types, left out. */
function digitsOf(fen: number): string {
  return [...String(Math.abs(fen)).replace(/0+$/u, '')].sort().join('');
}
