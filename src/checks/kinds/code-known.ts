import type { LookUp } from '../../codes/catalogue/look-up.js';
import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { isGovernmentEconomic, overCodes, type CodedRow } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';
import type { RuleReport } from '../rule.js';
import type { Run } from '../run.js';

/**
 * The catalogue of the fiscal year has the code. An unknown or ended 类 is an error where the catalogue is certain; an unknown 款 or 项
 * may be a gap of the catalogue and is a warning.
 */
export const codeKnown: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, (coded, report) => {
    const { code, scheme } = coded;
    // That it is of the other classification is said by its own rule.
    if (isGovernmentEconomic(code, scheme)) return;
    const top = code.slice(0, 3);
    const topFound = run.lookUp(top, scheme);
    if (topFound.status === 'unknown') {
      add(report, coded, run, { code: top, found: topFound, certain: true });
      return;
    }
    if (topFound.status !== 'valid') {
      add(report, coded, run, { code: top, found: topFound, certain: topFound.firm });
      return;
    }
    const found = code === top ? topFound : run.lookUp(code, scheme);
    if (found.status !== 'valid') add(report, coded, run, { code, found, certain: false });
  });

interface Verdict {
  readonly code: string;
  readonly found: LookUp;
  /** The 类 itself, and the catalogue is certain. */
  readonly certain: boolean;
}

function add(report: RuleReport, { index, row, code, scheme }: CodedRow, run: Run, verdict: Verdict): void {
  const { found, certain } = verdict;
  const common = { at: index.codePlace(row), key: code, ...(certain ? { case: 'class' as const } : {}) };
  const values = { code: codeText(verdict.code), year: run.budget.year };
  if (found.status === 'unknown') {
    report.add({ ...common, says: verdict.code.length === 3 ? 'code-known.no-class' : 'code-known.unknown', values });
    return;
  }
  const { entry } = found;
  if (found.status === 'not-yet') {
    report.add({
      ...common,
      says: 'code-known.not-yet',
      values: { ...values, name: entry.name, from: entry.from ?? '' },
    });
    return;
  }
  const successors = entry.replacedBy.map((successor) => {
    const next = run.lookUp(successor, scheme);
    return next.status === 'unknown' ? codeText(successor) : `${codeText(successor)} ${next.entry.name}`;
  });
  report.add({
    ...common,
    says: successors.length > 0 ? 'code-known.replaced' : 'code-known.ended',
    values: { ...values, name: entry.name, until: entry.until ?? '', successors: successors.join('、') },
  });
}
