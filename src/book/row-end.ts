/** What a row below a grid is, if it is no row of it. */
import type { Sheet } from '../sheet/sheet.js';
import type { Reading } from './budget.js';
import type { FormIndex } from './form-index.js';
import { headerStarts, headerWords } from './header-block.js';
import { headText, isFooter, isNote } from './head-line.js';
import { isBlank, plain } from './plain.js';
import { isWaiting } from './waiting-row.js';

/** `next`: the head of another table. */
export type RowEnd = { readonly kind: 'note'; readonly note: Reading } | { readonly kind: 'footer' | 'next' };

/** Whether any cell of a row holds something, a formula without a result included; a row sum that waits for its row is nothing. */
export function rowFilled(sheet: Sheet, row: number): boolean {
  const values = sheet.values[row] ?? [];
  const formulas = sheet.formulas[row] ?? [];
  const columns = Math.max(values.length, formulas.length);
  for (let column = 0; column < columns; column += 1) {
    const value = values[column] ?? null;
    const formula = formulas[column] ?? '';
    if (formula === '' ? !isBlank(value) : !isWaiting(value, formula, row)) return true;
  }
  return false;
}

/**
 * Reads a row as note, signature or head of a table; `undefined` where it is none of these. A note or signature begins no further right than
 * the table itself ends (`right`): a remark in a column beside the table is none.
 */
export function rowEnds(sheet: Sheet, row: number, right: number, index: FormIndex): RowEnd | undefined {
  const values = sheet.values[row] ?? [];
  let first = true;
  for (let column = 0; column < values.length; column += 1) {
    const value = values[column];
    if (typeof value !== 'string' || isBlank(value)) continue;
    if (first && column <= right) {
      const text = plain(value);
      if (isNote(text)) return { kind: 'note', note: { text: value, at: { sheet: sheet.name, row, column } } };
      if (isFooter(text)) return { kind: 'footer' };
    }
    first = false;
    const head = headText(value, index);
    if (head?.number ?? head?.title ?? head?.said) return { kind: 'next' };
  }
  const words = headerWords(sheet, row);
  return words !== undefined && headerStarts(words, index, undefined).length > 0 ? { kind: 'next' } : undefined;
}
