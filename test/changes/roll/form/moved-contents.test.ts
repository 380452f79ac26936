/** Tables that are made anew, one difference at a time. */
import assert from 'node:assert/strict';
import type { Budget, FoundTable } from '../../../../src/book/budget.js';
import { readBudget } from '../../../../src/book/read-budget.js';
import { planRollForward } from '../../../../src/changes/roll/plan-roll.js';
import type { CellChange } from '../../../../src/changes/change.js';
import type { AmountsRule, RollPlan } from '../../../../src/changes/roll/roll-plan.js';
import { simulate } from '../../../../src/changes/simulate.js';
import type { FormSet, TableForm } from '../../../../src/forms/form.js';
import { xinjiang2019 } from '../../../../src/forms/xinjiang-2019/form-set.js';
import { placeName } from '../../../../src/sheet/place.js';
import { type CellValue, type Sheet, valueAt } from '../../../../src/sheet/sheet.js';
import { readExample, withCell } from '../../../example/read-example.js';
import { asFile, edited, withColumn, withLines } from './next-forms.js';

const DRAFT: AmountsRule = { kind: 'draft' };

/** The example's form set with some tables changed; it has no checks, so that a column may go. */
function next(edits: Readonly<Record<string, (form: TableForm) => TableForm>>, more: Partial<FormSet> = {}): FormSet {
  return asFile({
    ...xinjiang2019,
    id: 'xinjiang-2020',
    fromYear: 2020,
    tables: edited(xinjiang2019, edits),
    checks: [],
    carries: [],
    ...more,
  });
}

/** The three parts of a code in one column. */
function inOneColumn(form: TableForm): TableForm {
  const { layout } = form;
  assert.ok(layout.kind === 'grid');
  const [first] = layout.columns;
  assert.ok(first?.kind === 'code');
  return {
    ...form,
    layout: {
      ...layout,
      columns: [{ ...first, id: 'code', part: 'whole', words: ['科目编码'] }, ...layout.columns.slice(3)],
      header: [[{ text: '科目编码' }, ...layout.columns.slice(3).map(({ words }) => ({ text: words[0] ?? '' }))]],
      headerHeights: [20],
      panels: layout.panels.map((panel) => ({ ...panel, columns: ['code', ...panel.columns.slice(3)] })),
    },
  };
}

const moreColumns = (form: TableForm): TableForm => withColumn(form, 'more', '又一栏');

describe('the contents of a table that is made anew', () => {
  let example: readonly Sheet[] = [];
  before(async () => {
    example = await readExample();
  });

  function rolled(
    form: FormSet,
    rule: AmountsRule = DRAFT,
    sheets: readonly Sheet[] = example,
  ): { readonly plan: RollPlan; readonly now: Budget; readonly sheets: readonly Sheet[] } {
    const budget = readBudget(sheets, xinjiang2019);
    const amounts = new Map(budget.tables.map((table) => [table.form.id, rule]));
    const plan = planRollForward(sheets, budget, { toYear: 2020, form, amounts });
    const after = plan.steps.reduce<readonly Sheet[]>(simulate, sheets);
    return { plan, now: readBudget(after, form, { year: 2020 }), sheets: after };
  }

  function table({ tables }: Budget, id: string): FoundTable {
    const found = tables.find(({ form }) => form.id === id);
    assert.ok(found, id);
    return found;
  }

  function codes(found: FoundTable): readonly string[] {
    return found.rows.flatMap(({ code }) => (code?.kind === 'code' ? [code.code] : []));
  }

  /** What the cells of a row hold, by the form's columns. */
  function cells({ form: { layout }, sheet, columns }: FoundTable, row: number): readonly CellValue[] {
    assert.ok(layout.kind === 'grid');
    return layout.columns.map(({ id }) => valueAt(sheet, row, columns.get(id) ?? -1));
  }

  function told({ items }: RollPlan): readonly string[] {
    return items.flatMap(({ id }) => (id.startsWith('no-place:') ? [id.slice('no-place:'.length)] : []));
  }

  it('writes a code in as many cells as the new form has', () => {
    const form = next({ t3: inOneColumn });
    const { now } = rolled(form);
    const three = table(now, 't3');
    assert.deepEqual(codes(three), codes(table(readBudget(example, xinjiang2019), 't3')));
    assert.deepEqual(cells(three, three.rows[0]?.row ?? -1), ['2010301', '行政运行', 248.84, 248.84, null]);
  });

  it('takes a code apart where the new form has several cells for it, and its name where both stood in one', () => {
    const one: FormSet = { ...next({ t3: inOneColumn }), id: 'xinjiang-2018', fromYear: 2018 };
    const sheet: Sheet = {
      name: '表三',
      visible: true,
      protected: false,
      values: [
        ['部门支出总体情况表'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['2010301', '行政运行', 5, 5, null],
        ['201-03-02 一般行政管理事务', null, 6, null, 6],
      ],
      formulas: [],
    };
    const budget = readBudget([sheet], one, { year: 2019 });
    assert.equal(table(budget, 't3').rows[1]?.codeWithName, true);
    const amounts = new Map([['t3', DRAFT]]);
    const plan = planRollForward([sheet], budget, { toYear: 2020, form: next({}), amounts });
    const now = readBudget(plan.steps.reduce<readonly Sheet[]>(simulate, [sheet]), plan.form, { year: 2020 });
    const three = table(now, 't3');
    assert.deepEqual(
      three.rows.slice(0, 2).map(({ row }) => cells(three, row)),
      [
        ['201', '03', '01', '行政运行', 5, 5, null],
        ['201', '03', '02', '一般行政管理事务', 6, null, 6],
      ],
    );
  });

  it('is converted where the unit of account is another one, to the 分', () => {
    const { now } = rolled(next({}, { unit: '元' }));
    const old = table(readBudget(example, xinjiang2019), 't3');
    const three = table(now, 't3');
    assert.equal(three.unit, '元');
    assert.deepEqual(
      three.rows.map(({ figures }) =>
        [...figures.values()].map(({ reading }) => reading.kind === 'amount' && reading.fen),
      ),
      old.rows.map(({ figures }) =>
        [...figures.values()].map(({ reading }) => reading.kind === 'amount' && reading.fen),
      ),
    );
    assert.equal(valueAt(three.sheet, three.rows[0]?.row ?? -1, 5), 2_488_400);
  });

  it('keeps lines that the department added, and lists a fixed line that is gone with what it held', () => {
    const own = withCell(
      withCell(example, { sheet: '表一', row: 13, column: 0 }, '上级补助收入'),
      { sheet: '表一', row: 13, column: 1 },
      7,
    );
    const held = withCell(own, { sheet: '表一', row: 9, column: 1 }, 3);
    const form = next({
      t1: (one) => withLines(one, 'income', (lines) => lines.filter(({ id }) => id !== 'business')),
    });
    const { plan, now } = rolled(form, DRAFT, held);
    const line = table(now, 't1').rows.find(({ label }) => label === '上级补助收入');
    assert.equal(line?.figures.get('income')?.value, 7);
    assert.deepEqual(told(plan), ['表一!B10']);
  });

  it('keeps a class line that the new form does not print where it holds money, in the order of codes', () => {
    const form = next({
      t1: (one) =>
        withLines(one, 'expenditure', (lines) => lines.filter(({ code }) => code !== '203' && code !== '204')),
    });
    const { plan, now } = rolled(form);
    const lines = table(now, 't1').rows.flatMap(({ panel, code }) =>
      panel === 'expenditure' && code?.kind === 'code' ? [code.code] : [],
    );
    assert.deepEqual(lines.slice(0, 4), ['201', '202', '203', '205']);
    assert.deepEqual(told(plan), []);
  });

  it('has a note that somebody wrote, years moved on', () => {
    const { now } = rolled(next({ t9: moreColumns }));
    assert.equal(table(now, 't9').note?.text, '备注：我单位2020年未安排政府性基金预算。');
  });

  it('is told where it stands beside the form’s columns, or outside of the table', () => {
    const cell = (row: number, column: number, after: string): CellChange => {
      const why = { id: 'changes.revert', values: {} };
      return { kind: 'cell', at: { sheet: '表三', row, column }, before: null, after, why };
    };
    const own = simulate(example, [cell(6, 8, '见附件'), cell(40, 1, '制表人：某')]);
    assert.deepEqual(told(rolled(next({ t3: moreColumns }), DRAFT, own).plan), ['表三!I7', '表三!B41']);
  });

  it('comes from a protected sheet too, which is not written to', () => {
    const own = example.map((sheet) => (sheet.name === '表三' ? { ...sheet, protected: true } : sheet));
    const { plan, now, sheets } = rolled(next({ t3: moreColumns }), { kind: 'raise', percent: 100 }, own);
    assert.equal(table(now, 't3').rows[0]?.figures.get('basic')?.value, 497.68);
    assert.equal(
      sheets.find(({ name }) => name === '表三'),
      own.find(({ name }) => name === '表三'),
    );
    assert.ok(!plan.tasks.some(({ kind, table: id }) => kind === 'not-written' && id === 't3'));
  });

  it('comes from every sheet that the table goes on over', () => {
    const whole = example.find(({ name }) => name === '表七');
    assert.ok(whole);
    const rows = (from: number, to?: number): Pick<Sheet, 'values' | 'formulas'> => ({
      values: whole.values.slice(from, to),
      formulas: whole.formulas.slice(from, to),
    });
    const rest = {
      values: [...rows(3, 5).values, ...rows(9).values],
      formulas: [...rows(3, 5).formulas, ...rows(9).formulas],
    };
    const own = example.flatMap((sheet) =>
      sheet === whole
        ? [
            { ...sheet, ...rows(0, 9) },
            { ...sheet, name: '表七续', ...rest },
          ]
        : [sheet],
    );
    const before = table(readBudget(own, xinjiang2019), 't7');
    assert.ok(before.goesOn);
    const { plan, now } = rolled(next({ t7: moreColumns }), DRAFT, own);
    const names = ({ rows: all }: FoundTable): readonly unknown[] =>
      all.map(({ project, figures }) => [project, figures.get('total')?.value]);
    assert.deepEqual(names(table(now, 't7')), names(before));
    assert.equal(table(now, 't7').goesOn, undefined);
    assert.match(String(plan.tasks.find(({ kind }) => kind === 'left')?.message.values['sheets']), /表七”、“表七续/u);
    const cleared = table(rolled(next({ t7: moreColumns }), { kind: 'clear' }, own).now, 't7');
    assert.ok(cleared.rows.every(({ figures }) => [...figures.values()].every(({ formula }) => formula !== '')));
  });

  it('is a card for each project, as before; a field that is gone is told', () => {
    const { plan, now } = rolled(next({ target: withoutGoal }));
    const cards = (one: Budget): readonly FoundTable[] => one.tables.filter(({ form }) => form.id === 'target');
    const projects = (one: Budget): readonly unknown[] => cards(one).map(({ rows }) => rows[0]?.project);
    const old = readBudget(example, xinjiang2019);
    assert.deepEqual(projects(now), projects(old));
    const goals = cards(old).flatMap(({ fields, sheet }) => {
      const at = fields?.get('goal');
      return at && valueAt(sheet, at.row, at.column) !== null ? [placeName(at)] : [];
    });
    assert.ok(goals.length > 0);
    assert.deepEqual(told(plan), goals);
  });
});

/** A card without its goal. */
function withoutGoal(form: TableForm): TableForm {
  const { layout } = form;
  assert.ok(layout.kind === 'card');
  const cells = layout.cells.filter(({ row }) => row !== 4);
  return { ...form, layout: { ...layout, cells, fields: layout.fields.filter(({ id }) => id !== 'goal') } };
}
