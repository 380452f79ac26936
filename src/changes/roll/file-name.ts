import { moveYears } from './roll-texts.js';

const EXTENSION = /\.xls[xm]?$/iu;

/**
 * The new file's name: the old one with its year moved on, or with the new year behind it.
 * @param macros whether the new file holds macros: Excel opens it as `.xlsm` only
 */
export function rolledFileName(name: string, fromYear: number, toYear: number, macros: boolean): string {
  const stem = name.replace(EXTENSION, '');
  const moved = moveYears(stem, fromYear, toYear);
  return `${moved === stem ? `${stem} ${String(toYear)}` : moved}.${macros ? 'xlsm' : 'xlsx'}`;
}
