import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Budget, FoundTable } from '../../../../src/book/budget.js';
import { placeOf } from '../../../../src/book/queries.js';
import { readBudget } from '../../../../src/book/read-budget.js';
import { planBeside } from '../../../../src/changes/roll/beside.js';
import { readLastYear } from '../../../../src/changes/roll/last-year.js';
import { planRollForward } from '../../../../src/changes/roll/plan-roll.js';
import { figuresOf } from '../../../../src/changes/roll/roll-amounts.js';
import type { AmountsRule, RollOptions, RollPlan } from '../../../../src/changes/roll/roll-plan.js';
import { planTotals } from '../../../../src/changes/plan-totals.js';
import { simulate } from '../../../../src/changes/simulate.js';
import { runChecks } from '../../../../src/checks/run-checks.js';
import { readFormFile, writeFormFile } from '../../../../src/forms/file/form-file.js';
import type { FormSet, TableForm } from '../../../../src/forms/form.js';
import { xinjiang2019 } from '../../../../src/forms/xinjiang-2019/form-set.js';
import { parseCell, type Place, placeName } from '../../../../src/sheet/place.js';
import { formulaAt, type Sheet, valueAt } from '../../../../src/sheet/sheet.js';
import { readExample, withCell } from '../../../example/read-example.js';
import { calculate } from '../../national-workbook.js';
import { edited, withoutColumn, xinjiang2020 } from './next-forms.js';

const FORM_SETS = [xinjiang2019, xinjiang2020];

function done(sheets: readonly Sheet[], { steps }: RollPlan): readonly Sheet[] {
  return steps.reduce<readonly Sheet[]>(simulate, sheets);
}

function all({ tables }: Budget, rule: AmountsRule): ReadonlyMap<string, AmountsRule> {
  return new Map(tables.map(({ form }) => [form.id, rule]));
}

function at(name: string): Place {
  const [sheet = '', cell = ''] = name.split('!');
  const parsed = parseCell(cell);
  assert.ok(parsed);
  return { sheet, ...parsed };
}

function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  assert.ok(found, name);
  return found;
}

function tableOf({ tables }: Budget, id: string): FoundTable {
  const found = tables.find(({ form }) => form.id === id);
  assert.ok(found, id);
  return found;
}

/** Code, name and project of every row of an open list. */
function listOf(table: FoundTable): readonly (readonly (string | undefined)[])[] {
  return table.rows
    .filter(({ role }) => role === 'detail' || role === 'subtotal')
    .map(({ code, name, project }) => [code?.kind === 'code' ? code.code : undefined, name?.trim(), project]);
}

/** 分 of what is typed in one table's column, top to bottom. */
function typedIn(table: FoundTable, column: string): readonly number[] {
  return table.rows.flatMap(({ figures }) => {
    const figure = figures.get(column);
    return figure?.formula === '' && figure.reading.kind === 'amount' ? [figure.reading.fen] : [];
  });
}

describe('rolling forward into another form set', function () {
  this.timeout(60_000);
  let sheets: readonly Sheet[] = [];
  let budget: Budget;
  const roll = (options: Partial<RollOptions> = {}): RollPlan =>
    planRollForward(sheets, budget, { toYear: 2020, formSets: FORM_SETS, ...options });
  const read = (plan: RollPlan): Budget => readBudget(done(sheets, plan), plan.form, { year: 2020 });
  before(async () => {
    sheets = await readExample();
    budget = readBudget(sheets, xinjiang2019);
  });

  it('is read by the new form set, every table found whole, and has no error', async () => {
    const plan = roll();
    assert.equal(plan.form, xinjiang2020);
    const now = readBudget(await calculate(done(sheets, plan)), xinjiang2020, { year: 2020 });
    assert.deepEqual(
      [...new Set(now.tables.map(({ form }) => form.id))].sort(),
      xinjiang2020.tables.map(({ id }) => id).sort(),
    );
    for (const { missingColumns } of now.tables) assert.deepEqual(missingColumns, []);
    const errors = runChecks(now).flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    assert.deepEqual(errors, []);
    assert.ok(!plan.tasks.some(({ kind }) => kind === 'not-found'));
  });

  it('leaves tables of the same structure on their sheets and words them anew, showing before and after', () => {
    const plan = roll();
    const [old, now] = [sheetOf(sheets, '表一'), sheetOf(done(sheets, plan), '表一')];
    assert.equal(now.values.length, old.values.length);
    assert.equal(valueAt(now, 1, 0), '部门收入支出总体情况表');
    assert.equal(valueAt(now, 9, 0), '事业单位事业收入');
    assert.equal(valueAt(sheetOf(done(sheets, plan), '表六'), 4, 5), '日常公用经费');
    const item = plan.items.find(({ id }) => id === 'form-text:表一!A10');
    assert.deepEqual(item?.message.values, { place: '表一!A10', before: '事业收入', after: '事业单位事业收入' });
  });

  it('leaves what somebody worded otherwise, and what the user unticks', () => {
    const own = withCell(sheets, at('表一!A10'), '事业收入（含中央）');
    const plan = planRollForward(own, readBudget(own, xinjiang2019), { toYear: 2020, formSets: FORM_SETS });
    assert.equal(valueAt(sheetOf(done(own, plan), '表一'), 9, 0), '事业收入（含中央）');
    const without = roll({ without: new Set(['form-text:表一!A10']) });
    assert.equal(valueAt(sheetOf(done(sheets, without), '表一'), 9, 0), '事业收入');
  });

  it('moves rows with code, name and project, in their order, and cards with all their texts', () => {
    const now = read(roll());
    for (const id of ['t3', 't7']) assert.deepEqual(listOf(tableOf(now, id)), listOf(tableOf(budget, id)));
    const [old, card] = [budget, now].map(({ tables }) => tables.filter(({ form }) => form.id === 'target')[2]);
    assert.ok(old && card);
    const texts = ({ sheet }: FoundTable): readonly string[] =>
      sheet.values.flat().filter((value): value is string => typeof value === 'string' && value !== '');
    const lost = texts(old).filter((text) => !texts(card).includes(text));
    assert.deepEqual(lost, []);
    // Each text stands beside the very label that it stood beside.
    const beside = ({ sheet }: FoundTable, label: string): readonly unknown[] =>
      sheet.values.find((line) => line.includes(label))?.filter((value) => value !== null) ?? [];
    for (const label of ['成本指标', '满意度指标', '项目总体目标'])
      assert.deepEqual(beside(card, label), beside(old, label));
  });

  it('keeps amounts as a draft, raises or clears them as elsewhere; computed cells get the new form’s formulas', () => {
    const before = typedIn(tableOf(budget, 't3'), 'project');
    assert.ok(before.length > 3);
    assert.deepEqual(
      typedIn(tableOf(read(roll({ amounts: all(budget, { kind: 'draft' }) })), 't3'), 'project'),
      before,
    );
    const raised = read(roll({ amounts: all(budget, { kind: 'raise', percent: 100 }) }));
    // The total row is computed: it is raised by its formula.
    assert.deepEqual(
      typedIn(tableOf(raised, 't3'), 'project'),
      before.slice(0, -1).map((fen) => fen * 2),
    );
    const cleared = tableOf(read(roll()), 't3');
    assert.deepEqual(
      figuresOf(cleared).filter(({ figure }) => figure.formula === ''),
      [],
    );
    const total = cleared.rows.find(({ role }) => role === 'total');
    assert.ok(total?.figures.get('handover')?.formula.startsWith('=SUM'));
    assert.ok(
      cleared.rows
        .find(({ role }) => role === 'detail')
        ?.figures.get('total')
        ?.formula.includes('H'),
    );
  });

  it('lists one by one what has no place, with its figure, and leaves it as a task', () => {
    const plan = roll();
    const gone = typedIn(tableOf(budget, 't7'), 'e302');
    assert.ok(gone.length > 2);
    const items = plan.items.filter(({ id }) => id.startsWith('no-place:'));
    assert.equal(items.length, gone.length);
    assert.deepEqual(items[0]?.message.values, {
      table: '表七 项目支出情况表',
      place: '表七!H6',
      what: '201-34-05 华侨事务 对外友好协会工作经费 · 商品和服务支出',
      amount: '2 万元',
      text: '2',
    });
    assert.equal(plan.tasks.find(({ kind }) => kind === 'no-place')?.message.values['count'], gone.length);
  });

  it('does the same where the new form set has other ids for its tables', () => {
    const text = writeFormFile({ ...xinjiang2019, id: 'xinjiang-2020', fromYear: 2020 });
    const renamed = readFormFile(text.replaceAll(/"t(?=[1-9]")/gu, '"x'));
    assert.ok(renamed.kind === 'form-set');
    const amounts = all(budget, { kind: 'draft' });
    const [plan, same] = [renamed.formSet, xinjiang2019].map((form) => roll({ form, amounts }));
    assert.ok(plan && same);
    assert.deepEqual(plan.made, []);
    assert.deepEqual(plan.steps, same.steps);
  });

  it('says of a table that the new form set does not recognise, since somebody worded it otherwise', () => {
    const own = [
      ['表五!A1', ''],
      ['表五!A2', '一般公共预算支出表'],
      ['表五!E4', '支出'],
    ] as const;
    const named = own
      .reduce<readonly Sheet[]>((now, [name, text]) => withCell(now, at(name), text), sheets)
      .map((sheet) => (sheet.name === '表五' ? { ...sheet, name: 'Sheet5' } : sheet));
    const t5 = (form: TableForm): TableForm => ({ ...form, title: '财政拨款支出明细表', titleAliases: [] });
    const form = { ...xinjiang2019, id: 'xinjiang-2020', tables: edited(xinjiang2019, { t5 }) };
    const plan = planRollForward(named, readBudget(named, xinjiang2019), { toYear: 2020, form });
    const task = plan.tasks.find(({ kind }) => kind === 'not-found');
    assert.deepEqual(task?.message.values, { table: '表五 财政拨款支出明细表', sheet: 'Sheet5' });
  });

  it('makes new tables empty, and never writes to a sheet of an old form', () => {
    const plan = roll();
    assert.ok(plan.made.includes('表十'));
    assert.ok(plan.tasks.some(({ kind, table }) => kind === 'fill' && table === 't10'));
    const after = done(sheets, plan);
    for (const name of ['表三', '表四', '表七', '表八', '绩效目标表1']) {
      assert.equal(sheetOf(after, name), sheetOf(sheets, name), name);
    }
    const left = plan.tasks.find(({ kind }) => kind === 'left');
    assert.match(String(left?.message.values['sheets']), /表三”、“表四”、“表七”、“表八/u);
  });

  it('carries codes into tables that are made anew, with their names', () => {
    const ended = [
      ['表三!A6', '205'],
      ['表三!B6', '03'],
      ['表三!C6', '04'],
    ] as const;
    const own = ended.reduce<readonly Sheet[]>((now, [name, part]) => withCell(now, at(name), part), sheets);
    const choices = new Map([['2050304', '2050302']]);
    const options = { toYear: 2020, formSets: FORM_SETS, choices };
    const plan = planRollForward(own, readBudget(own, xinjiang2019), options);
    const now = readBudget(done(own, plan), xinjiang2020, { year: 2020 });
    assert.deepEqual(listOf(tableOf(now, 't3'))[0], ['2050302', '中等职业教育', undefined]);
  });

  it('keeps every figure in 上年预算数 and, with drafts alone, loses no typed amount, whatever is typed and whatever column is gone', () => {
    const places = budget.tables.flatMap((table) => figuresOf(table).map(({ at: place }) => place));
    const columns = ['e301', 'e302', 'e303', 'e310', 'e399'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(places.length - 1), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 8 }),
        fc.subarray(columns),
        (edits, gone) => {
          const own = edits.reduce<readonly Sheet[]>((now, [which, cents]) => {
            const place = places[which];
            return place ? withCell(now, place, cents / 100) : now;
          }, sheets);
          const next: FormSet = {
            ...xinjiang2020,
            tables: edited(
              { ...xinjiang2020, tables: xinjiang2019.tables },
              {
                t7: (form) => gone.reduce(withoutColumn, form),
                t3: () => xinjiang2020.tables.find(({ id }) => id === 't3') ?? assert.fail(),
                target: () => xinjiang2020.tables.find(({ id }) => id === 'target') ?? assert.fail(),
              },
            ),
            checks: [],
            carries: [],
          };
          const before = readBudget(own, xinjiang2019);
          const plan = planRollForward(own, before, {
            toYear: 2020,
            form: next,
            amounts: all(before, { kind: 'draft' }),
          });
          const after = done(own, plan);
          const typed = (one: Budget): readonly string[] =>
            one.tables.flatMap((table) =>
              table.rows.flatMap((row) =>
                [...row.figures].flatMap(([column, { reading, formula }]) =>
                  reading.kind === 'amount' && formula === '' && placeOf(table, row, column)
                    ? [`${table.form.id} ${row.line?.id ?? row.role} ${column} ${String(reading.fen)}`]
                    : [],
                ),
              ),
            );
          const listed = before.tables.flatMap((table) =>
            table.rows.flatMap((row) =>
              [...row.figures].flatMap(([column, { reading }]) => {
                const place = placeOf(table, row, column);
                const item = place && plan.items.find(({ id }) => id === `no-place:${placeName(place)}`);
                if (item === undefined || reading.kind !== 'amount') return [];
                return [`${table.form.id} ${row.line?.id ?? row.role} ${column} ${String(reading.fen)}`];
              }),
            ),
          );
          const now = readBudget(after, next, { year: 2020 });
          assert.deepEqual([...typed(now), ...listed].sort(), [...typed(before)].sort());
          const figures = before.tables.flatMap(({ rows }) =>
            rows.flatMap((row) =>
              [...row.figures.values()].flatMap(({ reading }) => (reading.kind === 'amount' ? [reading.fen] : [])),
            ),
          );
          assert.deepEqual(
            (readLastYear(after)?.figures ?? []).map(({ fen }) => fen).sort((a, b) => a - b),
            figures.sort((a, b) => a - b),
          );
        },
      ),
      { numRuns: 12 },
    );
  });

  it('points formulas of tables that stay to the new sheets, in the workbook and beside the old ones', () => {
    const filled = simulate(sheets, planTotals(budget).changes);
    const formulas = [
      ['表五!K6', '=表七!I6+SUM(表七!$I$6:$J$10)*2'],
      ['表五!L6', '=SUM(表七!I6:I18)'],
      ['表五!K7', '=表八!A6'],
      ['表五!K8', '=SUM(表七!G6:I6)'],
    ] as const;
    const own = formulas.reduce<readonly Sheet[]>((now, [name, text]) => withFormula(now, at(name), text), filled);
    const before = readBudget(own, xinjiang2019);
    const options = { toYear: 2020, formSets: FORM_SETS, amounts: all(before, { kind: 'draft' as const }) };
    const plan = planRollForward(own, before, options);
    const five = sheetOf(done(own, plan), '表五');
    // A column less stands before it.
    assert.equal(formulaAt(five, 5, 10), "='表七 2020'!H6+SUM('表七 2020'!$H$6:$I$10)*2");
    // Blank rows belong to a list: what is typed there later is counted.
    assert.equal(formulaAt(five, 5, 11), "=SUM('表七 2020'!H6:H18)");
    // 表八 is gone, and so is a column between the others: nothing could take their place, and that is said.
    assert.equal(formulaAt(five, 6, 10), '=表八!A6');
    assert.equal(formulaAt(five, 7, 10), '=SUM(表七!G6:I6)');
    const stuck = plan.tasks.filter(({ kind }) => kind === 'formulas').map(({ at: place }) => place?.row);
    assert.deepEqual(stuck, [6, 7]);

    const beside = planBeside(own, before, options);
    const made = new Set([...beside.copies.map(({ name }) => name), ...beside.made]);
    const copies = beside.copies.map(({ from, name }) => ({ ...sheetOf(own, from), name }));
    const after = done([...own, ...copies], beside);
    assert.match(formulaAt(sheetOf(after, '表五 2020'), 5, 10), /^='表七 2020'!H6/u);
    for (const { name, formulas } of after) {
      if (!made.has(name)) continue;
      const across = formulas.flat().filter((formula) => /'(?:表三|表四)'!/u.test(formula));
      assert.deepEqual(across, [], name);
    }
    for (const change of beside.steps.flat()) {
      if (change.kind === 'cell') assert.ok(made.has(change.at.sheet), change.at.sheet);
    }
    assert.ok(!beside.copies.some(({ from }) => ['表三', '表四', '表七', '表八'].includes(from)));
    assert.ok(!beside.tasks.some(({ kind }) => kind === 'left'));
  });
});

function withFormula(sheets: readonly Sheet[], place: Place, formula: string): readonly Sheet[] {
  return simulate(sheets, [
    { kind: 'cell', at: place, before: null, after: formula, why: { id: 'changes.revert', values: {} } },
  ]);
}
