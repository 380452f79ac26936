import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { planInsert, undecided } from '../../src/changes/insert.js';
import type { InsertChoice } from '../../src/changes/insert-entries.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { computedCells } from '../forms/references.js';
import { blankSheet, plannedSheets, sheetOf } from './planned-sheets.js';

const ALL: InsertChoice = {
  tables: xinjiang2019.tables.map((table) => table.id),
  department: ' 昌吉州外侨办 ',
  year: 2019,
  unit: '万元',
};
const EMPTY = { sheets: [blankSheet('Sheet1')] };

describe('planInsert', () => {
  it('adds every chosen table as a new sheet, in the form set’s order, and says so', () => {
    const { changes } = planInsert(EMPTY, xinjiang2019, ALL);
    assert.deepEqual(
      changes.map((change) => [change.kind, change.plan.name, change.why.values['sheet']]),
      ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九', '绩效目标表1'].map((name) => [
        'sheet',
        name,
        name,
      ]),
    );
  });

  it('gives every sheet its formulas, one in each cell that the form computes, and its marks', () => {
    const { changes } = planInsert(EMPTY, xinjiang2019, ALL);
    for (const { plan } of changes) {
      const formulas = plan.cells.filter(({ content }) => typeof content === 'string' && content.startsWith('='));
      const places = formulas.map(({ row, column }) => `${row},${column}`);
      assert.equal(new Set(places).size, places.length, plan.name);
      assert.ok(formulas.length > 0, `${plan.name} has no formula`);
      assert.ok(plan.marks.length > 0, `${plan.name} has no mark`);
    }
    const overall = changes[0]?.plan;
    const count = computedCells(xinjiang2019).filter(({ cell }) => cell.startsWith('t1/')).length;
    assert.equal(
      overall?.cells.filter(({ content }) => typeof content === 'string' && content.startsWith('=')).length,
      count,
    );
  });

  it('never plans a sheet that exists, and says what waits for a decision', () => {
    const target = { sheets: [blankSheet('表三'), blankSheet('绩效目标表1')] };
    const plan = planInsert(target, xinjiang2019, ALL);
    const there = target.sheets.map((sheet) => sheet.name);
    assert.deepEqual(
      plan.changes.filter((change) => there.includes(change.plan.name)),
      [],
    );
    assert.deepEqual(
      undecided(plan).map((entry) => [entry.sheetName, entry.conflict?.freeName]),
      [['表三', '表三(2)']],
    );
    const decided = planInsert(target, xinjiang2019, { ...ALL, decisions: { 表三: 'other-name' } });
    assert.deepEqual(undecided(decided), []);
    assert.ok(decided.changes.some((change) => change.plan.name === '表三(2)'));
  });

  it('reaches tables that stand in the workbook already', () => {
    const sheets = plannedSheets(['t2', 't3']);
    const target = { sheets, budget: readBudget(sheets, xinjiang2019) };
    const { changes } = planInsert(target, xinjiang2019, { ...ALL, tables: ['t1'] });
    const formulas = changes[0]?.plan.cells
      .map(({ content }) => String(content))
      .filter((text) => text.startsWith('='));
    assert.ok(formulas?.some((formula) => formula.includes('表二')));
    assert.ok(formulas?.some((formula) => formula.includes('表三')));
  });

  it('prints the fiscal year only where it is not the form set’s first', () => {
    const year = (chosen: number): readonly [number, string] => {
      const { changes } = planInsert(EMPTY, xinjiang2019, { ...ALL, year: chosen });
      const budget = readBudget(
        changes.map(({ plan }) => sheetOf(plan)),
        xinjiang2019,
      );
      return [budget.year, budget.yearFrom];
    };
    assert.deepEqual(year(2019), [2019, 'assumed']);
    assert.deepEqual(year(2020), [2020, 'workbook']);
  });

  it('writes the department without blanks around it', () => {
    const { changes } = planInsert(EMPTY, xinjiang2019, ALL);
    const texts = changes.flatMap(({ plan }) => plan.cells.map(({ content }) => content));
    assert.ok(texts.includes('填报部门： 昌吉州外侨办'));
    assert.ok(texts.includes('昌吉州外侨办'));
  });
});
