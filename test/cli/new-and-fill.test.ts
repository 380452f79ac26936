import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BookContent } from '../../local/src/engine/content.js';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { archive, passGate } from '../../src/xlsx/gate.js';
import { hasLibreOffice, recalculated } from '../browser/libre-office.js';
import { yusuan } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';
const NEW = ['new', '--form', 'xinjiang-2019', '--year', '2019', '--department', '示例局'] as const;

/** Cells with a formula, and what each shows. */
function formulasOf({ sheets }: BookContent): ReadonlyMap<string, unknown> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula, value }): [string, unknown][] =>
        formula === undefined ? [] : [[`${name} ${row},${column}`, value]],
      ),
    ),
  );
}

describe('yusuan new and fill', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-'));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('makes the tables of a form set, each formula with its value', async () => {
    const made = await yusuan(...NEW, '--projects', '会议费、培训费', file('新.xlsx'));
    assert.equal(made.errors, '');
    assert.equal(made.output, `已新建 ${file('新.xlsx')}，共 11 张工作表\n`);
    const content = await openXlsx(await readFile(file('新.xlsx')));
    const formulas = formulasOf(content);
    assert.ok(formulas.size > 200);
    assert.ok([...formulas.values()].every((value) => value === 0));
    assert.ok(content.sheets.every(({ marks = [] }, index) => index > 8 || marks.length > 0));
    const checked = await yusuan('check', '--format', 'json', file('新.xlsx'));
    assert.match(checked.output, /"errors": 0/u);
    assert.match(checked.output, /"department": "示例局"/u);
  });

  it('makes only the tables that were asked for, and says what it does not know', async () => {
    await yusuan(...NEW, '--tables', 't1,t3', file('两张.xlsx'));
    const { sheets } = await openXlsx(await readFile(file('两张.xlsx')));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['表一', '表三'],
    );
    const unknown = await yusuan(...NEW, '--tables', 't1,t99', file('x.xlsx'));
    assert.equal(unknown.status, 2);
    assert.match(unknown.errors, /没有编号为 t99 的表；可用的有：t1、t2/u);
  });

  it('never overwrites a file unasked, nor leaves anything beside it', async () => {
    await writeFile(file('有.xlsx'), 'mine');
    const refused = await yusuan(...NEW, file('有.xlsx'));
    assert.equal(refused.status, 2);
    assert.match(refused.errors, /没有覆盖/u);
    assert.equal(await readFile(file('有.xlsx'), 'utf8'), 'mine');
    const nowhere = await yusuan(...NEW, path.join(folder, 'no', 'such.xlsx'));
    assert.equal(nowhere.status, 2);
    assert.match(nowhere.errors, /写不了/u);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('puts a workbook in order, tells every change, and leaves the original and every typed figure alone', async () => {
    const before = await readFile(EXAMPLE);
    const { status, output } = await yusuan('fill', EXAMPLE, file('整理.xlsx'));
    assert.equal(status, 0);
    assert.match(output, /填充合计 128 处/u);
    assert.match(output, / {2}表四!D7 {2}（空） → =SUM\(E7:F7\)/u);
    assert.match(output, /是直接输入的数字，没有改动/u);
    assert.deepEqual(await readFile(EXAMPLE), before);
    const [old, now] = await Promise.all([openXlsx(before), openXlsx(await readFile(file('整理.xlsx')))]);
    for (const sheet of old.sheets) {
      const same = now.sheets.find(({ name }) => name === sheet.name);
      for (const cell of sheet.cells.filter(({ value }) => typeof value === 'number')) {
        assert.equal(
          same?.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.value,
          cell.value,
        );
      }
    }
    assert.ok([...formulasOf(now).values()].every((value) => typeof value === 'number'));
    assert.match((await yusuan('check', file('整理.xlsx'))).output, /错误 0，提醒 8，未校验 0/u);
  });

  it('tells the changes as JSON, and finds nothing more to do in its own result', async () => {
    await yusuan('fill', EXAMPLE, file('一.xlsx'));
    const { output } = await yusuan('fill', '--format', 'json', file('一.xlsx'), file('二.xlsx'));
    const report: unknown = JSON.parse(output);
    assert.ok(typeof report === 'object' && report !== null && 'changes' in report && Array.isArray(report.changes));
    assert.ok(report.changes.every((change: object) => 'marks' in change));
  });

  it('does not write over the file that it reads', async () => {
    await writeFile(file('原.xlsx'), await readFile(EXAMPLE));
    const same = await yusuan('fill', '--force', file('原.xlsx'), path.join(folder, '.', '原.xlsx'));
    assert.equal(same.status, 2);
    assert.match(same.errors, /原文件不会改动/u);
    assert.deepEqual(await readFile(file('原.xlsx')), await readFile(EXAMPLE));
  });

  it('names what a change would make invalid, and writes it only when told to', async () => {
    const passed = passGate(await readFile(EXAMPLE));
    assert.ok(passed.kind === 'passed');
    const signed = new Map(passed.parts).set('_xmlsignatures/sig1.xml', new TextEncoder().encode('<Signature/>'));
    await writeFile(file('签名.xlsx'), archive(signed));
    const refused = await yusuan('fill', file('签名.xlsx'), file('签名后.xlsx'));
    assert.equal(refused.status, 2);
    assert.match(refused.errors, /数字签名.*\n没有写文件/u);
    assert.ok(!(await readdir(folder)).includes('签名后.xlsx'));
    const forced = await yusuan('fill', '--force', file('签名.xlsx'), file('签名后.xlsx'));
    assert.equal(forced.status, 0);
    assert.match(forced.output, /数字签名/u);
  });

  it('writes the values that LibreOffice comes to when it calculates anew', async function () {
    if (!(await hasLibreOffice())) {
      console.log('      LibreOffice is not installed here: values were not compared with its own');
      return;
    }
    this.timeout(120_000);
    await yusuan('fill', EXAMPLE, file('算.xlsx'));
    const bytes = await readFile(file('算.xlsx'));
    const [ours, theirs] = [formulasOf(await openXlsx(bytes)), formulasOf(await recalculated(bytes))];
    assert.ok(ours.size > 100);
    for (const [cell, value] of ours) {
      assert.ok(Math.abs(Number(theirs.get(cell)) - Number(value)) < 1e-9, `${cell}: ${String(value)}`);
    }
  });
}).timeout(60_000);
