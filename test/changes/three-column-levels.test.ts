import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import type { CellChange } from '../../src/changes/change.js';
import { planInsert } from '../../src/changes/insert.js';
import { planTotals } from '../../src/changes/plan-totals.js';
import { planMarks } from '../../src/changes/marks.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { simulate } from '../../src/changes/simulate.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormSet, TableForm } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { formulaAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';
import { calculated, flaggedCells, openSheets } from '../local-properties/marked-workbook.js';
import { calculate } from './national-workbook.js';

/** 表三 as a form would have it that keeps its codes in three columns and has subtotal rows. */
const expenditure = xinjiang2019.tables.find(({ id }) => id === 't3');
const FORM: FormSet = {
  ...xinjiang2019,
  id: 'three-columns',
  tables: expenditure === undefined ? [] : [withSubtotals(expenditure)],
  checks: xinjiang2019.checks.filter(({ id }) => ['t3.row', 't3.subtotals', 't3.total'].includes(id)),
  carries: [],
};

function withSubtotals(form: TableForm): TableForm {
  const { layout } = form;
  if (layout.kind !== 'grid') return form;
  const panels = layout.panels.map((panel) =>
    panel.body.kind === 'rows' ? { ...panel, body: { ...panel.body, subtotals: [1, 2] as const } } : panel,
  );
  return { ...form, layout: { ...layout, panels } };
}

describe('subtotal rows where codes stand in three columns', () => {
  let filled: Sheet[];

  before(async () => {
    const { changes } = planInsert({ sheets: [] }, FORM, {
      tables: ['t3'],
      department: '某局',
      year: 2019,
      unit: '万元',
    });
    const typed = await calculate(
      put(
        changes.map(({ plan }) => sheetOfPlan(plan)),
        [
          ['201', '03', '01', '行政运行', null, 10, 2],
          ['201', '03', '02', '一般行政管理事务', null, null, 5],
          ['201', '11', '01', '行政运行', null, 3, null],
          ['208', '05', '01', '行政单位离退休', null, 4, null],
        ],
      ),
    );
    filled = await calculate(simulate(typed, planTotals(readBudget(typed, FORM)).changes));
  });

  it('are added with the code’s parts in their columns', () => {
    assert.deepEqual(body(filled, 9), [
      ['201', null, null, '一般公共服务支出', 20, 13, 7],
      ['201', '03', null, '政府办公厅（室）及相关机构事务', 17, 10, 7],
      ['201', '03', '01', '行政运行', 12, 10, 2],
      ['201', '03', '02', '一般行政管理事务', 5, null, 5],
      ['201', '11', null, '纪检监察事务', 3, 3, 0],
      ['201', '11', '01', '行政运行', 3, 3, null],
      ['208', null, null, '社会保障和就业支出', 4, 4, 0],
      ['208', '05', null, '行政事业单位离退休', 4, 4, 0],
      ['208', '05', '01', '行政单位离退休', 4, 4, null],
    ]);
  });

  it('are sums by code that anybody can read', () => {
    const [sheet] = filled;
    assert.ok(sheet);
    assert.match(formulaAt(sheet, 6, 5), /^=SUMIFS\(INDEX\(F:F,ROW\(\)\+1\):.*,\$A7,.*"<>"\)$/u);
  });

  it('agree, and one typed over is told by evaluator and mark alike', async () => {
    const sound = runChecks(readBudget(filled, FORM));
    assert.deepEqual(
      sound.filter(({ outcome }) => outcome !== 'pass'),
      [],
    );
    const slipped = await calculate(put(filled, [[null, null, null, null, null, null, 9]], 7));
    const broken = runChecks(readBudget(slipped, FORM)).filter(({ outcome }) => outcome === 'fail');
    assert.deepEqual(
      broken.map(({ check }) => check),
      ['t3.subtotals'],
    );
    const host = await openSheets(slipped, planMarks(readBudget(slipped, FORM)));
    await host.settled();
    try {
      const cells = [...flaggedCells(host, '表三').values()].flatMap((one) => [...one]);
      // The section itself and its row sum, and the class above both.
      assert.deepEqual(cells.sort(), ['E7', 'E8', 'G7', 'G8']);
      assert.equal(calculated(host, slipped).length, 1);
    } finally {
      host.dispose();
    }
  });
});

function put(sheets: readonly Sheet[], block: readonly (readonly CellValue[])[], top = 6): Sheet[] {
  const why = { id: 'changes.revert', values: {} };
  return simulate(
    sheets,
    block.flatMap((values, down) =>
      values.flatMap((after, column): readonly CellChange[] =>
        after === null
          ? []
          : [{ kind: 'cell', at: { sheet: '表三', row: top + down, column }, before: null, after, why }],
      ),
    ),
  );
}

function body(sheets: readonly Sheet[], rows: number): readonly (readonly CellValue[])[] {
  return (sheets[0]?.values ?? []).slice(6, 6 + rows);
}
