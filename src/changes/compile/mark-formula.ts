/** Marks: formulas that are TRUE where an identity is broken, tagged with the check that they are. */
import { FEN_PER_UNIT, type Unit } from '../../amount/reading.js';
import type { Relation } from '../../forms/check.js';
import { commonUnit, exactFormula, fenPlaces, negate, type Piece } from './pieces.js';
import type { Home } from './refs.js';

const PREFIX = 'yusuan:';
const TAG = /\bN\(\s*"yusuan:([^"]+)"\s*\)/iu;

/** The check whose mark a conditional format's formula is; `undefined` for anybody else's formula. */
export function taggedCheck(formula: string): string | undefined {
  return TAG.exec(formula)?.[1];
}

/**
 * A mark's formula: on where all conditions hold. What cannot be evaluated (an operand that is text, an Excel error) leaves it off: the
 * check is then not checked, and the pane says so. The tag counts nothing: N of a text is 0.
 */
export function markFormula(check: string, conditions: readonly string[]): string {
  return `=IFERROR(AND(${[...conditions, `N("${PREFIX}${check}")=0`].join(',')}),FALSE)`;
}

/** True where `left relation right` does not hold, to the 分 (0.01 元), or to a tolerance of so many 分. */
export function broken(
  left: readonly Piece[],
  relation: Relation,
  right: readonly Piece[],
  home: Home,
  tolerance = 0,
): string {
  const { text, unit } = difference(left, right, home);
  if (tolerance === 0) return `${text}${relation === '=' ? '<>0' : relation === '>=' ? '<0' : '>0'}`;
  const most = tolerance / FEN_PER_UNIT[unit];
  return relation === '=' ? `ABS(${text})>${most}` : relation === '>=' ? `${text}<-${most}` : `${text}>${most}`;
}

/**
 * The same where equality is demanded while a third sum is zero. One CHOOSE keeps the difference from being written twice; a third sum
 * that is no number demands nothing.
 */
export function brokenWhereZero(
  left: readonly Piece[],
  relation: Relation,
  right: readonly Piece[],
  zero: readonly Piece[],
  home: Home,
  tolerance = 0,
): string {
  if (relation === '=') return broken(left, relation, right, home, tolerance);
  const found = difference(left, right, home);
  const text =
    tolerance === 0 ? found.text : `IF(ABS(${found.text})>${tolerance / FEN_PER_UNIT[found.unit]},${found.text},0)`;
  const unit = commonUnit(zero);
  const isZero = `IFERROR(ROUND(${exactFormula(zero, home, unit)},${fenPlaces(unit)})=0,FALSE)`;
  const [less, more] = relation === '>=' ? ['TRUE', isZero] : [isZero, 'TRUE'];
  return `CHOOSE(SIGN(${text})+2,${less},FALSE,${more})`;
}

function difference(
  left: readonly Piece[],
  right: readonly Piece[],
  home: Home,
): { readonly text: string; readonly unit: Unit } {
  const pieces = [...left, ...negate(right)];
  const unit = commonUnit(pieces);
  return {
    text: `ROUND(${exactFormula(pieces, home, unit)},${fenPlaces(unit)})`,
    unit,
  };
}
