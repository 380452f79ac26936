import type { Row } from '../book/budget.js';
import type { Scheme } from '../codes/code.js';
import type { RuleCheck } from '../forms/check.js';
import type { Evaluation } from './evaluation.js';
import { schemeOf } from './form-facts.js';
import { overTables, type RuleReport } from './rule.js';
import type { Run } from './run.js';
import type { TableIndex } from './table-index.js';

/** A detail or subtotal row whose code can be read. Fixed lines are the form's own: they are never among them. */
export interface CodedRow {
  readonly index: TableIndex;
  readonly row: Row;
  readonly code: string;
  readonly scheme: Scheme;
}

/** Looks at every row with a code in every table of a rule. */
export function overCodes(check: RuleCheck, run: Run, look: (coded: CodedRow, report: RuleReport) => void): Evaluation {
  return overTables(check, run, (index, report) => {
    const scheme = schemeOf(index.table.form);
    if (scheme === undefined) return;
    for (const row of index.table.rows) {
      if (row.code?.kind !== 'code' || (row.role !== 'detail' && row.role !== 'subtotal')) continue;
      report.count();
      look({ index, row, code: row.code.code, scheme }, report);
    }
  });
}

/** A code of the government's economic classification (5xx), where the department's (3xx) belongs. */
export function isGovernmentEconomic(code: string, scheme: Scheme): boolean {
  return scheme === 'economic' && code.startsWith('5');
}
