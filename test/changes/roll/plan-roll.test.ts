import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBudget } from '../../../src/book/read-budget.js';
import type { Budget } from '../../../src/book/budget.js';
import { readLastYear } from '../../../src/changes/roll/last-year.js';
import { planRollForward } from '../../../src/changes/roll/plan-roll.js';
import { raised } from '../../../src/changes/roll/raise.js';
import { figuresOf } from '../../../src/changes/roll/roll-amounts.js';
import type { RollOptions, RollPlan } from '../../../src/changes/roll/roll-plan.js';
import { moveYears } from '../../../src/changes/roll/roll-texts.js';
import { simulate } from '../../../src/changes/simulate.js';
import type { FormSet } from '../../../src/forms/form.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { formulaAt, type Sheet, valueAt } from '../../../src/sheet/sheet.js';
import { readExample, withCell } from '../../example/read-example.js';

function rolled(sheets: readonly Sheet[], budget: Budget, options: RollOptions): readonly Sheet[] {
  return planRollForward(sheets, budget, options).steps.reduce<readonly Sheet[]>(simulate, sheets);
}

/** 分 that are typed in the tables, sorted. */
function typed(budget: Budget): readonly number[] {
  return budget.tables
    .flatMap((table) => figuresOf(table))
    .flatMap(({ figure: { reading, formula } }) => (reading.kind === 'amount' && formula === '' ? [reading.fen] : []))
    .sort((a, b) => a - b);
}

describe('rolling forward', () => {
  let sheets: readonly Sheet[] = [];
  let budget: Budget;
  before(async () => {
    sheets = await readExample();
    budget = readBudget(sheets, xinjiang2019);
  });

  it('moves the fiscal year and the year before it, and leaves days, other years and longer numbers', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['2019年部门预算公开表', '2020年部门预算公开表'],
      ['2018年执行数、2019年预算数', '2019年执行数、2020年预算数'],
      ['填报日期：2019年1月31日', '填报日期：2019年1月31日'],
      ['2019-01-31', '2019-01-31'],
      ['2010301', '2010301'],
      ['2015年以来', '2015年以来'],
      ['2019年度', '2020年度'],
    ];
    for (const [before, after] of cases) assert.equal(moveYears(before, 2019, 2020), after);
  });

  it('raises an amount half up, away from zero, to the decimals of its unit', () => {
    assert.equal(raised(2_488_400, 5, '万元'), 2_610_000);
    assert.equal(raised(100_000, 5, '万元'), 110_000);
    assert.equal(raised(-100_000, 5, '万元'), -110_000);
    assert.equal(raised(10, 5, '元'), 11);
    assert.equal(raised(9_007_199_254_740_000, 0, '元'), 9_007_199_254_740_000);
  });

  it('never moves an amount further from the exact one than half of its last decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: -50, max: 200 }), (fen, percent) => {
        const exact = (BigInt(fen) * BigInt(100 + percent)) / 100n;
        const off = Number(exact) - raised(fen, percent, '万元');
        assert.ok(Math.abs(off) <= 5_001);
        assert.ok(raised(fen, percent, '万元') % 10_000 === 0);
      }),
    );
  });

  it('keeps every typed amount in 上年预算数 and leaves none in the tables, whatever the amounts are', () => {
    const places = budget.tables.flatMap((table) =>
      figuresOf(table).flatMap(({ at, figure }) => (figure.formula === '' ? [at] : [])),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(places.length - 1), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 8 }),
        (edits) => {
          const edited = edits.reduce<readonly Sheet[]>((now, [which, cents]) => {
            const at = places[which];
            return at ? withCell(now, at, cents / 100) : now;
          }, sheets);
          const before = readBudget(edited, xinjiang2019);
          const after = rolled(edited, before, { toYear: 2020 });
          const kept = (readLastYear(after)?.figures ?? []).map(({ fen }) => fen).sort((a, b) => a - b);
          const all = before.tables
            .flatMap(({ rows }) => rows.flatMap(({ figures }) => [...figures.values()]))
            .flatMap(({ reading }) => (reading.kind === 'amount' ? [reading.fen] : []));
          assert.deepEqual(
            kept,
            all.sort((a, b) => a - b),
          );
          assert.deepEqual(typed(readBudget(after, xinjiang2019, { year: 2020 })), []);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('fills the computed cells of cleared tables with formulas and keeps codes, names and projects', () => {
    const after = rolled(sheets, budget, { toYear: 2020 });
    const now = readBudget(after, xinjiang2019, { year: 2020 });
    for (const table of budget.tables) {
      const same = now.tables.find(({ sheet }) => sheet.name === table.sheet.name);
      const keys = table.rows.filter(({ role }) => role === 'detail').map(({ code, project }) => [code, project]);
      assert.deepEqual(
        same?.rows.filter(({ role }) => role === 'detail').map(({ code, project }) => [code, project]),
        keys,
      );
    }
    assert.ok(after.some(({ name, formulas }) => name === '表三' && formulas.flat().some((text) => text !== '')));
  });

  it('lists a code that has ended with its successors, decides nothing, and leaves the choice to be done', () => {
    const { items, tasks } = planRollForward(sheets, budget, { toYear: 2020 });
    const item = items.find(({ code }) => code?.code === '30314');
    assert.deepEqual(
      item?.code?.successors.map(({ code }) => code),
      ['30102', '30301', '30302'],
    );
    assert.equal(item.code.chosen, undefined);
    assert.deepEqual(item.changes, []);
    assert.ok(tasks.some(({ id }) => id === item.id));
  });

  it('writes the code that was chosen with its name, and has it off the list', () => {
    const options: RollOptions = { toYear: 2020, choices: new Map([['economic:30314', '30302']]) };
    const plan = planRollForward(sheets, budget, options);
    const item = plan.items.find(({ code }) => code?.code === '30314');
    assert.ok(item?.taken);
    assert.ok(!plan.tasks.some(({ kind }) => kind === 'code'));
    const [first] = item.changes;
    assert.ok(first);
    const after = plan.steps.reduce<readonly Sheet[]>(simulate, sheets).find(({ name }) => name === first.at.sheet);
    assert.ok(after && item.changes.every(({ at, after: text }) => valueAt(after, at.row, at.column) === text));
    assert.ok(item.changes.some(({ after: text }) => text === '退休费'));
  });

  it('renames class lines whose class has another name in the new year', () => {
    const after = rolled(sheets, budget, { toYear: 2020 }).find(({ name }) => name === '表一');
    assert.ok(after?.values.flat().includes('215 资源勘探工业信息等支出'));
  });

  it('does nothing of what was unticked', () => {
    const { items } = planRollForward(sheets, budget, { toYear: 2020 });
    const texts = items.filter(({ kind }) => kind === 'text' || kind === 'class-line');
    assert.ok(texts.length > 0);
    const after = rolled(sheets, budget, { toYear: 2020, without: new Set(texts.map(({ id }) => id)) });
    for (const { at } of texts) {
      const [old, now] = [sheets, after].map((all) => all.find(({ name }) => name === at?.sheet));
      assert.ok(at && old && now && valueAt(old, at.row, at.column) === valueAt(now, at.row, at.column));
    }
  });

  it('keeps a draft as it is, and raises what was typed while totals become formulas', () => {
    const amounts = new Map([
      ['t5', { kind: 'draft' as const }],
      ['t7', { kind: 'raise' as const, percent: 10 }],
    ]);
    const plan = planRollForward(sheets, budget, { toYear: 2020, amounts });
    const after = plan.steps.reduce<readonly Sheet[]>(simulate, sheets);
    const find = (all: readonly Sheet[], id: string): Budget['tables'][number] | undefined =>
      readBudget(all, xinjiang2019, { year: 2020 }).tables.find(({ form }) => form.id === id);
    const fen = (table: Budget['tables'][number] | undefined): readonly (number | string)[] =>
      (table ? figuresOf(table) : []).map(({ figure: { reading, formula } }) =>
        reading.kind === 'amount' ? reading.fen : formula,
      );
    assert.deepEqual(fen(find(after, 't5')), fen(find(sheets, 't5')));
    const old = find(sheets, 't7')?.rows.filter(({ role }) => role === 'detail') ?? [];
    const now = find(after, 't7')?.rows.filter(({ role }) => role === 'detail') ?? [];
    let compared = 0;
    old.forEach((row, at) => {
      for (const [column, { reading }] of row.figures) {
        const next = now[at]?.figures.get(column);
        if (reading.kind !== 'amount' || next?.reading.kind !== 'amount') continue;
        assert.equal(next.reading.fen, raised(reading.fen, 10, '万元'));
        compared += 1;
      }
    });
    assert.ok(compared > 5);
    assert.ok(plan.tasks.some(({ kind, table }) => kind === 'raised' && table === 't7'));
    assert.ok(plan.tasks.some(({ kind, table }) => kind === 'draft' && table === 't5'));
  });

  it('touches no formula of a table but to insert lines', () => {
    const withFormula = rolled(sheets, budget, { toYear: 2020 });
    const next = readBudget(withFormula, xinjiang2019, { year: 2020 });
    const again = rolled(withFormula, next, { toYear: 2021 });
    for (const old of withFormula) {
      const now = again.find(({ name }) => name === old.name);
      old.formulas.forEach((line, row) => {
        line.forEach((formula, column) => {
          if (formula !== '' && now) assert.equal(formulaAt(now, row, column), formula);
        });
      });
    }
  });

  it('follows the newest form set of the region that is in force, or the one that is asked for', () => {
    const next = { ...xinjiang2019, id: 'xinjiang-2022', name: '新的一套', fromYear: 2022 };
    const other = { ...next, id: 'elsewhere-2022' };
    const formSets = [xinjiang2019, next, other];
    const plan = (toYear: number, form?: FormSet): RollPlan =>
      planRollForward(sheets, budget, { toYear, formSets, ...(form ? { form } : {}) });
    assert.equal(plan(2021).form, xinjiang2019);
    assert.ok(plan(2021).items.every(({ kind }) => kind !== 'form'));
    assert.equal(plan(2022).form, next);
    assert.equal(plan(2022).items[0]?.id, 'form:xinjiang-2022');
    assert.deepEqual(plan(2022).made, []);
    assert.equal(plan(2022, xinjiang2019).form, xinjiang2019);
    assert.equal(plan(2021, other).form, other);
  });

  it('refuses a year that does not come after', () => {
    assert.throws(() => planRollForward(sheets, budget, { toYear: 2019 }), RangeError);
  });
});
