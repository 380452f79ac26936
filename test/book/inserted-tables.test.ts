import assert from 'node:assert/strict';
import type { Row } from '../../src/book/budget.js';
import { totalRow } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { planSheet } from '../../src/changes/plan-sheet.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { TableForm } from '../../src/forms/form.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { sheetOf } from './example-sheets.js';

/** A new, empty table as it is inserted. */
function inserted(form: TableForm): Sheet {
  const plan = planSheet(form, { sheetName: form.sheetName, department: '某局', unit: '元', titleYear: 2020 });
  const values: CellValue[][] = [];
  for (const { row, column, content } of plan.cells) {
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = content;
  }
  return sheetOf(form.sheetName, values);
}

describe('readBudget on tables that were just inserted', () => {
  const budget = readBudget(xinjiang2019.tables.map(inserted), xinjiang2019);

  for (const form of xinjiang2019.tables) {
    it(`finds the empty ${form.sheetName} whole, with every line and the rows to type into`, () => {
      const table = budget.tables.find((one) => one.form === form);
      assert.ok(table);
      assert.deepEqual(table.missingColumns, []);
      assert.equal(table.department?.text, '某局');
      if (form.layout.kind === 'card') {
        assert.equal(table.fields?.size, form.layout.fields.length);
        return;
      }
      assert.equal(table.unit, '元');
      assert.ok(table.unitAt);
      assert.equal(table.year?.year, 2020);
      assert.equal(table.columns.size, form.layout.columns.length);
      for (const { id, body } of form.layout.panels) {
        const rows: readonly Row[] = table.rows.filter((row) => row.panel === id);
        if (body.kind === 'lines') {
          const printed = [...body.lines, ...body.closing].filter((line) => line !== null);
          assert.deepEqual(
            rows.map((row) => row.line?.id),
            printed.map((line) => line.id),
          );
          assert.equal(table.blankRows.length, body.blankRows ?? 0);
        } else {
          assert.equal(table.blankRows.length, body.blankRows);
          assert.equal(totalRow(table) === undefined, body.total === undefined);
          assert.equal(rows.length, body.total === undefined ? 0 : 1);
        }
      }
    });
  }
});
