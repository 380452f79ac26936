/**
 * Sums as formulas. One description of a sum is printed twice: `fillFormula` for the cell that shows it (SUM, SUMIFS: short, and as
 * forgiving as Excel is with texts), `exactFormula` for the mark that checks it (an amount that is text, or an error, makes an error
 * of the whole, so that the mark stays off).
 */
import type { Unit } from '../../amount/reading.js';
import type { Place } from '../../sheet/place.js';
import { blockRef, cellRef, type Block, type Home } from './refs.js';

/** A condition on the rows of a block. */
export interface Condition {
  /** True, row by row, for the rows that count: an array expression over the block's rows. */
  readonly test: (home: Home) => string;
  /** The same as `range,criterion` of SUMIFS, where it can be said so. */
  readonly criterion?: (home: Home) => string;
}

export type Source =
  | {
      readonly kind: 'cells';
      readonly cells: readonly Place[];
      /** Cells of the formula's own row: they move with it. */
      readonly ownRow?: true;
    }
  | {
      readonly kind: 'block';
      readonly block: Block;
      readonly where: readonly Condition[];
      /** The first row is the header's last: its text counts nothing. */
      readonly headed: boolean;
      /** Columns stay when the formula is applied to the next column. */
      readonly pinned: boolean;
    };

/** A signed part of a sum, in the unit of account of its table. */
export interface Piece {
  readonly sign: 1 | -1;
  readonly unit: Unit;
  readonly source: Source;
}

/** The same sum with every sign turned. */
export function negate(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, sign: piece.sign === 1 ? -1 : 1 }));
}

/** 万元 where any piece is in 万元, so that amounts of 元 are divided: rounding to 分 is then to six decimals, else two. */
export function commonUnit(pieces: readonly Piece[]): Unit {
  return pieces.some(({ unit }) => unit === '万元') || pieces.length === 0 ? '万元' : '元';
}

/** Decimals of one 分 in a unit of account. */
export function fenPlaces(unit: Unit): number {
  return unit === '万元' ? 6 : 2;
}

/** A sum for the eyes of a check, in `unit`: any text that is no number, any error among its operands makes it an error. */
export function exactFormula(pieces: readonly Piece[], home: Home, unit: Unit): string {
  return joinSigned(
    mergeCells(pieces).flatMap((piece) => exactSource(piece.source, home).map((text) => signed(piece, text, unit))),
  );
}

/** A sum for a cell, in `unit`; texts count nothing, as in Excel's SUM. */
export function fillFormula(pieces: readonly Piece[], home: Home, unit: Unit): string {
  return joinSigned(mergeCells(pieces).map((piece) => signed(piece, fillSource(piece.source, home), unit)));
}

interface Signed {
  readonly sign: 1 | -1;
  readonly text: string;
}

function signed(piece: Piece, text: string, unit: Unit): Signed {
  const scale = piece.unit === unit ? '' : unit === '万元' ? '/10000' : '*10000';
  return { sign: piece.sign, text: `${text}${scale}` };
}

function joinSigned(parts: readonly Signed[]): string {
  if (parts.length === 0) return '0';
  const ordered = [...parts.filter(({ sign }) => sign === 1), ...parts.filter(({ sign }) => sign === -1)];
  return ordered.map(({ sign, text }, at) => `${sign === -1 ? '-' : at === 0 ? '' : '+'}${text}`).join('');
}

/** What a table prints for nothing: dashes count as blank. A blank is found in any text. */
const NOTHING = '"--——"';

/** A value as a check reads it: a text that is a number counts, a dash or an empty text is zero, any other text is an error. */
function exactValue(ref: string, array: boolean): string {
  return `IF(ISNUMBER(FIND(${ref},${NOTHING})),0,${ref}${array ? '*1' : ''})`;
}

function exactSource(source: Source, home: Home): string[] {
  if (source.kind === 'cells') {
    return runsOf(source.cells).map((run) => {
      const ref = runRef(run, home, { row: source.ownRow !== true });
      return run.first === run.last ? exactValue(ref, false) : `SUMPRODUCT(${exactValue(ref, true)})`;
    });
  }
  const { block, pinned } = source;
  const ref = blockRef(home, block, pinned);
  const tests = source.where.map(({ test }) => test(home));
  if (block.top === block.bottom && block.left === block.right) {
    return [tests.length === 0 ? exactValue(ref, false) : `IF(${tests.join('*')},${exactValue(ref, false)},0)`];
  }
  // The only text that may stand among the amounts is the header's own.
  if (source.headed && tests.length === 0)
    tests.push(`${ref}<>${blockRef(home, { ...block, bottom: block.top }, pinned)}`);
  const test = tests.length === 1 ? tests.join('') : tests.map((one) => `(${one})`).join('*');
  return [`SUMPRODUCT(${test === '' ? exactValue(ref, true) : `IF(${test},${exactValue(ref, true)},0)`})`];
}

function fillSource(source: Source, home: Home): string {
  if (source.kind === 'cells') return sumOfCells(source.cells, home);
  const values = blockRef(home, source.block, source.pinned);
  if (source.where.length === 0) return `SUM(${values})`;
  const { left, right } = source.block;
  if (left < right) {
    const tests = source.where.map(({ test }) => `(${test(home)})`).join('*');
    return `SUMPRODUCT(${tests}*ISNUMBER(${values}),${values})`;
  }
  const criteria = source.where.map(({ criterion }) => criterion?.(home));
  if (criteria.every((one) => one !== undefined)) return `SUMIFS(${values},${criteria.join(',')})`;
  return `SUMPRODUCT(${source.where.map(({ test }) => `(${test(home)})`).join('*')}*1,${values})`;
}

/** Cells of one sign and unit are one SUM. */
function mergeCells(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const { sign, unit, source } = piece;
    const at = merged.findIndex((one) => one.source.kind === 'cells' && one.sign === sign && one.unit === unit);
    const same = merged[at];
    if (source.kind === 'cells' && same?.source.kind === 'cells') {
      merged[at] = { sign, unit, source: { ...same.source, cells: [...same.source.cells, ...source.cells] } };
    } else merged.push(piece);
  }
  return merged;
}

/** `B7`, or a SUM over runs of neighbours: `SUM(F7:H7,J7)`. */
function sumOfCells(cells: readonly Place[], home: Home): string {
  const [only] = cells;
  if (only === undefined) return '0';
  if (cells.length === 1) return cellRef(home, only);
  return `SUM(${runsOf(cells)
    .map((run) => runRef(run, home))
    .join(',')})`;
}

interface Run {
  readonly first: Place;
  last: Place;
}

/** Neighbours in a row or in a column. */
function runsOf(cells: readonly Place[]): readonly Run[] {
  const runs: Run[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run, cell)) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs;
}

function follows({ first, last }: Run, cell: Place): boolean {
  if (cell.sheet !== last.sheet) return false;
  const right = cell.row === last.row && cell.column === last.column + 1 && first.row === last.row;
  const below = cell.column === last.column && cell.row === last.row + 1 && first.column === last.column;
  return right || below;
}

function runRef({ first, last }: Run, home: Home, pin: { readonly row?: boolean } = {}): string {
  const from = cellRef(home, first, pin);
  if (first === last) return from;
  return `${from}:${cellRef({ sheet: last.sheet, row: 0 }, last, pin)}`;
}
