/** Columns of a code that has one header cell over several columns, without 类 款 项 below it. */
import type { Sheet } from '../sheet/sheet.js';
import type { ColumnsFound } from './find-columns.js';
import { isBlank } from './plain.js';

/** Body rows that are looked at for parts of codes. */
const LOOKED_AT = 60;
const MOST_PARTS = 3;

/** Adds the columns without header right of a lone code column, where they hold digits. */
export function widenCode(sheet: Sheet, found: ColumnsFound, headerBottom: number): ColumnsFound {
  const [first, second] = found.codeColumns;
  if (first === undefined || second !== undefined) return found;
  const columns = [first];
  const taken = new Set(found.columns.values());
  for (let column = first + 1; column <= found.right && columns.length < MOST_PARTS; column += 1) {
    if (taken.has(column)) break;
    if (holdsDigits(sheet, column, headerBottom)) columns.push(column);
  }
  return columns.length === 1 ? found : { ...found, codeColumns: columns };
}

function holdsDigits(sheet: Sheet, column: number, headerBottom: number): boolean {
  for (let row = headerBottom + 1; row <= headerBottom + LOOKED_AT; row += 1) {
    const value = sheet.values[row]?.[column];
    if (!isBlank(value)) return /^\s*\d{1,3}\s*$/.test(String(value).normalize('NFKC'));
  }
  return false;
}
