import assert from 'node:assert/strict';
import type { Budget, FoundTable } from '../../../../src/book/budget.js';
import { readBudget } from '../../../../src/book/read-budget.js';
import { planRollForward } from '../../../../src/changes/roll/plan-roll.js';
import type { AmountsRule, RollPlan } from '../../../../src/changes/roll/roll-plan.js';
import { simulate } from '../../../../src/changes/simulate.js';
import { runChecks } from '../../../../src/checks/run-checks.js';
import type { Sheet } from '../../../../src/sheet/sheet.js';
import { calculate, filledNational, nationalBudget } from '../../national-workbook.js';
import { filledShanghai, shanghaiBudget } from '../../shanghai-workbook.js';
import { national2024, shanghai2027 } from './next-forms.js';

interface Rolled {
  readonly before: Budget;
  readonly after: Budget;
  readonly plan: RollPlan;
}

/** 分 by row and column, formulas' results too. */
function figures({ rows }: FoundTable): readonly (readonly (string | number)[])[] {
  return rows.flatMap((row) =>
    [...row.figures].flatMap(([column, { reading }]) => {
      const code = row.code?.kind === 'code' ? row.code.code : '';
      const isThere = reading.kind === 'amount' && reading.fen !== 0;
      return isThere ? [[row.line?.id ?? '', code, row.role, column, reading.fen]] : [];
    }),
  );
}

const REGIONS = [
  { next: national2024, open: filledNational, read: nationalBudget, made: ['01收支总表 2024', '03支出总表 2024'] },
  { next: shanghai2027, open: filledShanghai, read: shanghaiBudget, made: ['部门支出总表 2027'] },
] as const;

for (const { next, open, read, made } of REGIONS) {
  describe(`rolling forward into ${next.id}`, function () {
    this.timeout(60_000);
    let sheets: readonly Sheet[] = [];
    const roll = async (rule: AmountsRule): Promise<Rolled> => {
      const before = read(sheets);
      const amounts = new Map(before.tables.map(({ form }) => [form.id, rule]));
      const plan = planRollForward(sheets, before, { toYear: before.year + 1, formSets: [next], amounts });
      const now = await calculate(plan.steps.reduce<readonly Sheet[]>(simulate, sheets));
      return { before, plan, after: readBudget(now, next) };
    };
    before(async () => {
      sheets = await open();
    });

    for (const kind of ['clear', 'draft'] as const) {
      it(`says its year itself, has every table and no error (${kind})`, async () => {
        const { plan, after, before } = await roll({ kind });
        assert.equal(plan.form, next);
        assert.deepEqual(plan.made, made);
        assert.equal(after.year, before.year + 1);
        assert.deepEqual(
          after.tables.map(({ form }) => form.id).sort(),
          before.tables.map(({ form }) => form.id).sort(),
        );
        const errors = runChecks(after).flatMap((outcome) =>
          outcome.findings.filter(({ severity }) => severity === 'error'),
        );
        assert.deepEqual(errors, []);
      });
    }

    it('moves subtotal rows with the rows below them: every figure is the same, and computed by the new form', async () => {
      const { before, after, plan } = await roll({ kind: 'draft' });
      for (const name of plan.made) {
        const now = after.tables.find(({ sheet }) => sheet.name === name);
        const old = before.tables.find(({ form }) => form.id === now?.form.id);
        assert.ok(now && old);
        assert.ok(figures(old).length > 5);
        assert.deepEqual(figures(now), figures(old));
      }
    });

    it('reads no sheet that was left behind', async () => {
      const { after, plan } = await roll({ kind: 'clear' });
      const left = plan.tasks.find(({ kind }) => kind === 'left')?.message.values['sheets'];
      const names = String(left).split('”、“');
      assert.equal(names.length, made.length);
      for (const { sheet } of after.tables) {
        const across = sheet.formulas.flat().filter((formula) => names.some((name) => formula.includes(`'${name}'!`)));
        assert.deepEqual(across, [], sheet.name);
      }
    });
  });
}
