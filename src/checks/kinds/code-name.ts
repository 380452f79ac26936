import { Kept } from '../../book/kept.js';
import { compareNames, type NameMatch } from '../../codes/catalogue/compare-names.js';
import type { Known } from '../../codes/catalogue/look-up.js';
import type { RuleCheck } from '../../forms/check.js';
import { codeText } from '../code-text.js';
import { overCodes } from '../coded-rows.js';
import type { Evaluator } from '../evaluation.js';

/** The name beside a code is the code's name of the fiscal year; blanks, brackets and width are forgiven. */
export const codeName: Evaluator<RuleCheck> = (check, run) =>
  overCodes(check, run, ({ index, row, code, found }, report) => {
    // What is unknown or out of force has no name of this year: that is said by the rule on codes.
    if (found.status !== 'valid') return;
    const typed = row.name ?? '';
    // Nearly every name is the very name, to the letter.
    if (typed === found.entry.name) return;
    const match = matchOf(typed, found);
    if (match === 'same') return;
    const blank = typed.trim() === '';
    const { name, confidence } = found.entry;
    // A name that the catalogue is not sure of is said, not written; nor is one beside a cell that holds a name too.
    const certain = confidence !== 'low' && !row.codeWithName && !row.part;
    report.add({
      at: index.textPlace(row, 'name'),
      related: [index.codePlace(row)],
      key: code,
      says: blank ? 'code-name.blank' : match === 'former' ? 'code-name.former' : 'code-name',
      severity: blank ? 'info' : undefined,
      values: { code: codeText(code), typed: typed.trim(), name, year: run.budget.year },
      mend: certain ? { kind: 'official-name', text: name } : undefined,
    });
  });

/** What catalogues say of a code stays: the same names stand beside it in many rows and workbooks. */
const matches = new WeakMap<Known, Kept<NameMatch>>();

function matchOf(typed: string, found: Known): NameMatch {
  let known = matches.get(found);
  if (!known) matches.set(found, (known = new Kept((name) => compareNames(name, found))));
  return known.of(typed);
}
