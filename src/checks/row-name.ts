import type { Row } from '../book/budget.js';
import { codeText } from './code-text.js';

/** How a person calls a row: its code, project or label, else its number on the sheet. */
export function rowName(row: Row): string {
  if (row.role !== 'total' && row.code?.kind === 'code') {
    const named = row.project ?? row.name;
    return named === undefined ? codeText(row.code.code) : `${codeText(row.code.code)} ${plain(named)}`;
  }
  const text = row.line?.label ?? row.label ?? row.project ?? row.name ?? '';
  return plain(text) === '' ? `#${row.row + 1}` : plain(text);
}

/** A printed label without the blanks that only space it out: `收  入  总  计` → `收入总计`. */
export function plain(label: string): string {
  return label.replace(/[\s\u3000]+/gu, '');
}
