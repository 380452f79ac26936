import type { Classification, Level } from './code.js';
import { PART_DIGITS } from './read-code.js';

/** A canonical code as the texts of so many cells: all in one, or a part a cell (`201`, `03`, `01`), `''` where it has no such part. */
export function writeCode(code: string, scheme: Classification, cells: number): string[] {
  if (cells === 1) return [code];
  let start = 0;
  return Array.from({ length: cells }, (_, index) => {
    const digits = PART_DIGITS[scheme][index] ?? 0;
    const part = code.slice(start, start + digits);
    start += digits;
    return part;
  });
}

/** A code with its parts told apart, for people: `201-03-01`. */
export function printCode(code: string, scheme: Classification): string {
  let printed = '';
  let start = 0;
  for (const digits of PART_DIGITS[scheme]) {
    if (start >= code.length) break;
    printed += `${start === 0 ? '' : '-'}${code.slice(start, start + digits)}`;
    start += digits;
  }
  return printed;
}

/** 3 digits 类, 5 款, 7 项. */
export function levelOf(code: string): Level {
  return code.length <= 3 ? 1 : code.length <= 5 ? 2 : 3;
}

/** The code one level above; `undefined` for a 类. */
export function parentOf(code: string): string | undefined {
  return code.length <= 3 ? undefined : code.slice(0, -2);
}

/** The 类 of a code. */
export function classOf(code: string): string {
  return code.slice(0, 3);
}
