import assert from 'node:assert/strict';
import type { Change, Mark, SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { isOurMark, planMarks } from '../../src/changes/marks.js';
import { applyChanges } from '../../src/excel/apply.js';
import type { ApplyOptions } from '../../src/excel/apply-steps.js';
import { WorkbookReader } from '../../src/excel/read.js';
import { type Result, runExcel } from '../../src/excel/run.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { readBudget } from '../../src/book/read-budget.js';
import { idOf, inBothExcels } from './open-workbook.js';

const WHY = { id: 'changes.insert-sheet', values: { sheet: '' } };

function apply(changes: readonly Change[], options?: ApplyOptions): Promise<Result<void>> {
  return runExcel((context) => applyChanges(context, changes, options));
}

const kindOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.problem.kind);

inBothExcels('inserting the tables', (local) => {
  let plans: readonly SheetPlan[] = [];
  const planOf = (name: string): SheetPlan => {
    const plan = plans.find((one) => one.name === name);
    assert.ok(plan);
    return plan;
  };

  before(async () => {
    const sheets = (await Excel.run((context) => new WorkbookReader().read(context))).sheets;
    const { changes } = planInsert({ sheets }, xinjiang2019, {
      tables: xinjiang2019.tables.map((table) => table.id),
      projects: ['口岸通道维护经费', ''],
      department: '昌吉州外侨办',
      year: 2019,
      unit: '万元',
    });
    plans = changes.map(({ plan }) => plan);
    const seen: string[] = [];
    const done = await apply(changes, { onProgress: (step, total) => seen.push(`${step}/${total}`) });
    assert.deepEqual(done, { ok: true, value: undefined });
    const steps = 2 * plans.length + 1;
    assert.equal(seen.at(-1), `${steps}/${steps}`);
    await local().host.settled();
  });

  it('puts every table behind the sheets that are there, in order, each found again by its title', async () => {
    const { sheets } = await Excel.run((context) => new WorkbookReader().read(context));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['Sheet1', '表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九', '绩效目标表1', '绩效目标表2'],
    );
    const budget = readBudget(sheets, xinjiang2019);
    assert.equal(budget.tables.length, 11);
    assert.equal(budget.department, '昌吉州外侨办');
  });

  it('writes every content and formula as planned, and Excel calculates them', () => {
    const { host } = local();
    for (const plan of plans) {
      const sheet = idOf(local(), plan.name);
      for (const { row, column, content } of plan.cells) {
        const where = `${plan.name} ${row},${column}`;
        if (typeof content === 'string' && content.startsWith('=')) {
          assert.equal(host.formula(sheet, row, column), content, where);
          const value = host.value(sheet, row, column);
          assert.ok(value === 0 || value === '', `${where}: ${content} gives ${String(value)}`);
        } else assert.equal(host.value(sheet, row, column), content, where);
      }
    }
  });

  it('merges, sizes, formats and sets up the page exactly as planned', () => {
    const content = local().host.content();
    for (const plan of plans) {
      const sheet = content.sheets.find(({ name }) => name === plan.name);
      assert.ok(sheet);
      const byPlace = (a: { top: number; left: number }, b: { top: number; left: number }) =>
        a.top - b.top || a.left - b.left;
      assert.deepEqual([...(sheet.merges ?? [])].sort(byPlace), [...plan.merges].sort(byPlace), plan.name);
      plan.widths.forEach((width, index) => {
        const size = sheet.columns?.find((column) => column.index === index)?.size ?? sheet.standardWidth ?? 0;
        assert.ok(Math.abs(size - (width * 7 + 5) * 0.75) < 0.76, `${plan.name} column ${index}: ${size} for ${width}`);
      });
      for (const [row, height] of Object.entries(plan.heights)) {
        const size = sheet.rows?.find(({ index }) => index === Number(row))?.size ?? sheet.standardHeight ?? 0;
        assert.ok(Math.abs(size - height) < 0.76, `${plan.name} row ${row}: ${size} for ${height}`);
      }
      assert.deepEqual(sheet.frozen, { rows: plan.freezeRows, columns: 0 }, plan.name);
      const { page } = plan;
      assert.equal(sheet.layout?.orientation, page.orientation === 'landscape' ? 'Landscape' : 'Portrait');
      assert.equal(sheet.layout.paperSize, 'A4');
      assert.deepEqual(sheet.layout.zoom, { horizontalFitToPages: 1 });
      assert.equal(sheet.layout.centerHorizontally, true);
      assert.deepEqual(sheet.layout.titleRows, [page.titleRows.first, page.titleRows.last]);
      assert.deepEqual(sheet.layout.printArea, [page.printArea]);
      assert.ok(Math.abs((sheet.layout.margins?.left ?? 0) - page.margins.left * 72) < 0.01);
    }
  });

  it('gives codes the text format, amounts theirs, names shrinking to their cells, and lines around the grid', () => {
    const sheet = local()
      .host.content()
      .sheets.find(({ name }) => name === '表三');
    const styleAt = (row: number, column: number) =>
      sheet?.cells.find((one) => one.row === row && one.column === column)?.style;
    const plan = planOf('表三');
    const wanted = (row: number, column: number, of: 'numberFormat' | 'shrink' | 'border') =>
      plan.styles.findLast(
        ({ area, [of]: value }) =>
          value !== undefined && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      )?.[of];
    for (const column of [0, 1, 2, 3, 4, 5, 6]) {
      assert.equal(styleAt(7, column)?.numberFormat, wanted(7, column, 'numberFormat'), `format of column ${column}`);
      assert.equal(styleAt(7, column)?.shrink, wanted(7, column, 'shrink'), `shrink of column ${column}`);
      assert.equal(styleAt(7, column)?.borders?.EdgeBottom?.line, 'Continuous');
    }
    assert.equal(styleAt(7, 0)?.numberFormat, '@');
    assert.equal(styleAt(7, 3)?.shrink, true);
  });

  it('installs the planned marks, quiet on empty tables', () => {
    const { host } = local();
    for (const plan of plans) {
      const marks = host.content().sheets.find(({ name }) => name === plan.name)?.marks ?? [];
      assert.deepEqual(
        marks.map(({ formula }) => formula).sort(),
        plan.marks.map(({ formula }) => formula).sort(),
        plan.name,
      );
      assert.ok(marks.every(({ formula }) => isOurMark(formula)));
      assert.deepEqual(host.flagged(idOf(local(), plan.name)), [], plan.name);
    }
  });

  it('never overwrites a sheet of that name, and adds none of the list then', async () => {
    const { host } = local();
    const before = host.sheetIds().length;
    const fresh: SheetPlan = { ...planOf('表八'), name: '另一张表八', marks: [] };
    const done = await apply([
      { kind: 'sheet', plan: fresh, why: WHY },
      { kind: 'sheet', plan: planOf('表三'), why: WHY },
    ]);
    assert.equal(kindOf(done), 'exists');
    assert.equal(host.sheetIds().length, before);
  });

  it('takes the new sheets away again when the user stops half-way', async () => {
    const { host } = local();
    let steps = 0;
    const extra = ['甲', '乙', '丙'].map((name): Change => ({
      kind: 'sheet',
      plan: { ...planOf('表八'), name, marks: [] },
      why: WHY,
    }));
    const done = await apply(extra, { onProgress: () => (steps += 1), isCancelled: () => steps >= 2 });
    assert.equal(kindOf(done), 'cancelled');
    assert.deepEqual(
      ['甲', '乙', '丙'].map((name) => host.sheetId(name)),
      [undefined, undefined, undefined],
    );
  });

  it('puts the gravest mark on top, and loses no more than the one that Excel refuses', async () => {
    const { host } = local();
    const mark = (formula: string, severity: 'error' | 'warning'): Mark => ({
      area: { sheet: '一览', top: 0, left: 0, bottom: 3, right: 3 },
      formula: `=AND(${formula},N("yusuan:t3.row")=0)`,
      check: 't3.row',
      severity,
    });
    const marks = [mark('A1=1', 'error'), mark(`A1="${'长'.repeat(9000)}"`, 'error'), mark('A1=2', 'warning')];
    const plan: SheetPlan = { ...planOf('表八'), name: '一览', marks };
    const done = await apply([{ kind: 'sheet', plan, why: WHY }]);
    assert.equal(kindOf(done), 'marks-refused');
    const kept = host.content().sheets.find(({ name }) => name === '一览');
    assert.ok(kept, 'the sheet is there all the same');
    assert.deepEqual(
      kept.marks?.map(({ formula }) => formula),
      [marks[0]?.formula, marks[2]?.formula],
    );
  });

  it('replaces and removes marks by their tag; other conditional formats stay', async () => {
    const { host } = local();
    const sheet = idOf(local(), '表六');
    await Excel.run(async (context) => {
      const format = context.workbook.worksheets
        .getItem('表六')
        .getRange('D6:D9')
        .conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=$D6>100';
      format.custom.format.fill.color = '#00FF00';
      await context.sync();
    });
    const formulas = (): string[] =>
      (host.content().sheets.find(({ name }) => name === '表六')?.marks ?? []).map(({ formula }) => formula).sort();
    const { sheets } = await Excel.run((context) => new WorkbookReader().read(context));
    const again = planMarks(readBudget(sheets, xinjiang2019), ['表六']);
    assert.deepEqual(await apply(again), { ok: true, value: undefined });
    const wanted = again.flatMap(({ marks }) => marks.map(({ formula }) => formula));
    assert.ok(wanted.length > 0);
    assert.deepEqual(formulas(), [...wanted, '=$D6>100'].sort());
    assert.deepEqual(await apply([{ kind: 'marks', sheet: '表六', marks: [], why: WHY }]), {
      ok: true,
      value: undefined,
    });
    assert.deepEqual(formulas(), ['=$D6>100']);
    assert.equal(host.sheetName(sheet), '表六');
  });
});
