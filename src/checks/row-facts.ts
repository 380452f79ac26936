/** What the checks ask of one row. */
import type { Row } from '../book/budget.js';

/** The class (类) that a line stands for, printed by the form or inserted later. */
export function classOfLine(row: Row): string | undefined {
  if (row.role !== 'line') return undefined;
  return row.code?.kind === 'code' && row.code.level === 1 ? row.code.code : row.line?.code;
}

/** A row among fixed lines that is none of them and names no class: what it holds belongs nowhere. */
export function isStray(row: Row): boolean {
  return row.role === 'line' && row.line === undefined && classOfLine(row) === undefined && holdsMoney(row);
}

/** Whether any figure of a row is more than a blank or a zero. */
export function holdsMoney(row: Row): boolean {
  return !row.figures.areZero;
}

/** The same for what is certain: a formula without a stored result may well be zero. */
export function surelyHoldsMoney(row: Row): boolean {
  if (row.figures.areZero) return false;
  for (const { reading } of row.figures.values()) {
    if (reading.kind === 'amount' ? reading.fen !== 0 : reading.kind === 'invalid') return true;
  }
  return false;
}
