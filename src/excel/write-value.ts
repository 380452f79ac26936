import type { CellValue } from '../sheet/sheet.js';

/**
 * A content as `range.values` wants it. `undefined` leaves the cell alone (`null` to Office.js), a blank clears it (`''`), and a text
 * that Excel would turn into a number or a date (`01`, `1-2`) or a formula (`-合计`) is kept a text by an apostrophe, unless the cell is formatted as
 * text, where it would show.
 */
export function valueToWrite(content: CellValue | undefined, numberFormat?: string): string | number | boolean | null {
  if (content === undefined) return null;
  if (content === null) return '';
  if (typeof content !== 'string' || numberFormat === '@') return content;
  return isReadOtherwise(content) ? `'${content}` : content;
}

/** A text that begins like this is read as the beginning of a formula. */
const FORMULA_LIKE = /^[+\-@]/u;

const NUMBER_LIKE = /^[\s+\-(¥$]*[\d.,]+[\d\s.,%)/:年月日eE+-]*$/u;

/** Whether Excel would take a text for something else. */
function isReadOtherwise(text: string): boolean {
  return FORMULA_LIKE.test(text) || NUMBER_LIKE.test(text);
}
