import { FEN_PER_UNIT, type Unit } from '../amount/reading.js';
import type { Row } from '../book/budget.js';
import type { ColumnId } from '../forms/form.js';

/** One column of amounts as numbers: what sums are made of. */
export interface ColumnFigures {
  /** In 分, for each row of the table: 0 where the cell is blank, NaN where it is not known. Absent where every cell is blank or zero. */
  readonly fen: readonly number[] | undefined;
  /** How many cells hold anything. */
  readonly held: number;
  /** All that they hold are numbers, none negative or with more decimals than a unit of account is stated with. */
  readonly ordinary: boolean;
}

/** Decimals that a unit of account is stated with at most: 万元 to 百元, 元 to 分. */
export const MOST_PLACES = 2;

/** Reads a column of a table, whose rows' figures are in its unit of account. */
export function readColumn(rows: readonly Row[], column: ColumnId, unit: Unit): ColumnFigures {
  const step = FEN_PER_UNIT[unit] / 10 ** MOST_PLACES;
  let fen: number[] | undefined;
  let held = 0;
  let ordinary = true;
  for (let at = 0; at < rows.length; at += 1) {
    const figures = rows[at]?.figures;
    if (figures === undefined) continue;
    const value = figures.value(column);
    const isNumber = typeof value === 'number';
    if (!isNumber && !figures.has(column)) {
      fen?.push(0);
      continue;
    }
    const amount = figures.fen(column);
    held += 1;
    if (!isNumber || !(amount >= 0 && amount % step === 0)) ordinary = false;
    // Most columns of a wide table are blank from top to bottom: they need no list.
    if (amount !== 0) fen ??= new Array<number>(at).fill(0);
    fen?.push(amount);
  }
  return { fen, held, ordinary };
}
