/** The marks of one identity: what kind it is, is all that the compiler knows of it. */
import type { Check } from '../../forms/check.js';
import type { Mark } from '../change.js';
import { balanceMarks } from './mark-balance.js';
import { rowSumMarks, subtotalMarks, totalRowMarks } from './mark-inside.js';
import { matchMarks } from './mark-match.js';
import { mergeMarks } from './merge-marks.js';
import type { Tables } from './tables.js';

/**
 * Conditional formats that are on exactly where the check's comparison is not passed, rounding differences included. None for a rule, for a
 * table that the workbook lacks, and for codes that no formula can read.
 */
export function marksOfCheck(check: Check, tables: Tables): Mark[] {
  switch (check.kind) {
    case 'row-sum':
      return mergeMarks(rowSumMarks(check, tables));
    case 'total-row':
      return mergeMarks(totalRowMarks(check, tables));
    case 'subtotals':
      return mergeMarks(subtotalMarks(check, tables));
    case 'balance':
      return mergeMarks(balanceMarks(check, tables));
    case 'match':
      return mergeMarks(matchMarks(check, tables));
    default:
      return [];
  }
}
