import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { insertEntries, type InsertChoice, type InsertTarget } from '../../src/changes/insert-entries.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { blankSheet, plannedSheets } from './planned-sheets.js';

const ALL = xinjiang2019.tables.map((table) => table.id);
const EMPTY: InsertTarget = { sheets: [blankSheet('Sheet1')] };

function choice(more: Partial<InsertChoice> = {}): InsertChoice {
  return { tables: ALL, department: '昌吉州外侨办', year: 2019, unit: '万元', ...more };
}

function names(target: InsertTarget, chosen: InsertChoice): readonly (string | undefined)[] {
  return insertEntries(target, xinjiang2019, chosen).map((entry) => entry.insertAs);
}

function workbook(...ids: readonly string[]): InsertTarget {
  const sheets = plannedSheets(ids);
  return { sheets, budget: readBudget(sheets, xinjiang2019) };
}

describe('insertEntries', () => {
  it('takes the chosen tables in the form set’s order', () => {
    assert.deepEqual(names(EMPTY, choice({ tables: ['t3', 't1'] })), ['表一', '表三']);
  });

  it('adds one blank performance table where the workbook names no project', () => {
    assert.deepEqual(names(EMPTY, choice({ tables: ['target'] })), ['绩效目标表1']);
  });

  it('adds a performance table for each project asked for, by name or by number', () => {
    assert.deepEqual(
      insertEntries(EMPTY, xinjiang2019, choice({ tables: ['target'], projects: ['口岸运转', '口岸安保'] })).map(
        (entry) => [entry.insertAs, entry.project],
      ),
      [
        ['绩效目标表1', '口岸运转'],
        ['绩效目标表2', '口岸安保'],
      ],
    );
    assert.equal(names(EMPTY, choice({ tables: ['target'], projects: 8 })).length, 8);
  });

  it('keeps a sheet of the same name and waits for a decision', () => {
    const target: InsertTarget = { sheets: [blankSheet('表一')] };
    const [entry] = insertEntries(target, xinjiang2019, choice({ tables: ['t1'] }));
    assert.equal(entry?.insertAs, undefined);
    assert.deepEqual(entry?.conflict, { kind: 'sheet', existing: '表一', freeName: '表一(2)' });
  });

  it('inserts under a free name, or leaves out, as decided', () => {
    const target: InsertTarget = { sheets: [blankSheet('表一'), blankSheet('表一(2)'), blankSheet('表二')] };
    const decided = choice({ tables: ['t1', 't2', 't3'], decisions: { 表一: 'other-name', 表二: 'skip' } });
    assert.deepEqual(names(target, decided), ['表一(3)', undefined, '表三']);
  });

  it('says where a table stands already, whatever its sheet is called', () => {
    const [sheet] = plannedSheets(['t3']);
    assert.ok(sheet);
    const sheets = [{ ...sheet, name: '支出' }];
    const target = { sheets, budget: readBudget(sheets, xinjiang2019) };
    const [entry] = insertEntries(target, xinjiang2019, choice({ tables: ['t3'] }));
    assert.deepEqual(entry?.conflict, { kind: 'table', existing: '支出', freeName: '表三' });
    assert.equal(entry.insertAs, undefined);
  });

  it('compares sheet names as Excel does, without regard to case', () => {
    const form = xinjiang2019.tables[0];
    assert.ok(form);
    const formSet = { ...xinjiang2019, tables: [{ ...form, sheetName: 'Table1' }] };
    const [entry] = insertEntries({ sheets: [blankSheet('TABLE1')] }, formSet, choice({ tables: [form.id] }));
    assert.deepEqual(entry?.conflict, { kind: 'sheet', existing: 'TABLE1', freeName: 'Table1(2)' });
  });

  it('numbers performance tables on from those that are there', () => {
    const target: InsertTarget = { sheets: [blankSheet('绩效目标表1'), blankSheet('绩效目标表3')] };
    assert.deepEqual(names(target, choice({ tables: ['target'], projects: 3 })), [
      '绩效目标表2',
      '绩效目标表4',
      '绩效目标表5',
    ]);
  });

  it('takes the projects of 表七 that have no performance table yet, each once', () => {
    const target = workbook('t7', 'target');
    const filled = target.sheets.map((sheet) => {
      const values = sheet.values.map((row) => [...row]);
      if (sheet.name === '表七') {
        ['外事工作经费', '外事工作经费', '口岸运转工作经费'].forEach((project, index) => {
          const row = values[5 + index];
          assert.ok(row);
          row.splice(0, 6, '201', '03', '02', '一般行政管理事务', project, 3);
        });
      } else values[2]?.splice(4, 1, '外事工作经费');
      return { ...sheet, values };
    });
    const entries = insertEntries(
      { sheets: filled, budget: readBudget(filled, xinjiang2019) },
      xinjiang2019,
      choice({ tables: ['target'] }),
    );
    assert.deepEqual(
      entries.map((entry) => [entry.insertAs, entry.project]),
      [['绩效目标表2', '口岸运转工作经费']],
    );
  });

  it('adds no second blank performance table to a workbook without projects', () => {
    assert.deepEqual(names(workbook('target'), choice({ tables: ['target'] })), []);
  });
});
