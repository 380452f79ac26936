import assert from 'node:assert/strict';
import { planMend } from '../../src/changes/mend.js';
import { planTotals } from '../../src/changes/plan-totals.js';
import { simulate } from '../../src/changes/simulate.js';
import { subtotalRows } from '../../src/changes/subtotal-rows.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { parseCell } from '../../src/sheet/place.js';
import { contentAt, valueAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';
import { calculate, filledNational, nationalBudget, typedNational, typeInto, TYPED } from './national-workbook.js';

describe('filling totals where the form has subtotal rows and lists the department’s own classes', () => {
  let filled: Sheet[];

  before(async () => {
    filled = await filledNational();
  });

  it('tells how many rows and lines it adds before anything is written', async () => {
    const plan = planTotals(nationalBudget(await typedNational()));
    assert.equal(plan.subtotalRows, 8 + 8 + 6 + 3 + 2 + 4);
    assert.equal(plan.classLines, 4 + 4);
    assert.deepEqual(plan.proposals, []);
  });

  it('puts a row above the rows of each class and section, with code and name as the form prints them', () => {
    assert.deepEqual(column(filled, '05一般公共预算支出表', 'A', 6, 16), [
      '201',
      '20113',
      '2011301',
      '2011308',
      '208',
      '20805',
      '2080501',
      '2080505',
      '221',
      '22102',
      '2210201',
    ]);
    assert.deepEqual(column(filled, '05一般公共预算支出表', 'B', 6, 9), [
      '一般公共服务支出',
      '\u3000商贸事务',
      '\u3000\u3000行政运行',
      '\u3000\u3000招商引资',
    ]);
  });

  it('adds up every level once: classes, sections and the total', () => {
    assert.equal(value(filled, '05一般公共预算支出表', 'C6'), 720);
    assert.equal(value(filled, '05一般公共预算支出表', 'C11'), 105.5);
    assert.equal(total(filled, '05一般公共预算支出表', 'C'), 875.5);
    assert.equal(total(filled, '06一般公共预算基本支出表', 'C'), 655.5);
    assert.equal(total(filled, '10项目支出表', 'D'), 300);
  });

  it('lists the classes that have money, numbered in code order, by name', () => {
    assert.deepEqual(column(filled, '01收支总表', 'C', 6, 10), [
      '一、一般公共服务支出',
      '二、社会保障和就业支出',
      '三、城乡社区支出',
      '四、住房保障支出',
      null,
    ]);
    assert.deepEqual(column(filled, '04财政拨款收支总表', 'C', 6, 10), [
      '一、本年支出',
      '（一）一般公共服务支出',
      '（二）社会保障和就业支出',
      '（三）城乡社区支出',
      '（四）住房保障支出',
    ]);
    assert.deepEqual(column(filled, '04财政拨款收支总表', 'D', 6, 10), [955.5, 720, 105.5, 80, 50]);
  });

  it('has nothing left to add the second time', () => {
    const again = planTotals(nationalBudget(filled));
    assert.deepEqual(again.changes, []);
  });

  it('puts a class that comes later between its neighbours and numbers the others anew', async () => {
    const more = typeInto(filled, [
      { sheet: '03支出总表', row: 19, block: [['2050899', '\u3000\u3000其他进修及培训', null, 3]] },
    ]);
    const plan = planTotals(nationalBudget(await calculate(more)));
    const sheets = await calculate(simulate(more, plan.changes));
    assert.deepEqual(column(sheets, '01收支总表', 'C', 6, 10), [
      '一、一般公共服务支出',
      '二、教育支出',
      '三、社会保障和就业支出',
      '四、城乡社区支出',
      '五、住房保障支出',
    ]);
    assert.deepEqual(column(sheets, '01收支总表', 'D', 6, 10), [720, 3, 105.5, 80, 50]);
    assert.equal(lineOf(sheets, '01收支总表', 'C', '本年支出合计'), 958.5);
  });

  it('mends a class without a line by itself: the line in its place, with its number and sums', async () => {
    const more = await calculate(
      typeInto(filled, [{ sheet: '03支出总表', row: 19, block: [['2050899', '\u3000\u3000其他进修及培训', null, 3]] }]),
    );
    const budget = nationalBudget(more);
    const findings = runChecks(budget).flatMap((outcome) => outcome.findings);
    const missing = findings.filter(({ mend }) => mend?.kind === 'insert-class-line');
    const sheets = await calculate(simulate(more, planMend(budget, missing)));
    assert.deepEqual(column(sheets, '01收支总表', 'C', 6, 8), [
      '一、一般公共服务支出',
      '二、教育支出',
      '三、社会保障和就业支出',
    ]);
    assert.equal(value(sheets, '01收支总表', 'D7'), 3);
    const left = runChecks(nationalBudget(sheets)).flatMap((outcome) => outcome.findings);
    assert.ok(left.every(({ mend }) => mend?.kind !== 'insert-class-line'));
  });

  it('counts rows that are inserted afterwards at the end of a section', async () => {
    const inserted = typeInto(
      simulate(filled, [
        {
          kind: 'rows',
          sheet: '05一般公共预算支出表',
          before: 9,
          count: 1,
          why: { id: 'changes.revert', values: {} },
        },
      ]),
      [{ sheet: '05一般公共预算支出表', row: 10, block: [['2011399', '其他商贸事务支出', 7, 7]] }],
    );
    const sheets = await calculate(inserted);
    assert.equal(value(sheets, '05一般公共预算支出表', 'D6'), 507);
    assert.equal(value(sheets, '05一般公共预算支出表', 'D7'), 507);
    assert.equal(total(sheets, '05一般公共预算支出表', 'D'), 662.5);
  });

  it('adds up what stands at a higher level alone: 款 without 项', async () => {
    const typed = await typedNational([
      {
        sheet: '08政府性基金预算支出表',
        row: 6,
        block: [
          ['21208', '\u3000国有土地使用权出让收入安排的支出', null, 3, 80],
          ['21214', '\u3000污水处理费安排的支出', null, null, 5],
        ],
      },
    ]);
    const sheets = await calculate(simulate(typed, planTotals(nationalBudget(typed)).changes));
    assert.deepEqual(column(sheets, '08政府性基金预算支出表', 'A', 6, 8), ['212', '21208', '21214']);
    assert.deepEqual(column(sheets, '08政府性基金预算支出表', 'C', 6, 8), [88, 83, 5]);
    assert.equal(total(sheets, '08政府性基金预算支出表', 'C'), 88);
    assert.deepEqual(planTotals(nationalBudget(sheets)).changes, []);
  });

  it('writes nothing above rows that have their class and section, and nothing on protected sheets', async () => {
    assert.equal(subtotalRows(nationalBudget(filled)).count, 0);
    const sheets = (await typedNational()).map((sheet) => ({ ...sheet, protected: true }));
    assert.deepEqual(planTotals(nationalBudget(sheets)).changes, []);
  });

  it('gives rows right below the header the look of the form’s rows, not the header’s', async () => {
    const { changes } = subtotalRows(nationalBudget(await typedNational()));
    const first = changes.find((change) => change.kind === 'rows' && change.sheet === '05一般公共预算支出表');
    assert.ok(first?.kind === 'rows');
    assert.equal(first.before, 5);
    const styles = first.styles ?? [];
    assert.ok(styles.some(({ numberFormat }) => numberFormat === '@'));
    assert.ok(styles.every(({ area }) => area.top === 5 && area.bottom === 6));
  });

  it('keeps every figure that was typed', () => {
    for (const { sheet, block } of TYPED) {
      for (const cell of block.flat()) {
        if (typeof cell !== 'number') continue;
        assert.ok(
          filled.find(({ name }) => name === sheet)?.values.some((row) => row.includes(cell)),
          `${sheet} ${String(cell)}`,
        );
      }
    }
  });
});

function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  assert.ok(sheet, name);
  return sheet;
}

function value(sheets: readonly Sheet[], name: string, cell: string): CellValue {
  const at = parseCell(cell);
  assert.ok(at);
  return valueAt(sheetNamed(sheets, name), at.row, at.column);
}

/** Values of a column, rows counted from 1, both ends in. */
function column(sheets: readonly Sheet[], name: string, letter: string, from: number, to: number): CellValue[] {
  return Array.from({ length: to - from + 1 }, (_, at) => value(sheets, name, `${letter}${String(from + at)}`));
}

/** The figure in the row whose first cells say 合计. */
function total(sheets: readonly Sheet[], name: string, letter: string): CellValue {
  return lineOf(sheets, name, 'A', '合    计', letter);
}

function lineOf(sheets: readonly Sheet[], name: string, label: string, text: string, letter = 'D'): CellValue {
  const sheet = sheetNamed(sheets, name);
  const at = parseCell(`${label}1`);
  const row = sheet.values.findIndex((_, index) => contentAt(sheet, index, at?.column ?? 0) === text);
  return value(sheets, name, `${letter}${String(row + 1)}`);
}
