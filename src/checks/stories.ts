import type { Budget, Row } from '../book/budget.js';
import { sheetOfRow, standsOn } from '../book/queries.js';
import { CellMap } from './cell-map.js';
import type { Comparison, Finding, Outcome } from './outcome.js';
import type { Place } from '../sheet/place.js';
import { push } from './push.js';
import { type MissingRow, missingRows, type Slip, slipOf } from './slips.js';
import { type Source, sourcesIn } from './sources.js';

/** Findings that follow from one cell, and what that cell would have to hold. */
export interface Story {
  /**
   * The likeliest wrong cell: all of the findings share it, and one correction puts all of them right. Of a row that is missing elsewhere: its amount
   * here, which is right.
   */
  readonly cell: Place;
  /** Identities that do not hold because of it, two or more. */
  readonly findings: readonly Finding[];
  /** What the cell holds and would have to hold, in 分. */
  readonly actual: number;
  readonly expected: number;
  /** No other cell explains as many of them. */
  readonly only: boolean;
  /** What kind of slip it looks like; absent: some other amount was typed. */
  readonly slip?: Slip;
}

/**
 * Groups identities that do not hold by the cell that explains most of them: each correction of a cell that would put right the most
 * findings at once is a story; what no two share stays a finding by itself. A typed figure is likelier than a formula, and is found
 * behind the formulas that add it up.
 */
export function storiesOf(budget: Budget, outcomes: readonly Outcome[]): readonly Story[] {
  // A rule compares nothing: where the first of its findings has no comparison, none has.
  const failing: Finding[] = [];
  for (const { findings } of outcomes) {
    if (!findings[0]?.comparison) continue;
    for (const finding of findings) if (finding.comparison?.verdict === 'fail') failing.push(finding);
  }
  if (failing.length < 2) return [];
  const figureAt = figuresOf(budget);
  const sources = sourcesIn(budget, (cell) => figureAt(cell)?.formula ?? false);
  const suspects = suspectsOf(failing, figureAt, sources);
  const missing = missingRows(budget, failing).filter((row) => !isExplained(row, suspects));
  const told = new Set<Finding>();
  for (const { findings } of missing) for (const finding of findings) told.add(finding);
  const stories: Story[] = missing.map((row) => ({ ...row, expected: row.actual, only: false }));
  // Likeliest first: a suspect that lost its findings to a likelier one explains nothing.
  const order = [...suspects].sort(
    (a, b) => b.findings.length - a.findings.length || Number(a.formula) - Number(b.formula),
  );
  for (const suspect of order) {
    const findings = suspect.findings.filter((finding) => !told.has(finding));
    if (findings.length < 2) continue;
    for (const finding of findings) told.add(finding);
    const expected = suspect.actual + suspect.correction;
    const wrong = { cell: suspect.cell, actual: suspect.actual, expected, findings };
    const slip = slipOf(budget, wrong, failing);
    const rivals = order.filter(
      (one) => one !== suspect && findings.every((finding) => one.findings.includes(finding)),
    );
    stories.push({ ...wrong, only: rivals.length === 0, ...(slip ? { slip } : {}) });
  }
  return stories;
}

/** Whether one wrong cell puts more right than the row that seems to be missing. */
function isExplained({ findings }: MissingRow, suspects: readonly Suspect[]): boolean {
  return suspects.some(
    (suspect) =>
      suspect.findings.length > findings.length ||
      (suspect.findings.length === findings.length && findings.every((one) => suspect.findings.includes(one))),
  );
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
  figureAt: (cell: Place) => KnownFigure | undefined,
  sources: (cell: Place) => readonly Source[],
): readonly Suspect[] {
  const all: Suspect[] = [];
  const byCell = new CellMap<Suspect[]>();
  for (const finding of findings) {
    if (!finding.comparison) continue;
    for (const { cell, correction } of correctionsOf(finding.comparison, sources)) {
      const figure = figureAt(cell);
      if (!figure) continue;
      const ofCell = byCell.get(cell) ?? [];
      const known = ofCell.find((suspect) => suspect.correction === correction);
      if (known) {
        known.findings.push(finding);
        continue;
      }
      const suspect = { cell, correction, ...figure, findings: [finding] };
      byCell.set(cell, [...ofCell, suspect]);
      all.push(suspect);
    }
  }
  return all;
}

/** What each cell behind an identity would have to change by, in 分, for both sides to be equal. */
function correctionsOf(
  { left, right, difference }: Comparison,
  sources: (cell: Place) => readonly Source[],
): readonly { readonly cell: Place; readonly correction: number }[] {
  /** How much the difference grows when the cell does. */
  const weights: { readonly cell: Place; times: number }[] = [];
  const byCell = new CellMap<(typeof weights)[number]>();
  const add = ({ places, sign }: Comparison['left']['parts'][number], side: 1 | -1): void => {
    for (const place of places) {
      for (const { cell, times } of sources(place)) {
        const known = byCell.get(cell);
        if (known) {
          known.times += times * sign * side;
          continue;
        }
        const weight = { cell, times: times * sign * side };
        byCell.set(cell, weight);
        weights.push(weight);
      }
    }
  };
  for (const part of left.parts) add(part, 1);
  for (const part of right.parts) add(part, -1);
  const corrections: { readonly cell: Place; readonly correction: number }[] = [];
  for (const { cell, times } of weights) {
    const correction = -difference / times;
    if (Number.isInteger(correction)) corrections.push({ cell, correction });
  }
  return corrections;
}

interface KnownFigure {
  readonly actual: number;
  readonly formula: boolean;
}

/** Gives the amount in a cell. A sheet's rows are laid out when the first of its cells is asked for. */
function figuresOf(budget: Budget): (cell: Place) => KnownFigure | undefined {
  const sheets = new Map<string, SheetRows>();
  return ({ sheet, row, column }) => {
    let rows = sheets.get(sheet);
    if (!rows) sheets.set(sheet, (rows = rowsOn(budget, sheet)));
    return amountIn(rows.byNumber.get(row) ?? [], row, column) ?? amountIn(rows.cards, row, column);
  };
}

function amountIn(rows: readonly Row[], row: number, column: number): KnownFigure | undefined {
  for (const { figures } of rows) {
    const figure = figures.inCell(row, column);
    if (figure?.reading.kind === 'amount') return { actual: figure.reading.fen, formula: figure.formula !== '' };
  }
  return undefined;
}

interface SheetRows {
  readonly byNumber: ReadonlyMap<number, readonly Row[]>;
  /** Figures of a card stand in rows of their own. */
  readonly cards: readonly Row[];
}

function rowsOn(budget: Budget, sheet: string): SheetRows {
  const byNumber = new Map<number, Row[]>();
  const cards: Row[] = [];
  for (const table of budget.tables) {
    if (!standsOn(table, sheet)) continue;
    for (const row of table.rows) {
      if (table.fields) cards.push(row);
      else if (sheetOfRow(table, row) === sheet) push(byNumber, row.row, row);
    }
  }
  return { byNumber, cards };
}
