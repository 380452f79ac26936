import assert from 'node:assert/strict';
import type { Change, SheetPlan } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { isOurMark, planMarks } from '../../src/changes/marks.js';
import { applyChanges } from '../../src/excel/apply.js';
import type { ApplyOptions } from '../../src/excel/apply-steps.js';
import { WorkbookReader } from '../../src/excel/read.js';
import { type Result, runExcel } from '../../src/excel/run.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { readBudget } from '../../src/book/read-budget.js';
import type { CellValue } from '../../src/sheet/sheet.js';
import { batchesOf, idOf, inBothExcels } from './open-workbook.js';

const WHY = { id: 'changes.insert-sheet', values: { sheet: '' } };

function cell(
  sheet: string,
  row: number,
  column: number,
  before: CellValue,
  after: CellValue,
  numberFormat?: string,
): Change {
  const format = numberFormat === undefined ? {} : { numberFormat };
  return { kind: 'cell', at: { sheet, row, column }, before, after, ...format, why: WHY };
}

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
    assert.equal(seen.at(-1), `${2 * plans.length}/${2 * plans.length}`);
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

inBothExcels('applying changes to cells', (local) => {
  const value = (row: number, column: number): CellValue => local().host.value(idOf(local(), 'Sheet1'), row, column);
  const formula = (row: number, column: number): string => local().host.formula(idOf(local(), 'Sheet1'), row, column);

  it('writes values, formulas and blanks by few ranges, and leaves the cells between alone', async () => {
    const { user, host } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.paste(sheet, 'A1', [
      [1, 'bleibt', 3],
      ['x', 5, 6],
    ]);
    host.traffic.clear();
    const done = await apply([
      cell('Sheet1', 0, 0, 1, 10),
      cell('Sheet1', 0, 2, 3, null),
      cell('Sheet1', 1, 0, 'x', '=A1+B2'),
      cell('Sheet1', 2, 2, null, true),
    ]);
    assert.equal(kindOf(done), 'done');
    assert.deepEqual(
      [value(0, 0), value(0, 1), value(0, 2), value(1, 0), formula(1, 0), value(2, 2)],
      [10, 'bleibt', null, 15, '=A1+B2', true],
    );
    assert.deepEqual(
      batchesOf(local()).map(({ writes }) => writes),
      [false, true],
    );
  });

  it('keeps a text that looks like a number a text, whatever the cell’s format', async () => {
    const sheet = idOf(local(), 'Sheet1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('F1').numberFormat = [['@']];
      await context.sync();
    });
    const done = await apply([
      cell('Sheet1', 0, 5, null, '01'),
      cell('Sheet1', 1, 5, null, '05'),
      cell('Sheet1', 2, 5, null, '1-2'),
      cell('Sheet1', 3, 5, null, '08', '@'),
    ]);
    assert.equal(kindOf(done), 'done');
    for (const [row, text] of ['01', '05', '1-2', '08'].entries()) {
      assert.equal(value(row, 5), text);
      assert.equal(local().host.text(sheet, row, 5), text);
    }
  });

  it('writes nothing at all when one cell holds something else by now', async () => {
    const { user, host } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.type(sheet, 'H1', '1');
    await user.type(sheet, 'H9', '2');
    host.traffic.clear();
    const done = await apply([cell('Sheet1', 0, 7, 1, 100), cell('Sheet1', 8, 7, 3, 300)]);
    assert.deepEqual(done.ok ? {} : done.problem, { kind: 'stale', detail: 'Sheet1!H9', where: 'Sheet1!H9' });
    assert.deepEqual([value(0, 7), value(8, 7)], [1, 2]);
    assert.equal(
      batchesOf(local()).some(({ writes }) => writes),
      false,
    );
  });

  it('tells a formula from the value that it shows', async () => {
    const { user } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.type(sheet, 'J1', '=1+1');
    assert.equal(kindOf(await apply([cell('Sheet1', 0, 9, 2, 5)])), 'stale');
    assert.equal(kindOf(await apply([cell('Sheet1', 0, 9, '=1+1', 5)])), 'done');
    assert.equal(value(0, 9), 5);
  });

  it('writes nothing when a sheet is protected or gone', async () => {
    const { user } = local();
    const other = await user.addSheet('锁');
    await user.protectSheet(other, true);
    const done = await apply([cell('Sheet1', 19, 0, null, 1), cell('锁', 0, 0, null, 1)]);
    assert.deepEqual(done.ok ? {} : done.problem, { kind: 'protected', detail: '锁', where: '锁' });
    assert.equal(kindOf(await apply([{ kind: 'marks', sheet: '锁', marks: [], why: WHY }])), 'protected');
    assert.equal(kindOf(await apply([cell('Sheet1', 19, 0, null, 1), cell('没有', 0, 0, null, 1)])), 'missing');
    assert.equal(value(19, 0), null);
  });

  it('inserts rows with the formats of the row above, then writes into them; what stood below moves', async () => {
    const { user } = local();
    const sheet = idOf(local(), 'Sheet1');
    await user.paste(sheet, 'L1', [
      ['甲', 1],
      ['乙', 2],
      ['合计', '=SUM(M1:M2)'],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('L2').numberFormat = [['@']];
      await context.sync();
    });
    const done = await apply([
      { kind: 'rows', sheet: 'Sheet1', before: 2, count: 2, why: WHY },
      cell('Sheet1', 2, 11, null, '07'),
      cell('Sheet1', 3, 12, null, 4),
      cell('Sheet1', 0, 12, 1, 10),
    ]);
    assert.equal(kindOf(done), 'done');
    assert.deepEqual([value(2, 11), value(3, 12), value(4, 11), value(0, 12)], ['07', 4, '合计', 10]);
  });
});
