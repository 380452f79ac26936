import type { CellValue } from '../sheet/sheet.js';

/** Whether a cell holds nothing that a person would see. */
export function isBlankText(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.replaceAll(/[\s\u3000\u200B\uFEFF]+/gu, '') === '');
}
