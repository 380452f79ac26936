import { FEN_PER_UNIT, type Unit } from './reading.js';

/**
 * An amount in a unit of account, as a budget table prints it: no thousands separators, no trailing zeros (`248.84`, `36.5`, `113`).
 * @param fen whole 分; @param options `places`: at least so many decimals (`36.50`). Never rounds.
 * @throws RangeError if `fen` is not a safe integer: a programmer's mistake.
 */
export function printAmount(fen: number, unit: Unit, options: { readonly places?: number } = {}): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole 分: ${fen}`);
  const most = unit === '万元' ? 6 : 2;
  const digits = String(Math.abs(fen)).padStart(most + 1, '0');
  const decimals = digits
    .slice(-most)
    .replace(/0+$/u, '')
    .padEnd(options.places ?? 0, '0');
  const whole = digits.slice(0, -most);
  return `${fen < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The number that a cell of this unit holds for an amount of 分. */
export function amountValue(fen: number, unit: Unit): number {
  return fen / FEN_PER_UNIT[unit];
}
