import type { Known } from '../../codes/catalogue/look-up.js';
import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { overCodes, type CodedRow } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';
import type { Run } from '../run.js';

/** A code of another budget than the table's: a fund code among general expenditure, or the other way round. */
export const codeBudget: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, (coded, report) => {
    const found = nearest(coded, run);
    if (!found || found.entry.confidence === 'low' || found.entry.budget === check.budget) return;
    report.add({
      at: coded.index.codePlace(coded.row),
      key: coded.code,
      says: found.entry.budget === undefined ? 'code-budget.general' : 'code-budget.other',
      values: {
        code: codeText(coded.code),
        name: found.entry.name,
        budget: found.entry.budget ?? '',
        sheet: coded.index.sheet,
      },
    });
  });

/** What the catalogue says of a code, or of the 款 above where it lacks the 项. A 类 holds codes of several budgets and says nothing. */
function nearest({ code, found, scheme }: CodedRow, run: Run): Known | undefined {
  if (code.length <= 3) return undefined;
  if (found.status !== 'unknown') return found;
  const above = run.lookUp(code.slice(0, 5), scheme);
  return above.status === 'unknown' ? undefined : above;
}
