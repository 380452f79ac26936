import { type AmountProblem, type AmountReading, FEN_PER_UNIT, type Unit } from './reading.js';

const BLANK: AmountReading = { kind: 'blank' };
const UNKNOWN: AmountReading = { kind: 'unknown' };

/** Excel's error values as they are read from a cell. */
const ERROR_VALUE =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/u;

/**
 * Reads what stands in an amount cell.
 *
 * Numbers and texts such as `248.84`, `1,234.50`, `２４８．８４`, `(12.5)`, `12万` (120 000 元 whatever the unit), `3.5万元`, `500元`, `¥8` are amounts; blank,
 * `-` and `—` are blank. Float noise beyond 15 significant digits goes first.
 * @param value what the cell shows; @param formula its formula, `''` if none: with a `null` value its result is unknown, not zero.
 * @param unit unit of account of the table, in which a bare number is stated.
 * @returns whole 分, or why it is no amount. Never throws.
 */
export function readAmount(value: string | number | boolean | null, formula: string, unit: Unit): AmountReading {
  if (typeof value === 'number') return ofNumber(value, unit);
  if (value === null) return formula === '' ? BLANK : UNKNOWN;
  if (typeof value === 'boolean') return invalid('not-an-amount', String(value).toUpperCase());
  return ofText(value, unit);
}

function ofNumber(value: number, unit: Unit): AmountReading {
  const fen = amountOf(value, unit);
  if (!Number.isNaN(fen)) return { kind: 'amount', fen, places: placesOf(fen, unit) };
  const whole = Number.isSafeInteger(Math.round(value * FEN_PER_UNIT[unit]));
  return invalid(whole ? 'beyond-fen' : 'too-large', String(value));
}

/** A number that stands in an amount cell, as whole 分; NaN where it is none: too large, or with more decimals than 分 can hold. */
export function amountOf(value: number, unit: Unit): number {
  const scaled = value * FEN_PER_UNIT[unit];
  const fen = Math.round(scaled);
  if (!Number.isSafeInteger(fen)) return Number.NaN;
  if (Math.abs(scaled - fen) > Math.abs(scaled) * 1e-14 + 1e-7) return Number.NaN;
  return fen === 0 ? 0 : fen;
}

/** Decimals in the unit that it takes to state the amount. */
function placesOf(fen: number, unit: Unit): number {
  if (fen === 0) return 0;
  let places = unit === '万元' ? 6 : 2;
  for (let rest = fen; places > 0 && rest % 10 === 0; rest /= 10) places -= 1;
  return places;
}

const DASHES = /^[-‐‑‒–—―−]+$/u;
/** Blanks may stand around the figure, never inside it: two figures in one cell are not one. */
const PARTS =
  /^(?<sign>[-−–+])? ?¥? ?(?<sign2>[-−–+])? ?(?<digits>\d+|\d{1,3}(?:,\d{3})+)?(?:\.(?<decimals>\d*))? ?(?<scale>亿|万)? ?元?$/u;

/**
 * The text in half width, without blanks at its ends, and each run of blanks as one. Only the full-width forms are folded: a footnote mark (`248.84①`, `12²`) must not become
 * a digit, as it would by Unicode's compatibility forms.
 */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll(/[\u200B\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function ofText(raw: string, unit: Unit): AmountReading {
  const text = halfWidth(raw);
  if (text === '' || DASHES.test(text)) return BLANK;
  if (ERROR_VALUE.test(text.toUpperCase())) return invalid('error-value', raw);
  const bracketed = /^\((?<inner>.+)\)$/u.exec(text)?.groups?.['inner']?.trim();
  const match = PARTS.exec(bracketed ?? text)?.groups;
  const digits = (match?.['digits'] ?? '').replaceAll(',', '');
  const decimals = match?.['decimals'] ?? '';
  if (!match || digits + decimals === '') return invalid('not-an-amount', raw);
  if (match['sign'] !== undefined && match['sign2'] !== undefined) return invalid('not-an-amount', raw);
  const sign = match['sign'] ?? match['sign2'] ?? '+';
  const negative = bracketed !== undefined || sign !== '+';
  const shift = exponent(match['scale'], text.includes('元'), unit);
  return ofDigits(raw, digits, decimals, shift, negative, unit);
}

/** 分 in what the digits count, as a power of ten: `万` and `元` say it, a bare number is in the table's unit. */
function exponent(scale: string | undefined, yuan: boolean, unit: Unit): number {
  if (scale === '亿') return 10;
  if (scale === '万') return 6;
  return yuan || unit === '元' ? 2 : 6;
}

function ofDigits(
  raw: string,
  digits: string,
  decimals: string,
  shift: number,
  negative: boolean,
  unit: Unit,
): AmountReading {
  const kept = decimals.replace(/0+$/u, '');
  if (kept.length > shift) return invalid('beyond-fen', raw);
  const fen = Number(digits + kept.padEnd(shift, '0'));
  if (!Number.isSafeInteger(fen)) return invalid('too-large', raw);
  return { kind: 'amount', fen: negative && fen !== 0 ? -fen : fen, places: placesOf(fen, unit), text: true };
}

function invalid(why: AmountProblem, text: string): AmountReading {
  return { kind: 'invalid', why, text };
}
