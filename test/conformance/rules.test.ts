import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import type { Outcome } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { Check, RuleCheck } from '../../src/forms/check.js';
import { formSets } from '../../src/forms/form-sets.js';
import { placeName } from '../../src/sheet/place.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { BASES } from './bases.js';
import { RULE_BENDS, withSomeRow } from './rule-bends.js';

/** What the published example of 2019 deserves to be told. */
const DESERVED = new Set(['t6.code-known', 't2.code-order', 't3.code-order', 't5.code-order', 't7.code-order']);

for (const { form, sheets: open } of BASES) {
  const rules = form.checks.filter(isRule);

  describe(`the rules of ${form.id}`, () => {
    let sheets: readonly Sheet[];
    const outcome = (workbook: readonly Sheet[], check: Check): Outcome | undefined =>
      runChecks(readBudget(workbook, form)).find((one) => one.check === check.id);

    before(async () => {
      sheets = await open();
    });

    for (const check of rules) {
      it(`${check.id} is not checked where none of its tables is there: ${check.identity}`, () => {
        const { tables } = readBudget(sheets, form);
        // Whether a table is there can be said of any workbook that has one.
        const gone = tables.filter((one) => check.kind === 'table-present' || check.tables.includes(one.form.id));
        const names = new Set(gone.map(({ sheet }) => sheet.name));
        const blind = outcome(
          sheets.filter(({ name }) => !names.has(name)),
          check,
        );
        assert.equal(blind?.outcome, 'not-checked');
        assert.ok(blind.reason);
      });

      const bend = RULE_BENDS[check.kind];
      const deserved = DESERVED.has(check.id);
      it(`${check.id} ${deserved ? 'says what the workbook deserves' : 'passes where all is well'}: ${check.identity}`, () => {
        const said = outcome(sheets, check)?.outcome;
        // Values alone have no formulas: that is told of every table that has totals.
        if (check.kind === 'total-formula') assert.notEqual(said, 'not-checked');
        else assert.equal(said, deserved ? 'fail' : 'pass');
      });

      it(`${check.id} fails on the mistake that it is there for: ${check.identity}`, () => {
        const base = withSomeRow(check, readBudget(sheets, form), sheets);
        const { fails, cell } = bend(check, readBudget(base, form), base);
        const found = outcome(fails, check);
        assert.equal(found?.outcome, 'fail', cell && placeName(cell));
        const places = found.findings.flatMap(({ at, related }) => [at, ...related]).map(placeName);
        assert.ok(!cell || places.includes(placeName(cell)), places.join(' '));
        const before = outcome(base, check)?.findings.map(({ at }) => placeName(at)) ?? [];
        // Without any formula all totals of a table are told at once, at the first of them.
        if (check.kind !== 'total-formula') assert.ok(!cell || !before.includes(placeName(cell)));
      });
    }
  });
}

function isRule(check: Check): check is RuleCheck {
  return 'tables' in check;
}

describe('the conformance workbooks', () => {
  it('leave no form set out, and no kind of rule without a workbook that passes', async () => {
    assert.deepEqual(BASES.map(({ form }) => form.id).sort(), formSets.map(({ id }) => id).sort());
    const passing = new Set<string>();
    for (const { form, sheets } of BASES) {
      const outcomes = runChecks(readBudget(await sheets(), form));
      for (const check of form.checks) {
        if (outcomes.some((one) => one.check === check.id && one.outcome === 'pass')) passing.add(check.kind);
      }
    }
    const kinds = new Set(formSets.flatMap(({ checks }) => checks.map(({ kind }) => kind)));
    assert.deepEqual(
      [...kinds].filter((kind) => !passing.has(kind) && kind !== 'total-formula'),
      [],
    );
  });
});
