import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { isGovernmentEconomic, overCodes } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';

/** Departments list the economic classification of department budgets (3xx), not the government's (5xx). */
export const codeScheme: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, ({ index, row, code, scheme }, report) => {
    if (!isGovernmentEconomic(code, scheme)) return;
    report.add({ at: index.codePlace(row), key: code, says: 'code-scheme', values: { code: codeText(code) } });
  });
