import type { LookUp } from '../../codes/catalogue/look-up.js';
import { nearestCodes } from '../../codes/catalogue/nearest-codes.js';
import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { isGovernmentEconomic, overCodes, type CodedRow } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';
import type { Remark, RuleReport } from '../rule.js';
import type { Run } from '../run.js';

/**
 * The catalogue of the fiscal year has the code. An unknown or ended 类 is an error where the catalogue is certain; an unknown 款 or 项
 * may be a gap of the catalogue and is a warning, but an error where the year's official list was imported and lacks it. What could be
 * meant is named: successors, and the nearest codes in force.
 */
export const codeKnown: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, (coded, report) => {
    const { code, found, scheme } = coded;
    // That it is of the other classification is said by its own rule.
    if (isGovernmentEconomic(code, scheme)) return;
    const top = code.slice(0, 3);
    const topFound = code === top ? found : run.lookUp(top, scheme);
    if (topFound.status === 'unknown') {
      add(check, report, coded, run, { code: top, found: topFound, certain: true });
      return;
    }
    if (topFound.status !== 'valid') {
      add(check, report, coded, run, { code: top, found: topFound, certain: topFound.firm });
      return;
    }
    if (found.status !== 'valid') add(check, report, coded, run, { code, found, certain: false });
  });

interface Verdict {
  readonly code: string;
  readonly found: LookUp;
  /** The 类 itself, and the catalogue is certain. */
  readonly certain: boolean;
}

function add(check: RuleCheck, report: RuleReport, coded: CodedRow, run: Run, verdict: Verdict): void {
  const { index, row, code } = coded;
  const { found, certain } = verdict;
  const near = nearest(check, coded, run, verdict);
  const values = { code: codeText(verdict.code), year: run.budget.year, nearest: near, ...valuesOf(found) };
  report.add({
    at: index.codePlace(row),
    key: code,
    ...(certain ? { case: 'class' } : {}),
    ...(found.status === 'unknown' && found.unlistedIn !== undefined ? { severity: 'error' } : {}),
    says: sentence(verdict, near === '' ? '' : '-near'),
    values,
  });
}

function sentence({ code, found }: Verdict, near: '' | '-near'): string {
  if (found.status === 'not-yet') return `code-known.not-yet${near}`;
  if (found.status !== 'unknown') {
    return found.entry.replacedBy.length > 0 ? 'code-known.replaced' : `code-known.ended${near}`;
  }
  if (found.unlistedIn !== undefined) return `code-known.unlisted${near}`;
  return code.length === 3 ? `code-known.no-class${near}` : `code-known.unknown${near}`;
}

function valuesOf(found: LookUp): NonNullable<Remark['values']> {
  if (found.status === 'unknown') return { list: found.unlistedIn ?? '' };
  const { name, from = '', until = '' } = found.entry;
  return { name, from, until };
}

/** Codes in force that could be meant: for a code that was replaced, its successors alone. */
function nearest(check: RuleCheck, { row, scheme }: CodedRow, run: Run, { code, found }: Verdict): string {
  const { catalogue, year } = run.budget;
  if (found.status !== 'unknown' && found.entry.replacedBy.length > 0) {
    return found.entry.replacedBy
      .map((successor) => {
        const next = run.lookUp(successor, scheme);
        return next.status === 'unknown' ? codeText(successor) : `${codeText(successor)} ${next.entry.name}`;
      })
      .join('、');
  }
  const isItsOwn = code === (row.code?.kind === 'code' ? row.code.code : undefined);
  return nearestCodes(catalogue, {
    code,
    classification: scheme,
    year,
    ...(isItsOwn && row.name !== undefined ? { name: row.name } : {}),
    ...(check.budget === undefined ? {} : { budget: check.budget }),
  })
    .map((entry) => `${codeText(entry.code)} ${entry.name}`)
    .join('、');
}
