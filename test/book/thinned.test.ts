import assert from 'node:assert/strict';
import { recogniseForm } from '../../src/book/recognise-form.js';
import { thinned } from '../../src/book/thinned.js';
import { formSets } from '../../src/forms/form-sets.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { nineTables } from '../../bench/nine-tables.js';

function sheetOf(values: readonly (readonly CellValue[])[]): Sheet {
  return {
    name: '表',
    visible: true,
    protected: false,
    values,
    formulas: values.map((_, row) => [`=A${String(row)}`]),
  };
}

describe('thinned', () => {
  const figures = (count: number): CellValue[][] => Array.from({ length: count }, (_, at) => ['行', at]);

  it('keeps twenty rows at either end of a run with figures, with their formulas, and every row without', () => {
    const sheet = sheetOf([['题'], ...figures(100), ['另一题'], ...figures(3)]);
    const { values, formulas } = thinned(sheet);
    assert.deepEqual(values, [['题'], ...figures(20), ...figures(100).slice(80), ['另一题'], ...figures(3)]);
    assert.equal(formulas[41]?.[0], '=A101');
  });

  it('leaves a sheet as it is where no run is long', () => {
    const sheet = sheetOf([['题'], ...figures(40), ['注']]);
    assert.equal(thinned(sheet), sheet);
  });

  it('takes no row from the workbook that is read', () => {
    const sheets = nineTables(300);
    const { budget } = recogniseForm(sheets, formSets);
    assert.equal(budget.form.id, 'xinjiang-2019');
    const longest = Math.max(...budget.tables.map(({ rows }) => rows.length));
    assert.ok(longest >= 300, String(longest));
  });
});
