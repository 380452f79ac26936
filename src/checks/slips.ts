/** What kind of slip a wrong cell looks like, from its amount and from what stands around it. */
import type { Budget, FoundTable, Row } from '../book/budget.js';
import { sheetOfRow, standsOn } from '../book/queries.js';
import type { ColumnId, TableId } from '../forms/form.js';
import type { Place } from '../sheet/place.js';
import type { Finding } from './outcome.js';

/**
 * `transposed`: the same digits in another order (248.84 typed as 284.84). `places`: a decimal point elsewhere, 元 for 万元 too. `sign`: the other
 * sign. `doubled`: the row stands there twice, `other` is the other one. `column`: the amount belongs into the neighbouring cell `other`, which is
 * short by it. `missing`: the row `key` is missing in `table`; the cell itself is right.
 */
export type Slip =
  | { readonly kind: 'transposed' | 'places' | 'sign' }
  | { readonly kind: 'doubled' | 'column'; readonly other: Place }
  | { readonly kind: 'missing'; readonly table: TableId; readonly key: string };

export interface Wrong {
  readonly cell: Place;
  /** In 分. */
  readonly actual: number;
  readonly expected: number;
  readonly findings: readonly Finding[];
}

/** The slip that explains it, if it looks like one. `failing` are all identities that do not hold. */
export function slipOf(budget: Budget, wrong: Wrong, failing: readonly Finding[]): Slip | undefined {
  const { actual, expected } = wrong;
  if (expected === 0) return doubledRow(budget, wrong) ?? otherColumn(budget, wrong, failing);
  if (actual === -expected) return { kind: 'sign' };
  if (sameDigits(actual, expected)) return { kind: 'transposed' };
  return SLIPPED.some((times) => actual === expected * times || expected === actual * times)
    ? { kind: 'places' }
    : undefined;
}

/** Powers of ten by which a decimal point slips; the last is 元 typed for 万元. */
const SLIPPED = [10, 100, 1000, 10_000];

function sameDigits(a: number, b: number): boolean {
  // Of the same length: 3.60 for 36.00 is another slip.
  return a !== b && String(Math.abs(a)).length === String(Math.abs(b)).length && digitsOf(a) === digitsOf(b);
}

/** The digits of an amount in order of size; zeros at the end, which no one types, left out. */
function digitsOf(fen: number): string {
  return [...String(Math.abs(fen)).replace(/0+$/u, '')].sort().join('');
}

/** A row that stands in one table and is missing in another, with all that fails for it. */
export interface MissingRow {
  /** The amount where the row stands. */
  readonly cell: Place;
  /** In 分. */
  readonly actual: number;
  readonly slip: Slip & { readonly kind: 'missing' };
  /** Two or more. */
  readonly findings: readonly Finding[];
}

/**
 * Rows that are missing: identities by code, class or project that one table has nothing at all for, and sums of that table that are short by the
 * same amount.
 */
export function missingRows(budget: Budget, failing: readonly Finding[]): readonly MissingRow[] {
  const absent: (Absent & { readonly finding: Finding })[] = [];
  for (const finding of failing) {
    const side = absentSide(budget, finding);
    if (side) absent.push({ finding, ...side });
  }
  const rows: MissingRow[] = [];
  const told = new Set<Finding>();
  // The longest key says most: 2039901 rather than 203.
  for (const { table, key, cell, amount } of [...absent].sort((a, b) => b.key.length - a.key.length)) {
    const lacking = budget.tables.filter(({ form }) => form.id === table);
    const same = failing.filter(
      (finding) =>
        !told.has(finding) &&
        Math.abs(finding.comparison?.difference ?? 0) === amount &&
        (absent.some((one) => one.finding === finding && one.table === table) ||
          placesOf(finding).some((place) => lacking.some((one) => standsOn(one, place.sheet)))),
    );
    if (same.length < 2) continue;
    for (const finding of same) told.add(finding);
    rows.push({ cell, actual: amount, slip: { kind: 'missing', table, key }, findings: same });
  }
  return rows;
}

interface Absent {
  readonly table: TableId;
  readonly key: string;
  readonly cell: Place;
  readonly amount: number;
}

/** The side of an identity by key that has no cell, of one table; and the other side's cell. */
function absentSide(budget: Budget, { check: id, comparison, key }: Finding): Absent | undefined {
  const check = budget.form.checks.find((one) => one.id === id);
  if (check?.kind !== 'match' || !comparison || key === undefined) return undefined;
  const sides = [
    { side: comparison.left, other: comparison.right, vectors: check.left },
    { side: comparison.right, other: comparison.left, vectors: check.right },
  ];
  for (const { side, other, vectors } of sides) {
    const [table, ...more] = new Set(vectors.map((vector) => vector.table));
    const [cell] = other.parts.flatMap(({ places }) => places);
    const blank = side.parts.every(({ places }) => places.length === 0);
    if (blank && table !== undefined && more.length === 0 && cell) {
      return { table, key, cell, amount: Math.abs(comparison.difference) };
    }
  }
  return undefined;
}

function doubledRow(budget: Budget, { cell, actual }: Wrong): Slip | undefined {
  const found = rowOf(budget, cell);
  const code = found?.row.code;
  if (!found || code?.kind !== 'code') return undefined;
  const { table, row } = found;
  for (const other of table.rows) {
    if (other === row || other.role !== row.role) continue;
    if (other.code?.kind !== 'code' || other.code.code !== code.code || other.project !== row.project) continue;
    const same = [...other.figures].find(([column]) => column === found.column)?.[1];
    if (same?.reading.kind === 'amount' && same.reading.fen === actual) {
      return { kind: 'doubled', other: { sheet: sheetOfRow(table, other), row: same.row, column: same.column } };
    }
  }
  return undefined;
}

/** The neighbouring column of the same sheet is short by just this amount. */
function otherColumn(budget: Budget, { cell, actual, findings }: Wrong, failing: readonly Finding[]): Slip | undefined {
  const found = rowOf(budget, cell);
  if (!found) return undefined;
  const amounts = new Set((found.row.part ?? found.table).columns.values());
  for (const column of [cell.column - 1, cell.column + 1]) {
    if (!amounts.has(column)) continue;
    const short = failing.some(
      (finding) =>
        !findings.includes(finding) &&
        Math.abs(finding.comparison?.difference ?? 0) === Math.abs(actual) &&
        placesOf(finding).some((place) => place.sheet === cell.sheet && place.column === column),
    );
    if (short) return { kind: 'column', other: { sheet: cell.sheet, row: cell.row, column } };
  }
  return undefined;
}

function placesOf({ comparison }: Finding): readonly Place[] {
  return comparison ? [...comparison.left.parts, ...comparison.right.parts].flatMap(({ places }) => places) : [];
}

interface FigureRow {
  readonly table: FoundTable;
  readonly row: Row;
  readonly column: ColumnId;
}

/** The row and column of a figure. */
function rowOf(budget: Budget, cell: Place): FigureRow | undefined {
  for (const table of budget.tables) {
    if (!standsOn(table, cell.sheet)) continue;
    for (const row of table.rows) {
      if (sheetOfRow(table, row) !== cell.sheet) continue;
      if (row.figures.inCell(cell.row, cell.column) === undefined) continue;
      for (const [column, figure] of row.figures) {
        if (figure.row === cell.row && figure.column === cell.column) return { table, row, column };
      }
    }
  }
  return undefined;
}
