import assert from 'node:assert/strict';
import type { Mark } from '../../../src/changes/change.js';
import { marksOfCheck } from '../../../src/changes/compile/marks-of-check.js';
import { Tables } from '../../../src/changes/compile/tables.js';
import { checkOfMark } from '../../../src/changes/marks.js';
import type { MatchCheck, RowSumCheck } from '../../../src/forms/check.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { areaName } from '../../../src/sheet/place.js';
import { base, budgetOf, found, rowsForm } from '../../checks/build-budget.js';
import { allPlans } from '../typed-workbook.js';

const MARKS = allPlans().flatMap(({ marks }) => marks);

function marksOf(check: string): readonly Mark[] {
  return MARKS.filter((mark) => mark.check === check);
}

function areas(check: string): readonly string[] {
  return marksOf(check).map(({ area }) => `${area.sheet}!${areaName(area)}`);
}

describe('marks of inserted tables', () => {
  it('stand for every identity that can be broken there', () => {
    const sums = xinjiang2019.checks.filter(({ kind }) => ['row-sum', 'total-row', 'balance', 'match'].includes(kind));
    const without = sums.filter(({ id }) => marksOf(id).length === 0).map(({ id }) => id);
    assert.deepEqual(without, []);
  });
  it('carry the tag of their check and its severity', () => {
    for (const { check, formula, severity } of MARKS) {
      assert.equal(checkOfMark(formula), check);
      assert.equal(severity, xinjiang2019.checks.find(({ id }) => id === check)?.severity);
    }
  });
  it('cover the body from the header to the total row, so that inserted rows are covered', () => {
    assert.deepEqual(areas('t3.row'), ['表三!E6:E30']);
    assert.deepEqual(areas('t9.row'), ['表九!E6:E12']);
  });
  it('are one conditional format for columns side by side', () => {
    assert.deepEqual(areas('t3.total'), ['表三!E30:G30']);
    assert.deepEqual(areas('t3-t5-t9.code'), ['表三!E6:G30', '表五!E6:G15', '表九!E6:G12']);
  });
  it('stand on both sides', () => {
    assert.deepEqual(areas('t1.balance'), ['表一!B35', '表一!D35']);
    assert.deepEqual(areas('t1-t3.class'), ['表一!D5:D35', '表三!E6:E30']);
  });
  it('leave out rows that are only taken out of a sum', () => {
    assert.deepEqual(areas('t1-t3.total'), ['表一!D35', '表一!D34', '表三!E30']);
  });
  it('are few', () => {
    for (const plan of allPlans()) assert.ok(plan.marks.length <= 40, `${plan.name}: ${plan.marks.length}`);
  });
  it('use nothing that a conditional format may not: no array constants, no unions, no other workbook', () => {
    for (const { formula } of MARKS) assert.doesNotMatch(formula.replaceAll(/"[^"]*"/gu, '""'), /[{}[\] ]/u, formula);
  });
});

const ROW: RowSumCheck = { ...base('t.row', 't'), kind: 'row-sum', total: 'sum', parts: ['a', 'b'] };
const MATCH: MatchCheck = {
  ...base('m', 't'),
  kind: 'match',
  by: 'code',
  left: [{ table: 't', columns: ['sum'], label: 't' }],
  relation: '=',
  right: [{ table: 'o', columns: ['sum'], label: 'o' }],
};

describe('marks for tables from elsewhere', () => {
  const list = rowsForm('t', ['sum', 'a', 'b']);
  const other = rowsForm('o', ['sum']);
  const rows = [
    { code: '2010301', amounts: { sum: 3, a: 1, b: 2 } },
    { role: 'total', name: '合计' },
  ] as const;

  it('round to the 分 of the unit of account', () => {
    const tell = (unit: '万元' | '元'): string | undefined =>
      marksOfCheck(ROW, new Tables(budgetOf([found(list, rows, { unit })], [ROW])))[0]?.formula;
    assert.match(tell('万元') ?? '', /^=IFERROR\(AND\(ROUND\(.*,6\)<>0,N\("yusuan:t\.row"\)=0\),FALSE\)$/u);
    assert.match(tell('元') ?? '', /^=IFERROR\(AND\(ROUND\(.*,2\)<>0,N\("yusuan:t\.row"\)=0\),FALSE\)$/u);
  });
  it('read a dash as blank', () => {
    const [mark] = marksOfCheck(ROW, new Tables(budgetOf([found(list, rows)], [ROW])));
    assert.match(mark?.formula ?? '', /IF\(ISNUMBER\(FIND\(F3,"--——"\)\),0,F3\)/u);
  });
  it('are left out where a table or a column is missing', () => {
    assert.deepEqual(marksOfCheck(MATCH, new Tables(budgetOf([found(list, rows)], [MATCH]))), []);
    const narrow = found(list, rows, { missing: ['b'] });
    assert.deepEqual(marksOfCheck(ROW, new Tables(budgetOf([narrow], [ROW]))), []);
  });
  it('are left out where codes stand merged over several rows, which no formula can read', () => {
    const table = found(list, rows);
    const [first, ...rest] = table.rows;
    assert.ok(first);
    const merged = {
      ...table,
      sheet: {
        ...table.sheet,
        values: table.sheet.values.map((row, at) => (at === first.row ? [null, ...row.slice(1)] : row)),
      },
      rows: [{ ...first, codeFromAbove: true as const }, ...rest],
    };
    const budget = budgetOf([merged, found(other, [{ code: '2010301', amounts: { sum: 3 } }])], [MATCH]);
    assert.deepEqual(
      marksOfCheck(MATCH, new Tables(budget)).filter(({ area }) => area.sheet === 't'),
      [],
    );
  });
  it('compare amounts of two units of account in the larger one', () => {
    const budget = budgetOf(
      [found(list, rows), found(other, [{ code: '2010301', amounts: { sum: 30_000 } }], { unit: '元' })],
      [MATCH],
    );
    const [mark] = marksOfCheck(MATCH, new Tables(budget));
    assert.match(mark?.formula ?? '', /'o'!\$F\$3:\$F\$5\*1\),0\)\)\/10000,6\)<>0/u);
  });
});
