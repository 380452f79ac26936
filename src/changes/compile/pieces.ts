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
  | { readonly kind: 'cells'; readonly cells: readonly Place[] }
  | {
      readonly kind: 'block';
      readonly block: Block;
      readonly where: readonly Condition[];
      /** Texts of a header (or of a note below) that are known to stand in the block and count nothing. */
      readonly texts: number;
      /** Columns stay when the formula is applied to the next column. */
      readonly pinned: boolean;
    };

/** A signed part of a sum, in the unit of account of its table. */
export interface Piece {
  readonly sign: 1 | -1;
  readonly unit: Unit;
  /** Amount cells of the table hold dashes or empty texts, which count as blank. */
  readonly dashes: boolean;
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
    pieces.flatMap((piece) => exactSource(piece.source, home, piece.dashes).map((text) => signed(piece, text, unit))),
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

/** A value as a check reads it: a text that is a number counts, a dash is zero, any other text is an error. */
export function exactValue(ref: string, dashes: boolean): string {
  return dashes ? `IF(ISNUMBER(${ref}),${ref},IF(LEN(${ref})<2,0,${ref}*1))` : `${ref}*1`;
}

function exactSource(source: Source, home: Home, dashes: boolean): string[] {
  if (source.kind === 'cells') {
    return source.cells.map((cell) => {
      const ref = cellRef(home, cell, { row: true });
      return dashes ? exactValue(ref, dashes) : ref;
    });
  }
  const { block, pinned } = source;
  const ref = blockRef(home, block, pinned);
  const values = exactValue(ref, dashes);
  const tests = source.where.map(({ test }) => test(home));
  const single = block.top === block.bottom && block.left === block.right;
  if (tests.length === 0) {
    if (single) return [dashes ? values : ref];
    return [source.texts === 0 ? `SUMPRODUCT(${values})` : numbersOnly(ref, source.texts, dashes)];
  }
  if (single) return [`IF(${tests.join('*')},${values},0)`];
  const test = tests.length === 1 ? tests.join('') : tests.map((one) => `(${one})`).join('*');
  return [`SUMPRODUCT(IF(${test},${values},0))`];
}

/** A plain sum where no text stands but the known ones; else a division by zero. */
function numbersOnly(ref: string, texts: number, dashes: boolean): string {
  const count = dashes ? `SUMPRODUCT(ISTEXT(${ref})*(LEN(${ref})>1))` : `COUNTA(${ref})-COUNT(${ref})`;
  return `SUM(${ref})/(${count}=${texts})`;
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
    const { sign, unit, dashes, source } = piece;
    const at = merged.findIndex((one) => one.source.kind === 'cells' && one.sign === sign && one.unit === unit);
    const same = merged[at];
    if (source.kind === 'cells' && same?.source.kind === 'cells') {
      merged[at] = { sign, unit, dashes, source: { kind: 'cells', cells: [...same.source.cells, ...source.cells] } };
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

function runRef({ first, last }: Run, home: Home): string {
  const from = cellRef(home, first);
  if (first === last) return from;
  return `${from}:${cellRef({ sheet: last.sheet, row: 0 }, last)}`;
}
