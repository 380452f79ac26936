import assert from 'node:assert/strict';
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import { codeTarget, putCode, replacing } from '../../src/changes/put-code.js';
import { BUILT_IN } from '../../src/codes/catalogue/catalogue.js';
import type { CatalogueEntry } from '../../src/codes/catalogue/entries.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { placeName } from '../../src/sheet/place.js';
import { exampleSheets } from '../book/example-sheets.js';

let budget: Budget;
const sheetOf = (id: string): string => budget.tables.find(({ form }) => form.id === id)?.sheet.name ?? '';
const target = (id: string, top: number, left: number) => codeTarget(budget, { sheet: sheetOf(id), top, left });
const firstRow = (id: string): number => (budget.tables.find(({ form }) => form.id === id)?.headerBottom ?? 0) + 1;

function entry(code: string, scheme: 'functional' | 'economic'): CatalogueEntry {
  const found = BUILT_IN.lookUp(code, scheme, 2019);
  if (found.status === 'unknown') throw new Error(code);
  return found.entry;
}

describe('putting a code into the selected row', () => {
  before(async () => {
    budget = readBudget(await exampleSheets(), xinjiang2019);
  });

  it('knows what a cell takes: classification and budget of its table', () => {
    const t3 = target('t3', firstRow('t3'), 1);
    assert.equal(t3?.scheme, 'functional');
    assert.equal(t3.at.column, 0, 'the first cell of the code');
    assert.equal(target('t6', firstRow('t6'), 0)?.scheme, 'economic');
    assert.equal(target('t5', firstRow('t5'), 0)?.budget, 'general');
    assert.equal(target('t9', firstRow('t9'), 0)?.budget, '政府性基金');
  });

  it('takes no amount, no header, no total, no cell beside the table', () => {
    const t3 = budget.tables.find(({ form }) => form.id === 't3');
    const total = t3?.rows.find(({ role }) => role === 'total');
    assert.equal(target('t3', firstRow('t3'), 4), undefined);
    assert.equal(target('t3', firstRow('t3') - 1, 0), undefined);
    assert.equal(target('t3', total?.row ?? 0, 0), undefined);
    assert.equal(target('t3', 300, 0), undefined);
    assert.equal(target('t1', 8, 0), undefined);
  });

  it('takes nothing on a protected sheet', async () => {
    const sheets = (await exampleSheets()).map((sheet) => ({ ...sheet, protected: true }));
    const locked = readBudget(sheets, xinjiang2019);
    assert.equal(codeTarget(locked, { sheet: sheetOf('t3'), top: firstRow('t3'), left: 0 }), undefined);
  });

  it('writes the code as the table prints it, as text, with its name, and blanks what the old code had more', () => {
    const t3 = target('t3', firstRow('t3'), 0);
    assert.ok(t3);
    const changes = putCode(t3, entry('20828', 'functional'));
    assert.deepEqual(
      changes.map((change) => [placeName(change.at), change.before, change.after]),
      [
        [`${sheetOf('t3')}!A7`, '201', '208'],
        [`${sheetOf('t3')}!B7`, '03', '28'],
        [`${sheetOf('t3')}!C7`, '01', null],
        [`${sheetOf('t3')}!D7`, '行政运行', '退役军人管理事务'],
      ],
    );
    assert.equal(changes[0]?.numberFormat, '@');
    assert.equal(replacing(changes).length, 4);
  });

  it('changes nothing where the very code stands', () => {
    const t3 = target('t3', firstRow('t3'), 0);
    assert.ok(t3);
    assert.deepEqual(putCode(t3, entry('2010301', 'functional')), []);
  });
});
