import { invalidArgument } from '../../engine/excel-error.js';
import { hex } from '../../engine/style.js';

/** A colour as Office.js takes it: `#RRGGBB` or a name. */
export function colorValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('color');
  const color = hex(value.trim());
  if (!/^#[\dA-F]{6}$/.test(color)) throw invalidArgument('color');
  return color;
}
