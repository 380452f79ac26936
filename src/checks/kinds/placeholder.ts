import type { RuleCheck } from '../../forms/check.js';
import type { Evaluator } from '../evaluation.js';
import { overTables } from '../rule.js';

/** `…` alone, XX, ××, 待填, TODO and the like; a word with letters around its x is no placeholder. */
const PLACEHOLDER =
  /^\s*(?:[…⋯]+|\.{3,})\s*$|(?:^|[^A-Za-z])([XxＸｘ]{2,})(?![A-Za-z])|[×✕]{2,}|待填|待补|待定|\bTODO\b|\bTBD\b/iu;

/** What every placeholder holds: a quick look that most cells do not pass. */
const SUSPICIOUS = /[XxＸｘ×✕]{2}|待[填补定]|T(?:ODO|BD)|^\s*[…⋯.]/i;

/** Texts that were to be filled in and were not. */
export const placeholder: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    const { values } = index.table.sheet;
    const { top, bottom, left, right } = index.table.area;
    for (let row = top; row <= bottom; row += 1) {
      const cells = values[row] ?? [];
      for (let column = left; column <= right; column += 1) {
        const value = cells[column];
        if (typeof value !== 'string' || value === '') continue;
        report.count();
        if (!SUSPICIOUS.test(value)) continue;
        const found = PLACEHOLDER.exec(value);
        if (!found) continue;
        // Not a look-behind for what stands before the X: older web views cannot read one.
        report.add({
          at: { sheet: index.sheet, row, column },
          says: 'placeholder',
          values: { text: found[1] ?? found[0] },
        });
      }
    }
  });
