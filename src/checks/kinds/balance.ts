import type { Figure } from '../../book/budget.js';
import type { BalanceCheck, Relation, Term } from '../../forms/check.js';
import type { ColumnId } from '../../forms/form.js';
import type { Comparer } from '../amount-check.js';
import { isExactFormula } from '../exact.js';
import { columnWords } from '../form-facts.js';
import type { Run } from '../run.js';
import { walkTerm, operandOfTerm, sumTerms } from '../term.js';
import type { Blocker } from '../tally.js';

const ONCE = [undefined];

/** One comparison of sums, or one for each of the check's columns. */
export const compareBalance: Comparer<BalanceCheck> = (check, run, judge) => {
  let blocker: Blocker | undefined;
  for (const each of check.columns ?? ONCE) {
    const left = sumTerms(run, check.left, each);
    const right = sumTerms(run, check.right, each);
    let relation: Relation = check.relation;
    if (check.equalWhereZero) {
      const zero = sumTerms(run, check.equalWhereZero, each);
      if (zero.blocker) blocker ??= zero.blocker;
      else if (zero.fen === 0) relation = '=';
    }
    if (!judge.wantsKnown(left, relation, right)) continue;
    judge.tell({
      relation,
      left: check.left.map((term) => operandOfTerm(run, term, each)),
      right: check.right.map((term) => operandOfTerm(run, term, each)),
      unit: unitOf(run, [...check.left, ...check.right]),
      which: each === undefined ? '' : columnName(run, check.left, each),
      exact: isComputed(check, run, each),
    });
  }
  return blocker;
};

/** Whether the left side is one cell that our own formula fills, over the very cells of the right. */
function isComputed(check: BalanceCheck, run: Run, each: ColumnId | undefined): boolean {
  const [term] = check.left;
  if (check.computes !== 'left' || term === undefined) return false;
  const figures: (Figure | undefined)[] = [];
  walkTerm(run, term, each, ({ index, id }, rows) => {
    for (const row of index.rowsAt(rows)) figures.push(row.figures.get(id));
  });
  return figures.length === 1 && isExactFormula(figures[0], 'anywhere');
}

function unitOf(run: Run, terms: readonly Term[]): '万元' | '元' {
  for (const term of terms) {
    const [index] = run.tables(term.table);
    if (index) return index.table.unit;
  }
  return run.budget.form.unit;
}

function columnName(run: Run, terms: readonly Term[], column: ColumnId): string {
  for (const term of terms) {
    const [index] = term.columns === 'each' ? run.tables(term.table) : [];
    if (index) return columnWords(index.table.form, column);
  }
  return column;
}
