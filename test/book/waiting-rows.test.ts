import assert from 'node:assert/strict';
import type { FoundTable } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue } from '../../src/sheet/sheet.js';
import { plannedSheets } from '../changes/planned-sheets.js';

/** A new 表三 whose blank rows (7 to 29) and total row carry formulas, with one formula of its first row replaced. */
function expenditure(
  result: CellValue,
  formula = '=SUM(F7:G7)',
  typed: Readonly<Record<string, CellValue>> = {},
): FoundTable {
  const [sheet] = plannedSheets(['t3']);
  assert.ok(sheet);
  const values = sheet.values.map((line) => [...line]);
  const formulas = sheet.formulas.map((line) => [...line]);
  for (let row = 6; row < 29; row += 1) {
    values[row]?.splice(4, 1, result);
    formulas[row]?.splice(4, 1, row === 6 ? formula : `=SUM(F${row + 1}:G${row + 1})`);
  }
  values[29]?.splice(4, 1, result);
  formulas[29]?.splice(4, 1, '=SUM(E7:E29)');
  for (const [column, value] of Object.entries(typed)) values[6]?.splice(Number(column), 1, value);
  const [table] = readBudget([{ ...sheet, values, formulas }], xinjiang2019).tables;
  assert.ok(table);
  return table;
}

function roles(table: FoundTable): readonly string[] {
  return table.rows.map((row) => row.role);
}

describe('rows that wait with their row sum', () => {
  for (const result of [0, '', null]) {
    it(`are blank rows while their sum is ${JSON.stringify(result)}`, () => {
      const table = expenditure(result);
      assert.deepEqual(roles(table), ['total']);
      assert.equal(table.blankRows.length, 23);
    });
  }

  it('are detail rows as soon as a code or an amount is typed, sum included', () => {
    const coded = expenditure(0, '=SUM(F7:G7)', { 0: '201', 1: '03', 2: '01' });
    assert.deepEqual(roles(coded), ['detail', 'total']);
    assert.equal(coded.rows[0]?.figures.get('total')?.formula, '=SUM(F7:G7)');
    assert.equal(coded.blankRows.length, 22);
    assert.deepEqual(roles(expenditure(0, '=SUM(F7:G7)', { 5: 12 })), ['detail', 'total']);
  });

  it('are detail rows where a formula without a result reads other rows or sheets: its money is not known', () => {
    assert.deepEqual(roles(expenditure(null, '=SUM(F7:G8)')), ['detail', 'total']);
    assert.deepEqual(roles(expenditure(null, '=表二!E7')), ['detail', 'total']);
    assert.deepEqual(roles(expenditure(null, '=SUM(E:E)')), ['detail', 'total']);
  });
});
