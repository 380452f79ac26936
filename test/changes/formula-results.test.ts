import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { formulaResults } from '../../src/changes/formula-results.js';
import { planInsert } from '../../src/changes/insert.js';
import { simulate } from '../../src/changes/simulate.js';
import type { Change } from '../../src/changes/change.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';

const WHY = { id: 'changes.insert-sheet', values: {} };

function inserted(): readonly Sheet[] {
  const tables = xinjiang2019.tables.map(({ id }) => id);
  const choice = { tables, projects: ['会议费'], department: '某局', unit: '万元' as const, year: 2019 };
  return simulate([], planInsert({ sheets: [] }, xinjiang2019, choice).changes);
}

function cell(sheet: string, row: number, column: number, after: string | number): Change {
  return { kind: 'cell', at: { sheet, row, column }, before: null, after, why: WHY };
}

describe('the values of formulas', () => {
  it('are zero in tables without a figure, every one of them', () => {
    const sheets = inserted();
    const { values, unknown } = formulaResults(sheets, readBudget(sheets, xinjiang2019), []);
    const formulas = sheets.flatMap(({ formulas: rows }) => rows.flat().filter((formula) => formula !== ''));
    assert.ok(formulas.length > 200);
    assert.equal(values.size, formulas.length);
    assert.ok([...values.values()].every((value) => value === 0));
    assert.deepEqual(unknown, []);
  });

  it('follow the figures through tables, as exact as 分', () => {
    const changes = [
      ...['201', '03', '01'].map((code, column) => cell('表三', 6, column, code)),
      cell('表三', 6, 5, 0.1),
      cell('表三', 6, 6, 0.2),
    ];
    const sheets = simulate(inserted(), changes);
    const { values } = formulaResults(sheets, readBudget(sheets, xinjiang2019), []);
    assert.equal(values.get('表三!E7'), 0.3);
    assert.equal(values.get('表三!E30'), 0.3);
    assert.equal(values.get('表一!D6'), 0.3);
  });

  it('of others are kept where nothing that they read changed, and not known where something did', () => {
    const own = inserted().map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const values = sheet.values.map((row) => [...row, null, null, null]);
      const formulas = sheet.formulas.map((row) => [...row, '', '', '']);
      formulas[6]?.splice(8, 3, '=F7*2', '=F12*2', '=SUM(F:F)');
      return { ...sheet, values, formulas };
    });
    const sheets = simulate(own, [cell('表三', 6, 5, 5)]);
    const changed = [{ sheet: '表三', row: 6, column: 5 }];
    const { unknown } = formulaResults(sheets, readBudget(sheets, xinjiang2019), changed);
    assert.deepEqual(unknown.map(({ column }) => column).sort(), [10, 8].sort());
  });
});
