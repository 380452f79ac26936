import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import type { Evaluator } from '../evaluation.js';
import { overTables } from '../rule.js';
import { surelyHoldsMoney } from '../row-facts.js';

/**
 * Codes as the form wants them: pieces of 3-2-2 digits, text, half width. What can be read is tidied; what cannot be read is an
 * error, and a row that holds money under no code a warning.
 */
export const codeForm: Evaluator<RuleCheck> = (check, run) =>
  overTables(check, run, (index, report) => {
    for (const row of index.table.rows) {
      const { code } = row;
      if (!code || (row.role !== 'detail' && row.role !== 'subtotal')) continue;
      report.count();
      if (code.kind === 'code' && code.inForm) continue;
      const at = index.codePlace(row);
      if (code.kind === 'invalid') {
        report.add({
          at,
          says: `code-form.${code.why}`,
          values: { text: code.text },
          severity: 'error',
        });
      } else if (code.kind === 'blank') {
        if (row.role === 'detail' && surelyHoldsMoney(row))
          report.add({ at, says: 'code-form.blank', severity: 'warning' });
      } else if (row.codeFromAbove === undefined && row.codeWithName === undefined) {
        const text = codeText(code.code);
        report.add({
          at,
          key: code.code,
          says: 'code-form',
          values: { code: text },
          mend: { kind: 'tidy-code', text },
        });
      }
    }
  });
