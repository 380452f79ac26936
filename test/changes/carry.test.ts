import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planCarry, type CarryPreview } from '../../src/changes/carry.js';
import { runChecks } from '../../src/checks/run-checks.js';
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
    const sheets = typedSheets({ ...row('表二', 6, '2080501', { F: 5 }), ...row('表三', 9, '2013405', { F: 1 }) });
    assert.deepEqual(
      preview(sheets, 't2', 't3').rows.map(({ row: at }) => at),
      [9],
    );
  });
  it('puts a code where it belongs among codes that are in order: into blank rows, else into rows of its own', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010301', { F: 5 }),
      ...row('表二', 7, '2010302', { F: 1 }),
      ...row('表二', 8, '2013405', { F: 2 }),
      ...row('表二', 9, '2013499', { F: 4 }),
      ...row('表二', 10, '2080501', { F: 3 }),
      ...row('表二', 11, '2080502', { F: 3 }),
      ...row('表三', 8, '2010302', { F: 1 }),
      ...row('表三', 9, '2080501', { F: 3 }),
    });
    const { rows, changes } = preview(sheets, 't2', 't3');
    assert.deepEqual(
      rows.map(({ key, row: at, inserted }) => [key, at, inserted]),
      [
        ['2010301', 6, false],
        ['2013405', 8, true],
        ['2013499', 9, true],
        ['2080502', 11, false],
      ],
    );
    assert.deepEqual(
      changes.flatMap((change) => (change.kind === 'rows' ? [[change.before, change.count, change.styles]] : [])),
      [[8, 2, undefined]],
    );
    const after = simulate(sheets, changes);
    assert.deepEqual(
      lines(after, '表三', 7, 6).map((line) => [line.slice(0, 3).join(''), line[4]]),
      [
        ['2010301', '=SUM(F7:G7)'],
        ['2010302', '=SUM(F8:G8)'],
        ['2013405', '=SUM(F9:G9)'],
        ['2013499', '=SUM(F10:G10)'],
        ['2080501', '=SUM(F11:G11)'],
        ['2080502', '=SUM(F12:G12)'],
      ],
    );
    assert.equal(contentOf(after, '表三!F11'), 3);
    assert.equal(contentOf(after, '表三!D32'), '合计');
    const order = runChecks(budgetOf(after)).find(({ check }) => check === 't3.code-order');
    assert.deepEqual(order?.outcome, 'pass');
  });
  it('inserts above the first row with the looks of the body, not of the header', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010301', { F: 5 }),
      ...row('表二', 7, '2010302', { F: 1 }),
      ...row('表三', 7, '2010302', { F: 1 }),
    });
    const inserts = preview(sheets, 't2', 't3').changes.flatMap((change) => (change.kind === 'rows' ? [change] : []));
    assert.deepEqual(
      inserts.map(({ before, count }) => [before, count]),
      [[6, 1]],
    );
    assert.ok(inserts[0]?.styles?.some(({ border }) => border === 'thin'));
  });
  it('inserts below a total on top with the looks of the body too', () => {
    const sheets = typedSheets({
      ...row('表二', 6, '2010301', { F: 5 }),
      ...row('表二', 7, '2010302', { F: 1 }),
      ...row('表二', 8, '2010399', { F: 1 }),
      '表三!D7': '合计',
      '表三!F7': 2,
      ...row('表三', 8, '2010302', { F: 1 }),
      ...row('表三', 9, '2080501', { F: 1 }),
    }).map((sheet): Sheet => {
      if (sheet.name !== '表三') return sheet;
      const cut = <T>(cells: readonly (readonly T[])[]): readonly (readonly T[])[] => cells.slice(0, 12);
      return { ...sheet, values: cut(sheet.values), formulas: cut(sheet.formulas) };
    });
    const inserts = preview(sheets, 't2', 't3').changes.flatMap((change) => (change.kind === 'rows' ? [change] : []));
    assert.deepEqual(
      inserts.map(({ before, styles }) => [before, styles?.some(({ border }) => border === 'thin')]),
      [
        [7, true],
        [9, undefined],
      ],
    );
  });
  it('goes below a list that is not in code order, or in which a row has no code', () => {
    const typed = { ...row('表二', 6, '2010301', { F: 5 }), ...row('表三', 7, '2080501', { F: 1 }) };
    const unordered = typedSheets({ ...typed, ...row('表三', 8, '2013405', { F: 1 }) });
    const uncoded = typedSheets({ ...typed, '表三!D8': '其他', '表三!F8': 2 });
    for (const sheets of [unordered, uncoded]) {
      assert.deepEqual(
        preview(sheets, 't2', 't3').rows.map(({ row: at, inserted }) => [at, inserted]),
        [[8, false]],
      );
    }
  });
  it('fills an amount that moves down with its row', () => {
    const sheets = typedSheets({
      ...row('表三', 7, '2010301', { F: 6 }),
      ...row('表三', 8, '2010302', { F: 2 }),
      ...row('表三', 9, '2080501', { F: 1 }),
      ...row('表五', 7, '2010301', { F: 6 }),
      ...row('表五', 8, '2080501', {}),
      ...Object.fromEntries(
        ['2010301', '2010302', '2080501'].flatMap((code, at) => Object.entries(row('表二', 6 + at, code, { F: 1 }))),
      ),
    });
    const { amounts, changes } = preview(sheets, 't3', 't5');
    assert.deepEqual(
      amounts.map(({ key, at }) => [key, placeName(at)]),
      [
        ['2010302', '表五!F8'],
        ['2080501', '表五!F9'],
      ],
    );
    const after = simulate(sheets, changes);
    assert.deepEqual(
      lines(after, '表五', 7, 3).map((line) => [line.slice(0, 3).join(''), line[5]]),
      [
        ['2010301', 6],
        ['2010302', 2],
        ['2080501', 1],
      ],
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
  it('keeps any list in code order with every figure beside its code, whatever stood there', () => {
    const codes = ['2010301', '2010302', '2010399', '2013405', '2080501', '2080502', '2210201'];
    fc.assert(
      fc.property(
        fc.subarray(codes, { minLength: 1 }),
        fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
        (there, gaps) => {
          const typed: Record<string, string | number> = {};
          codes.forEach((code, index) => Object.assign(typed, row('表二', 6 + index, code, { F: index + 1 })));
          let at = 7;
          there.forEach((code, index) => {
            at += gaps[index] ?? 0;
            Object.assign(typed, row('表三', at, code, { F: codes.indexOf(code) + 1 }));
            at += 1;
          });
          const sheets = typedSheets(typed);
          const { rows, changes } = preview(sheets, 't2', 't3');
          assert.equal(rows.length, codes.length - there.length);
          const list = lines(simulate(sheets, changes), '表三', 7, 30)
            .map((line) => [line.slice(0, 3).join(''), line[5]])
            .filter(([code]) => /^\d{7}$/u.test(String(code)));
          assert.deepEqual(
            list,
            codes.map((code, index) => [code, there.includes(code) ? index + 1 : null]),
          );
        },
      ),
      { numRuns: 40 },
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
