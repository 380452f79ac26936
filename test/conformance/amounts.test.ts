import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import type { Outcome } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { storiesOf } from '../../src/checks/stories.js';
import type { AmountCheck, Check } from '../../src/forms/check.js';
import type { Place } from '../../src/sheet/place.js';
import { placeName } from '../../src/sheet/place.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { amountThree } from './amount-bends.js';
import { BASES } from './bases.js';

for (const { form, sheets: open } of BASES) {
  const checks = form.checks.filter(isAmountCheck);

  describe(`the identities of ${form.id}, each by three workbooks`, () => {
    let sheets: readonly Sheet[];
    const outcomesOf = (workbook: readonly Sheet[]): readonly Outcome[] => runChecks(readBudget(workbook, form));
    const outcome = (workbook: readonly Sheet[], check: Check): Outcome['outcome'] | undefined =>
      outcomesOf(workbook).find((one) => one.check === check.id)?.outcome;

    before(async () => {
      sheets = await open();
    });

    it('all hold in the workbook that the others are bent from, and no story is told', () => {
      const budget = readBudget(sheets, form);
      const outcomes = runChecks(budget);
      const ids = new Set(checks.map(({ id }) => id));
      assert.deepEqual(
        outcomes.filter((one) => ids.has(one.check) && one.outcome !== 'pass').map((one) => one.check),
        [],
      );
      assert.deepEqual(storiesOf(budget, outcomes), []);
    });

    for (const check of checks) {
      it(`${check.id}: ${check.identity}`, () => {
        const { passes, fails, blind, cell } = amountThree(check, readBudget(sheets, form), sheets);
        assert.equal(outcome(passes, check), 'pass');
        assert.equal(outcome(blind, check), 'not-checked', `blind at ${placeName(cell)}`);
        const outcomes = outcomesOf(fails);
        const own = outcomes.find((one) => one.check === check.id);
        assert.equal(own?.outcome, 'fail', `bent at ${placeName(cell)}`);
        assert.ok(own.findings.some((finding) => names(finding, cell)));
        // Nothing else of the workbook changed: an identity that fails without this cell fails for no reason.
        const others = outcomes.flatMap(({ findings }) => findings.filter(({ comparison }) => comparison));
        assert.deepEqual(
          others.filter((finding) => !names(finding, cell)).map((finding) => finding.check),
          [],
        );
      });
    }
  });
}

function names({ at, related }: { readonly at: Place; readonly related: readonly Place[] }, cell: Place): boolean {
  return [at, ...related].some((place) => placeName(place) === placeName(cell));
}

function isAmountCheck(check: Check): check is AmountCheck {
  return ['row-sum', 'total-row', 'subtotals', 'balance', 'match'].includes(check.kind);
}
