import assert from 'node:assert/strict';
import { tableOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { change, exampleSheets, mapTexts, withValues } from './example-sheets.js';
import { figuresOf } from './figures.js';

describe('readBudget reads fixed lines in workbooks that nobody made with Yusuan', () => {
  let example: readonly Sheet[];
  let expected: readonly string[];

  const same = (sheets: readonly Sheet[]): void => {
    assert.deepEqual(figuresOf(readBudget(sheets, xinjiang2019)), expected);
  };

  before(async () => {
    example = await exampleSheets();
    expected = figuresOf(readBudget(example, xinjiang2019));
    assert.ok(expected.length > 100);
  });

  it('reads class lines by code, by name, in full width, and those that the user put in', () => {
    const budget = readBudget(
      change(example, '表一', (sheet) =>
        withValues(
          mapTexts(sheet, (text, row) => {
            if (row === 5) return text.replace('201 ', '201');
            if (row === 6) return text.replace('202 ', '');
            if (row === 7) return text.replace('203 国防支出', '　２０３　国防');
            return row === 8 ? text.replace('204 公共安全支出', '四、公共安全支出') : text;
          }),
          sheet.values,
        ),
      ),
      xinjiang2019,
    );
    assert.deepEqual(figuresOf(budget), expected);
    const put = readBudget(
      change(example, '表一', (sheet) =>
        withValues(sheet, [
          ...sheet.values.slice(0, 27),
          [null, null, '224 灾害防治及应急管理支出', 5],
          [null, null, '天外来款', 6],
          ...sheet.values.slice(27),
        ]),
      ),
      xinjiang2019,
    );
    const table = tableOf(put, 't1');
    assert.ok(table);
    const [disaster, stranger] = table.rows.filter((row) => row.role === 'line' && row.line === undefined);
    assert.equal(disaster?.code?.kind === 'code' ? disaster.code.code : '', '224');
    assert.equal(disaster?.figures.get('expenditure')?.value, 5);
    assert.equal(stranger?.label, '天外来款');
    assert.equal(stranger.code, undefined);
    assert.equal(stranger.figures.get('expenditure')?.value, 6);
  });

  it('takes 本年支出合计 and 合计 for the closing lines that the form names otherwise', () => {
    same(
      change(example, '表一', (sheet) =>
        mapTexts(sheet, (text, row, column) => {
          if (row === 32 && column === 2) return '本年支出合计';
          return row === 34 ? '合　计' : text;
        }),
      ),
    );
  });
});
