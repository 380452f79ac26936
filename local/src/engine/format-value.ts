import { numfmt } from '@univerjs/core';
import type { CellValue } from '../../../src/sheet/sheet.js';

/** Figures that a General cell shows at most. */
const GENERAL_DIGITS = 11;

/** What a cell shows for a value under a number format. Narrow columns are not modelled: never `####`. */
export function formatValue(value: CellValue, pattern: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return pattern === 'General' || pattern === '@' ? value : formatText(value, pattern);
  if (pattern === 'General' || pattern === '@') return general(value);
  return numfmt.format(pattern, value, { locale: 'zh-CN', throws: false });
}

/** A pattern's fourth section is for text. */
function formatText(value: string, pattern: string): string {
  return pattern.split(';').length === 4 ? numfmt.format(pattern, value, { locale: 'zh-CN', throws: false }) : value;
}

function general(value: number): string {
  const exact = String(Number(value.toPrecision(15)));
  if (exact.length <= GENERAL_DIGITS) return exact;
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-4 && size > 0)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${String(Number(mantissa))}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, GENERAL_DIGITS - 1 - whole))));
}
