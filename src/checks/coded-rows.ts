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
    codedRows(index, scheme).forEach((coded) => {
      report.count();
      look(coded, report);
    });
  });
}

/** The rows with a code, gathered once for all rules. */
const known = new WeakMap<TableIndex, readonly CodedRow[]>();

function codedRows(index: TableIndex, scheme: Scheme): readonly CodedRow[] {
  const before = known.get(index);
  if (before) return before;
  const coded: CodedRow[] = [];
  index.table.rows.forEach((row) => {
    const { code, role } = row;
    if (code?.kind === 'code' && (role === 'detail' || role === 'subtotal')) {
      coded.push({ index, row, code: code.code, scheme });
    }
  });
  known.set(index, coded);
  return coded;
}

/** A code of the government's economic classification (5xx), where the department's (3xx) belongs. */
export function isGovernmentEconomic(code: string, scheme: Scheme): boolean {
  return scheme === 'economic' && code.startsWith('5');
}
