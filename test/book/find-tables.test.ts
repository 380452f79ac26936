import assert from 'node:assert/strict';
import type { SheetUse } from '../../src/book/budget.js';
import { tableOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { NINE, change, exampleSheets, mapTexts, sheetNamed, sheetOf, stacked, withValues } from './example-sheets.js';
import { figuresOf } from './figures.js';

function fullWidth(text: string): string {
  return [...text].map((one) => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)).join('');
}

function reasonsOf(uses: readonly SheetUse[], sheet: string): readonly string[] {
  return uses.filter((use) => use.sheet === sheet).map((use) => (use.table === null ? use.reason : use.table));
}

describe('readBudget finds the tables in workbooks that nobody made with Yusuan', () => {
  let example: readonly Sheet[];
  let expected: readonly string[];

  const same = (sheets: readonly Sheet[]): void => {
    assert.deepEqual(figuresOf(readBudget(sheets, xinjiang2019)), expected);
  };
  const each = (how: (sheet: Sheet) => Sheet): readonly Sheet[] => example.map(how);

  before(async () => {
    example = await exampleSheets();
    expected = figuresOf(readBudget(example, xinjiang2019));
    assert.ok(expected.length > 100);
  });

  it('finds renamed and reordered sheets', () => {
    same([...example].reverse().map((sheet, at) => ({ ...sheet, name: `Sheet${at + 1}` })));
  });

  it('finds titles pushed down, with other lines above', () => {
    same(each((sheet) => withValues(sheet, [['附件2'], [], ['昌吉州财政局'], [], [], ...sheet.values])));
  });

  it('finds titles that carry the year, the department or their number', () => {
    same(
      each((sheet) =>
        mapTexts(sheet, (text, row) =>
          row === 1 && text.endsWith('表') ? `表X：昌吉州外侨办2019年${text}（试行）` : text,
        ),
      ),
    );
  });

  it('finds tables without title by their header words alone', () => {
    same(
      each((sheet) =>
        NINE.includes(sheet.name)
          ? { ...withValues(sheet, sheet.values.slice(2)), name: `第${sheet.name}页` }
          : mapTexts(sheet, (text, row) => (row === 0 ? null : text)),
      ),
    );
  });

  it('says which header needs a title where several tables share it', () => {
    const bare = change(example, '表五', (sheet) => ({
      ...withValues(sheet, sheet.values.slice(4)),
      name: '支出',
    }));
    const budget = readBudget(bare, xinjiang2019);
    assert.equal(tableOf(budget, 't5'), undefined);
    assert.deepEqual(reasonsOf(budget.sheets, '支出'), ['title-missing']);
  });

  it('tells 表三 表五 表九 apart by a sheet’s name where the title is gone', () => {
    same(change(example, '表五', (sheet) => withValues(sheet, sheet.values.slice(4))));
  });

  it('reads titles, headers, labels and codes in full width, with U+3000 and other brackets and quotes', () => {
    const odd = (text: string): string => {
      const wide = fullWidth(text)
        .replaceAll('（', '〔')
        .replaceAll('）', '〕')
        .replaceAll('“', '「')
        .replaceAll('”', '」');
      return /^\d+$/.test(text) ? `　${wide}` : [...wide].join('　');
    };
    same(each((sheet) => (NINE.includes(sheet.name) ? mapTexts(sheet, odd) : sheet)));
  });

  it('takes other header words of the same meaning', () => {
    const words: Readonly<Record<string, string>> = {
      合计: '金额',
      小计: '总计',
      '总  计': '合计',
      一般公共预算拨款: '一般公共预算',
      '单位上年结余（不包括国库集中支付额度结余）': '单位上年结余',
      项目支出合计: '合计',
    };
    same(
      each((sheet) =>
        sheet.name === '表八'
          ? sheet
          : mapTexts(sheet, (text, row) => (row >= 3 && row < 6 ? (words[text] ?? text) : text)),
      ),
    );
  });

  it('takes 填报单位, 部门 and a name beside its label for the department', () => {
    for (const line of [['填报单位：昌吉州外侨办'], ['部门：', '昌吉州外侨办'], ['编制单位（盖章）:　昌吉州外侨办']]) {
      const budget = readBudget(
        change(example, '表三', (sheet) =>
          withValues(
            sheet,
            sheet.values.map((row, at) => (at === 2 ? [...line, null, '金额单位：元'] : row)),
          ),
        ),
        xinjiang2019,
      );
      assert.equal(tableOf(budget, 't3')?.department?.text, '昌吉州外侨办');
      assert.equal(tableOf(budget, 't3')?.unit, '元');
    }
  });

  it('reads department and unit that share a cell', () => {
    const budget = readBudget(
      change(example, '表三', (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row, at) => (at === 2 ? ['编制部门：昌吉州外侨办     单位：元'] : row)),
        ),
      ),
      xinjiang2019,
    );
    assert.equal(tableOf(budget, 't3')?.department?.text, '昌吉州外侨办');
    assert.equal(tableOf(budget, 't3')?.unit, '元');
  });

  it('reads several tables below each other on one sheet', () => {
    for (const gap of [0, 1, 4]) same([stacked('公开表', example, gap)]);
  });

  it('reads tables beside each other on one sheet', () => {
    const [left, middle, right] = ['表三', '表六', '表八'].map((name) => sheetNamed(example, name));
    assert.ok(left && middle && right);
    const rows = Array.from({ length: 36 }, (_, row) => [
      ...Array.from({ length: 7 }, (__, column) => left.values[row]?.[column] ?? null),
      null,
      ...Array.from({ length: 6 }, (__, column) => middle.values[row]?.[column] ?? null),
      null,
      ...(right.values[row] ?? []),
    ]);
    const apart = new Set([left, middle, right]);
    const wide = sheetOf('公开表', rows);
    same([...example.filter((sheet) => !apart.has(sheet)), wide]);
    for (const table of readBudget([wide], xinjiang2019).tables) assert.equal(table.sheet, wide);
  });

  it('knows a table by its number line where the title is gone', () => {
    same(
      change(example, '表五', (sheet) => ({
        ...withValues(sheet, [...sheet.values.slice(0, 1), ...sheet.values.slice(4)]),
        name: '支出',
      })),
    );
  });
});
