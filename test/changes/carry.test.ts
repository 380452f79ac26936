import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planCarry, type CarryPreview } from '../../src/changes/carry.js';
import { simulate } from '../../src/changes/simulate.js';
import { placeName } from '../../src/sheet/place.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { budgetOf, contentOf, typedSheets, type Typed } from './typed-workbook.js';

function row(sheet: string, at: number, code: string, amounts: Readonly<Record<string, number>>): Typed {
  return {
    [`${sheet}!A${at}`]: code.slice(0, 3),
    [`${sheet}!B${at}`]: code.slice(3, 5),
    [`${sheet}!C${at}`]: code.slice(5),
    ...Object.fromEntries(Object.entries(amounts).map(([column, amount]) => [`${sheet}!${column}${at}`, amount])),
  };
}

function preview(sheets: readonly Sheet[], from: string, to: string): CarryPreview {
  const found = planCarry(budgetOf(sheets)).find((one) => one.from === from && one.to === to);
  assert.ok(found, `${from} → ${to}`);
  return found;
}

function lines(sheets: readonly Sheet[], sheet: string, first: number, count: number): unknown[][] {
  return Array.from({ length: count }, (_, index) =>
    ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((column) => contentOf(sheets, `${sheet}!${column}${first + index}`)),
  );
}

describe('带入', () => {
  it('brings codes into blank rows, in code order, with their names', () => {
    const sheets = typedSheets({ ...row('表二', 6, '2013405', { F: 8 }), ...row('表二', 7, '2010301', { F: 5 }) });
    const { rows, changes } = preview(sheets, 't2', 't3');
    assert.deepEqual(
      rows.map(({ key, row: at, inserted }) => [key, at, inserted]),
      [
        ['2010301', 6, false],
        ['2013405', 7, false],
      ],
    );
    assert.deepEqual(lines(simulate(sheets, changes), '表三', 7, 2), [
      ['201', '03', '01', '行政运行', '=SUM(F7:G7)', null, null],
      ['201', '34', '05', contentOf(simulate(sheets, changes), '表三!D8'), '=SUM(F8:G8)', null, null],
    ]);
  });
  it('goes on below the last row in use', () => {
    const sheets = typedSheets({ ...row('表二', 6, '2010301', { F: 5 }), ...row('表三', 9, '2013405', { F: 1 }) });
    assert.deepEqual(
      preview(sheets, 't2', 't3').rows.map(({ row: at }) => at),
      [9],
    );
  });
  it('inserts the rows that are lacking above the total', () => {
    const typed: Record<string, string | number> = {};
    const names = Array.from({ length: 12 }, (_, index) => `20103${String(index + 1).padStart(2, '0')}`);
    names.forEach((code, index) => Object.assign(typed, row('表二', 6 + index, code, { F: 1 })));
    const sheets = typedSheets(typed);
    const { rows, changes } = preview(sheets, 't2', 't5');
    assert.equal(rows.length, 12);
    assert.deepEqual(
      changes.flatMap((change) => (change.kind === 'rows' ? [[change.before, change.count]] : [])),
      [[14, 4]],
    );
    const after = simulate(sheets, changes);
    assert.equal(contentOf(after, '表五!D19'), '合计');
    assert.equal(contentOf(after, '表五!C18'), '12');
    assert.equal(contentOf(after, '表五!E18'), '=SUM(F18:G18)');
  });
  it('brings amounts only where they must be equal', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010301', { F: 8 }),
      ...row('表二', 7, '2013405', { F: 5, M: 1 }),
      ...row('表三', 7, '2010301', { F: 6, G: 2 }),
      ...row('表三', 8, '2013405', { F: 6 }),
    });
    const { amounts, changes } = preview(sheets, 't3', 't5');
    assert.deepEqual(
      amounts.map(({ key, at, fen }) => [key, placeName(at), fen]),
      [
        ['2010301', '表五!F7', 6_000_000],
        ['2010301', '表五!G7', 2_000_000],
      ],
    );
    assert.deepEqual(
      lines(simulate(sheets, changes), '表五', 7, 2).map((line) => line.slice(5)),
      [
        [6, 2],
        [null, null],
      ],
    );
  });
  it('fills a blank amount of a row that is there, and never overwrites one', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010301', { F: 8 }),
      ...row('表三', 7, '2010301', { F: 6, G: 2 }),
      ...row('表五', 7, '2010301', { F: 7 }),
    });
    const { amounts, conflicts, changes } = preview(sheets, 't3', 't5');
    assert.deepEqual(
      amounts.map(({ at }) => placeName(at)),
      ['表五!G7'],
    );
    assert.deepEqual(
      conflicts.map(({ at }) => at && placeName(at)),
      ['表五!F7'],
    );
    assert.equal(contentOf(simulate(sheets, changes), '表五!F7'), 7);
  });
  it('brings a project to its target table, and says where there is none', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010302', { F: 8 }),
      ...row('表七', 6, '2010302', { H: 8 }),
      '表七!E6': '项目甲',
      ...row('表七', 7, '2010302', { H: 3 }),
      '表七!E7': '项目丙',
    });
    const { conflicts } = preview(sheets, 't7', 'target');
    assert.deepEqual(
      conflicts.map(({ key, why }) => [key, why.id]),
      [['项目丙', 'changes.carry.no-card']],
    );
  });
  it('has nothing left to bring once it was accepted', () => {
    const code = fc.constantFrom('2010301', '2010302', '2013405', '2080501', '2296001');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(code, fc.boolean()), { selector: ([one]) => one, maxLength: 4 }), (list) => {
        const typed: Record<string, string | number> = {};
        list.forEach(([one, fund], index) =>
          Object.assign(typed, row('表二', 6 + index, one, { [fund ? 'G' : 'F']: index + 1 })),
        );
        let sheets = typedSheets(typed);
        for (const { carry } of planCarry(budgetOf(sheets))) {
          const [once] = planCarry(budgetOf(sheets), carry);
          sheets = simulate(sheets, once?.changes ?? []);
          assert.deepEqual(planCarry(budgetOf(sheets), carry)[0]?.changes, []);
        }
      }),
      { numRuns: 8 },
    );
  });
});
