import type { Row } from '../book/budget.js';
import type { LookUp } from '../codes/catalogue/look-up.js';
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
  /** What the catalogue says of the code in the budget's fiscal year. */
  readonly found: LookUp;
}

/** Looks at every row with a code in every table of a rule. */
export function overCodes(check: RuleCheck, run: Run, look: (coded: CodedRow, report: RuleReport) => void): Evaluation {
  return overTables(check, run, (index, report) => {
    const coded = run.coded(index);
    report.count(coded.length);
    for (const one of coded) look(one, report);
  });
}

/** The rows with a code of one table, each looked up once for all rules. */
export function codedRows(index: TableIndex, run: Run): readonly CodedRow[] {
  const scheme = schemeOf(index.table.form);
  const coded: CodedRow[] = [];
  if (scheme === undefined) return coded;
  for (const row of index.table.rows) {
    if (row.code?.kind !== 'code' || (row.role !== 'detail' && row.role !== 'subtotal')) continue;
    const { code } = row.code;
    coded.push({ index, row, code, scheme, found: run.lookUp(code, scheme) });
  }
  return coded;
}

/** A code of the government's economic classification (5xx), where the department's (3xx) belongs. */
export function isGovernmentEconomic(code: string, scheme: Scheme): boolean {
  return scheme === 'economic' && code.startsWith('5');
}
