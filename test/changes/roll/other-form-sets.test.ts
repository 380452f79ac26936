import assert from 'node:assert/strict';
import type { Budget, FoundTable } from '../../../src/book/budget.js';
import { readBudget } from '../../../src/book/read-budget.js';
import { readLastYear } from '../../../src/changes/roll/last-year.js';
import { planRollForward } from '../../../src/changes/roll/plan-roll.js';
import { figuresOf } from '../../../src/changes/roll/roll-amounts.js';
import { simulate } from '../../../src/changes/simulate.js';
import { runChecks } from '../../../src/checks/run-checks.js';
import type { Sheet } from '../../../src/sheet/sheet.js';
import { calculate, filledNational, nationalBudget } from '../national-workbook.js';
import { filledShanghai, shanghaiBudget } from '../shanghai-workbook.js';

interface Rolled {
  readonly before: Budget;
  readonly after: Budget;
  readonly sheets: readonly Sheet[];
}

async function roll(sheets: readonly Sheet[], before: Budget): Promise<Rolled> {
  const plan = planRollForward(sheets, before, { toYear: before.year + 1 });
  const next = await calculate(plan.steps.reduce<readonly Sheet[]>(simulate, sheets));
  return { before, after: readBudget(next, before.form), sheets: next };
}

/** 分 in a table's columns of one year. */
function ofYear(table: FoundTable | undefined, year: 'this' | 'last'): readonly number[] {
  const { layout } = table?.form ?? {};
  const ids = layout?.kind === 'grid' ? layout.columns.filter((one) => one.kind === 'amount' && one.year === year) : [];
  return ids.flatMap(({ id }) => {
    const reading = table?.rows[0]?.figures.get(id)?.reading;
    return reading?.kind === 'amount' ? [reading.fen] : [];
  });
}

const WORKBOOKS = [
  { name: 'national-2021', open: filledNational, read: nationalBudget, withLast: 1 },
  { name: 'shanghai-2026', open: filledShanghai, read: shanghaiBudget, withLast: 0 },
] as const;

for (const { name, open, read, withLast } of WORKBOOKS) {
  describe(`rolling forward ${name}`, function () {
    this.timeout(60_000);
    let rolled: Rolled;
    before(async () => {
      const sheets = await open();
      rolled = await roll(sheets, read(sheets));
    });

    it('is read as the next year, by what its own tables say', () => {
      assert.equal(rolled.after.year, rolled.before.year + 1);
      assert.equal(rolled.after.tables.length, rolled.before.tables.length);
    });

    it('leaves no figure of this year in it but those of formulas, which are zero', () => {
      for (const table of rolled.after.tables) {
        const last = new Set(
          table.form.layout.kind === 'grid'
            ? table.form.layout.columns.flatMap((one) => (one.kind === 'amount' && one.year === 'last' ? [one.id] : []))
            : [],
        );
        for (const { column, figure } of figuresOf(table)) {
          if (last.has(column)) continue;
          assert.ok(figure.formula !== '');
          assert.ok(figure.reading.kind !== 'amount' || figure.reading.fen === 0);
        }
      }
    });

    it('keeps all figures in 上年预算数', () => {
      const all = rolled.before.tables.flatMap(({ rows }) => rows.flatMap(({ figures }) => [...figures.values()]));
      const amounts = all.flatMap(({ reading }) => (reading.kind === 'amount' ? [reading.fen] : []));
      const kept = readLastYear(rolled.sheets);
      assert.ok(kept);
      assert.equal(kept.year, rolled.before.year);
      const sorted = (list: readonly number[]): readonly number[] => [...list].sort((a, b) => a - b);
      assert.deepEqual(sorted(kept.figures.map(({ fen }) => fen)), sorted(amounts));
    });

    it('moves this year’s figures to last year’s columns where the form has them', () => {
      let found = 0;
      for (const table of rolled.before.tables) {
        const now = rolled.after.tables.find(({ form }) => form.id === table.form.id);
        const expected = ofYear(table, 'this');
        if (ofYear(table, 'last').length === 0) continue;
        assert.deepEqual(ofYear(now, 'last'), expected);
        found += 1;
      }
      assert.equal(found, withLast);
    });

    it('has no error', () => {
      const errors = runChecks(rolled.after).flatMap(({ findings }) =>
        findings.filter(({ severity }) => severity === 'error'),
      );
      assert.deepEqual(
        errors.map(({ check }) => check),
        [],
      );
    });
  });
}
