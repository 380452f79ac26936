import assert from 'node:assert/strict';
import { rowsOf, tableOf, totalRow } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { NINE, change, exampleSheets, withValues } from './example-sheets.js';
import { figuresOf } from './figures.js';

describe('readBudget reads the rows in workbooks that nobody made with Yusuan', () => {
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

  it('loses no row below a signature or a remark in the middle', () => {
    const remarks: readonly (readonly CellValue[])[] = [
      ['制表人：张三'],
      [null, null, null, null, null, null, null, null, '说明：调整过'],
    ];
    same(
      change(example, '表六', (sheet) =>
        withValues(sheet, [...sheet.values.slice(0, 20), ...remarks, ...sheet.values.slice(20)]),
      ),
    );
  });

  it('reads codes in one column', () => {
    const coded = ['表二', '表三', '表五', '表七', '表九'];
    same(
      each((sheet) => {
        if (!coded.includes(sheet.name)) return sheet;
        const parts = sheet.values.findIndex((row) => row[0] === '类');
        return withValues(
          sheet,
          sheet.values
            .filter((_, row) => row !== parts)
            .map((row, at) => [
              at < parts ? (row[0] ?? null) : [row[0], row[1], row[2]].join('') || null,
              ...row.slice(3),
            ]),
        );
      }),
    );
  });

  it('reads codes over three columns below one header cell', () => {
    const read = change(example, '表三', (sheet) =>
      withValues(
        sheet,
        sheet.values.filter((row) => row[0] !== '类'),
      ),
    );
    same(read);
    assert.deepEqual(tableOf(readBudget(read, xinjiang2019), 't3')?.codeColumns, [0, 1, 2]);
  });

  it('reads codes as numbers that lost their zeros, and amounts as text', () => {
    same(
      each((sheet) =>
        NINE.includes(sheet.name)
          ? withValues(
              sheet,
              sheet.values.map((row) =>
                row.map((value) => {
                  if (typeof value === 'number') return ` ${value} `;
                  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
                }),
              ),
            )
          : sheet,
      ),
    );
  });

  it('takes leading code parts of merged cells from the row above, and says so', () => {
    const budget = readBudget(
      change(example, '表三', (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row, at) => (at === 7 || at === 8 ? [null, null, ...row.slice(2)] : row)),
        ),
      ),
      xinjiang2019,
    );
    assert.deepEqual(figuresOf(budget), expected);
    const table = tableOf(budget, 't3');
    assert.ok(table);
    assert.deepEqual(
      rowsOf(table, 'detail').map((row) => row.codeFromAbove ?? false),
      [false, true, true, false, false],
    );
  });

  it('takes a code that stands merged beside several projects from the row above, but never one that is just missing', () => {
    const without = (columns: readonly number[]): readonly Sheet[] =>
      change(example, '表七', (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row, at) =>
            at === 6 || at === 8 ? row.map((value, column) => (columns.includes(column) ? null : value)) : row,
          ),
        ),
      );
    same(without([0, 1, 2, 3]));
    const missing = tableOf(readBudget(without([0, 1, 2]), xinjiang2019), 't7');
    assert.ok(missing);
    assert.deepEqual(
      missing.rows.filter((row) => row.code?.kind === 'blank').map((row) => [row.row, row.role]),
      [
        [6, 'detail'],
        [8, 'detail'],
        [18, 'total'],
      ],
    );
  });

  it('sets subtotal rows for 类 and 款 apart from details', () => {
    const rows: readonly (readonly CellValue[])[] = [
      ['201', null, null, '一般公共服务支出', 412.85, 289.85, 123],
      ['201', '03', null, '政府办公厅（室）及相关机构事务', 402.85, 289.85, 113],
    ];
    const budget = readBudget(
      change(example, '表三', (sheet) =>
        withValues(sheet, [...sheet.values.slice(0, 6), ...rows, ...sheet.values.slice(6)]),
      ),
      xinjiang2019,
    );
    const table = tableOf(budget, 't3');
    assert.ok(table);
    assert.deepEqual(
      table.rows.map((row) => [row.role, row.code?.kind === 'code' ? row.code.code : '']),
      [
        ['subtotal', '201'],
        ['subtotal', '20103'],
        ['detail', '2010301'],
        ['detail', '2010350'],
        ['detail', '2010302'],
        ['detail', '2013405'],
        ['detail', '2039901'],
        ['total', ''],
      ],
    );
    assert.deepEqual(
      figuresOf(budget).filter((line) => !line.startsWith('t3 subtotal')),
      expected,
    );
  });

  it('finds the total on top, and in any text column under another name', () => {
    for (const [label, column] of [
      ['合 计', 0],
      ['总　计', 3],
      ['小计', 2],
      ['合计：', 3],
    ] as const) {
      const budget = readBudget(
        change(example, '表三', (sheet) => {
          const total = (sheet.values[29] ?? []).map((value, at) => (at === column ? label : at < 4 ? null : value));
          return withValues(sheet, [
            ...sheet.values.slice(0, 6),
            ...(label === '小计' ? [] : [total]),
            ...sheet.values.slice(6, 29),
            ...(label === '小计' ? [total] : []),
            ...sheet.values.slice(30),
          ]);
        }),
        xinjiang2019,
      );
      assert.deepEqual(figuresOf(budget), expected, label);
    }
  });

  it('finds a total on top that waits for its figures, and takes it for no line of the header', () => {
    const before = tableOf(readBudget(example, xinjiang2019), 't3');
    for (const [label, column] of [
      ['合计', 0],
      ['合 计', 3],
    ] as const) {
      const budget = readBudget(
        change(example, '表三', (sheet) => {
          const total: readonly CellValue[] = (sheet.values[29] ?? []).map((_, at) => (at === column ? label : null));
          return withValues(sheet, [...sheet.values.slice(0, 6), total, ...sheet.values.slice(6, 29)]);
        }),
        xinjiang2019,
      );
      const table = tableOf(budget, 't3');
      assert.ok(table && before);
      assert.equal(table.headerBottom, before.headerBottom, label);
      assert.deepEqual(table.columns, before.columns, label);
      assert.equal(totalRow(table)?.row, table.headerBottom + 1, label);
      assert.equal(table.rows.length, before.rows.length, label);
    }
  });

  it('offers no rows below a total to write into', () => {
    const budget = readBudget(
      change(example, '表七', (sheet) => withValues(sheet, [...sheet.values, [], [], [], []])),
      xinjiang2019,
    );
    assert.deepEqual(tableOf(budget, 't7')?.blankRows, [14, 15, 16, 17]);
  });

  it('leaves signatures, dates and sums scribbled below out, and finds the note among them', () => {
    const foot: readonly (readonly CellValue[])[] = [
      ['制表人：张三', null, null, null, '审核人：李四'],
      ['备注：本表无误。'],
      [],
      ['2019年1月31日'],
      [null, null, null, null, 881.7],
    ];
    const budget = readBudget(
      each((sheet) =>
        NINE.includes(sheet.name)
          ? withValues(sheet, [...sheet.values.filter((row) => !String(row[0]).startsWith('备注')), ...foot])
          : sheet,
      ),
      xinjiang2019,
    );
    assert.deepEqual(figuresOf(budget), expected);
    for (const table of budget.tables) {
      if (table.form.layout.kind === 'grid') assert.equal(table.note?.text, '备注：本表无误。', table.form.id);
    }
  });

  it('passes over a row of column numbers below the header', () => {
    same(
      change(example, '表三', (sheet) =>
        withValues(sheet, [...sheet.values.slice(0, 6), ['栏次', null, null, null, 1, 2, 3], ...sheet.values.slice(6)]),
      ),
    );
  });

  it('joins a table that goes on below a second header on its sheet', () => {
    same(
      change(example, '表六', (sheet) =>
        withValues(sheet, [...sheet.values.slice(0, 20), [], ...sheet.values.slice(1, 6), ...sheet.values.slice(20)]),
      ),
    );
  });

  it('keeps a row that has an amount but no code', () => {
    const budget = readBudget(
      change(example, '表三', (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row, at) => (at === 12 ? [null, null, null, null, 9, null, 9] : row)),
        ),
      ),
      xinjiang2019,
    );
    const table = tableOf(budget, 't3');
    assert.ok(table);
    const row = rowsOf(table, 'detail').at(-1);
    assert.equal(row?.row, 12);
    assert.deepEqual(row.code, { kind: 'blank' });
    assert.equal(row.figures.size, 2);
  });

  it('keeps a formula without a stored result as unknown, never as blank', () => {
    const budget = readBudget(
      change(example, '表三', (sheet) => {
        const values = sheet.values.map((row, at) =>
          at === 29 ? row.map((value, column) => (column === 4 ? null : value)) : row,
        );
        const formulas = values.map((row, at) =>
          row.map((_, column) => (at === 29 && column === 4 ? '=SUM(E7:E29)' : '')),
        );
        return { ...sheet, values, formulas };
      }),
      xinjiang2019,
    );
    const table = tableOf(budget, 't3');
    const total = table === undefined ? undefined : totalRow(table);
    assert.equal(total?.figures.get('total')?.reading.kind, 'unknown');
    assert.equal(total.figures.get('total')?.formula, '=SUM(E7:E29)');
  });
});
