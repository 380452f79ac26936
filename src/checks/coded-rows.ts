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

/** Looks at every row with a code in every table of a rule. The row that is shown is the next one as soon as `look` returns: it is not to be kept. */
export function overCodes(check: RuleCheck, run: Run, look: (coded: CodedRow, report: RuleReport) => void): Evaluation {
  return overTables(check, run, (index, report) => {
    const scheme = schemeOf(index.table.form);
    const { rows } = index.table;
    const [first] = rows;
    if (scheme === undefined || first === undefined) return;
    // One object for all rows: a workbook has thousands, and several rules look at each.
    const coded: { -readonly [Key in keyof CodedRow]: CodedRow[Key] } = { index, row: first, code: '', scheme };
    rows.forEach((row) => {
      if (row.code?.kind !== 'code' || (row.role !== 'detail' && row.role !== 'subtotal')) return;
      coded.row = row;
      coded.code = row.code.code;
      report.count();
      look(coded, report);
    });
  });
}

/** A code of the government's economic classification (5xx), where the department's (3xx) belongs. */
export function isGovernmentEconomic(code: string, scheme: Scheme): boolean {
  return scheme === 'economic' && code.startsWith('5');
}
