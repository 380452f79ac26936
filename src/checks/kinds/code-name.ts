import { Kept } from '../../book/kept.js';
import { compareNames, type NameMatch } from '../../codes/catalogue/compare-names.js';
import type { Known } from '../../codes/catalogue/look-up.js';
import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { overCodes } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';
import type { Remark } from '../rule.js';

/** The name beside a code is the code's name of the fiscal year; blanks, brackets and width are forgiven. */
export const codeName: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, ({ index, row, code, scheme }, report) => {
    const found = run.lookUp(code, scheme);
    // What is unknown or out of force has no name of this year: that is said by the rule on codes.
    if (found.status !== 'valid') return;
    const typed = row.name ?? '';
    // Nearly every name is the very name, to the letter.
    if (typed === found.entry.name) return;
    const remark = remarkOn(typed, matchOf(typed, found));
    if (!remark) return;
    report.add({
      ...remark,
      at: index.textPlace(row, 'name'),
      related: [index.codePlace(row)],
      key: code,
      values: { code: codeText(code), typed: typed.trim(), name: found.entry.name, year: run.budget.year },
      // A name that the catalogue is not sure of is said, not written; nor is one beside a cell that holds a name too.
      ...(found.entry.confidence === 'low' || row.codeWithName || row.part
        ? {}
        : { mend: { kind: 'official-name', text: found.entry.name } }),
    });
  });

/** What catalogues say of a code stays: the same names stand beside it in many rows and workbooks. */
const matches = new WeakMap<Known, Kept<NameMatch>>();

function matchOf(typed: string, found: Known): NameMatch {
  let known = matches.get(found);
  if (!known) matches.set(found, (known = new Kept((name) => compareNames(name, found))));
  return known.of(typed);
}

function remarkOn(typed: string, match: NameMatch): Pick<Remark, 'says' | 'severity'> | undefined {
  if (match === 'same') return undefined;
  if (typed.trim() === '') return { says: 'code-name.blank', severity: 'info' };
  return { says: match === 'former' ? 'code-name.former' : 'code-name' };
}
