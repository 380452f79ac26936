import { moveYears } from './roll-texts.js';

const EXTENSION = /\.xls[xm]?$/iu;

/** The new file's name: the old one with its year moved on, or with the new year behind it. A workbook with macros stays one (`.xlsm`). */
export function rolledFileName(name: string, fromYear: number, toYear: number): string {
  const stem = name.replace(EXTENSION, '');
  const moved = moveYears(stem, fromYear, toYear);
  const extension = /\.xlsm$/iu.test(name) ? '.xlsm' : '.xlsx';
  return `${moved === stem ? `${stem} ${String(toYear)}` : moved}${extension}`;
}
