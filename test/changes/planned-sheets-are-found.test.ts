import assert from 'node:assert/strict';
import type { Row } from '../../src/book/budget.js';
import { tableOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { planSheet } from '../../src/changes/plan-sheet.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { DEPARTMENT, plannedSheets, sheetOf } from './planned-sheets.js';

const IDS = xinjiang2019.tables.map((table) => table.id);

describe('a workbook of new tables', () => {
  const budget = readBudget(plannedSheets(IDS), xinjiang2019);

  for (const form of xinjiang2019.tables) {
    it(`is read back with ${form.sheetName}: every column, line, total and blank row`, () => {
      const table = tableOf(budget, form.id);
      assert.ok(table, 'not found');
      assert.deepEqual(table.missingColumns, []);
      assert.equal(table.department?.text, DEPARTMENT);
      assert.equal(table.unit, '万元');
      if (form.layout.kind === 'card') return;
      assert.ok(table.unitAt);
      assert.equal(table.note?.text, form.layout.note);
      form.layout.columns.forEach((column, index) => assert.equal(table.columns.get(column.id), index, column.id));
      for (const panel of form.layout.panels) {
        const { body } = panel;
        const rows: readonly Row[] = table.rows.filter((row) => row.panel === panel.id);
        if (body.kind === 'lines') {
          const lines = [...body.lines, ...body.closing].filter((line) => line !== null);
          assert.deepEqual(
            rows.map((row) => row.line?.id),
            lines.map((line) => line.id),
          );
        } else {
          assert.equal(rows.filter((row) => row.role === 'total').length, body.total === undefined ? 0 : 1);
          assert.equal(table.blankRows.length, body.blankRows);
        }
      }
    });
  }

  it('takes the fiscal year from the title where it is printed', () => {
    const sheets = xinjiang2019.tables
      .filter((form) => form.layout.kind === 'grid')
      .map((form) =>
        sheetOf(planSheet(form, { sheetName: form.sheetName, department: DEPARTMENT, unit: '万元', titleYear: 2021 })),
      );
    const later = readBudget(sheets, xinjiang2019);
    assert.deepEqual([later.year, later.yearFrom], [2021, 'workbook']);
    assert.equal(later.tables.length, 9);
  });
});
