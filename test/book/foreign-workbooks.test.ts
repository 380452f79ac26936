import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SheetUse } from '../../src/book/budget.js';
import { placeOf, rowsOf, tableOf, tablesOf, totalRow } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import {
  change,
  exampleSheets,
  insertColumns,
  insertRows,
  mapTexts,
  sheetNamed,
  sheetOf,
  withValues,
} from './example-sheets.js';
import { figuresOf } from './figures.js';

const NINE = ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九'];

function fullWidth(text: string): string {
  return [...text].map((one) => (/[!-~]/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)).join('');
}

/** The rows of several sheets below each other on one. */
function stacked(name: string, sheets: readonly Sheet[], gap: number): Sheet {
  const between = Array.from({ length: gap }, (): readonly CellValue[] => []);
  return sheetOf(
    name,
    sheets.flatMap((sheet) => [...sheet.values, ...between]),
  );
}

function reasonsOf(uses: readonly SheetUse[], sheet: string): readonly string[] {
  return uses.filter((use) => use.sheet === sheet).map((use) => (use.table === null ? use.reason : use.table));
}

describe('readBudget on workbooks that nobody made with Yusuan', () => {
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
    assert.deepEqual(row?.code, { kind: 'blank' });
    assert.equal(row?.figures.size, 2);
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
    assert.equal(total?.figures.get('total')?.formula, '=SUM(E7:E29)');
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
    assert.equal(stranger?.code, undefined);
    assert.equal(stranger?.figures.get('expenditure')?.value, 6);
  });

  it('takes the first copy of a table, unless only the second holds figures', () => {
    const copy: Sheet = { ...sheetNamed(example, '表三'), name: '表三（备份）' };
    const first = readBudget([...example, copy], xinjiang2019);
    assert.deepEqual(figuresOf(first), expected);
    assert.deepEqual(reasonsOf(first.sheets, '表三（备份）'), ['second-copy']);
    const blank: Sheet = withValues(
      { ...copy, name: '空表三' },
      copy.values.map((row, at) => (at > 5 && at < 30 ? row.map(() => null) : row)),
    );
    const second = readBudget([blank, ...example], xinjiang2019);
    assert.deepEqual(figuresOf(second), expected);
    assert.deepEqual(reasonsOf(second.sheets, '空表三'), ['second-copy']);
    assert.equal(tableOf(second, 't3')?.sheet.name, '表三');
  });

  it('says why a sheet is not used', () => {
    const sheets: readonly Sheet[] = [
      sheetOf('空白', [[null, ' '], []]),
      sheetOf('目录', [['目  录'], ['一、部门收支总体情况表'], ['部门支出总体情况表'], ['项目支出情况表']]),
      sheetOf('说明', [
        ['第三部分 2019年部门预算情况说明'],
        ['按照全口径预算的原则，2019年所有收入和支出均纳入部门预算管理。'],
      ]),
      sheetOf('工资', [
        ['姓名', '工资'],
        ['甲', 3500],
        ['乙', 4200],
      ]),
      sheetOf('只有标题', [['表六：'], ['一般公共预算基本支出情况表'], ['编制部门：昌吉州外侨办']]),
      sheetOf('缺列', [['项目支出情况表'], ['科目编码', '项目名称', '备注'], ['2013405', '某项目', '无']]),
    ];
    const budget = readBudget(sheets, xinjiang2019);
    assert.deepEqual(
      budget.sheets.map((use) => (use.table === null ? [use.sheet, use.reason, use.of] : [])),
      [
        ['空白', 'blank', undefined],
        ['目录', 'text', undefined],
        ['说明', 'text', undefined],
        ['工资', 'no-table', undefined],
        ['只有标题', 'header-missing', 't6'],
        ['缺列', 'columns-missing', 't7'],
      ],
    );
  });

  it('reads several cards on one sheet, with blank rows and columns between', () => {
    const cards = example.filter((sheet) => sheet.name.startsWith('绩效'));
    const budget = readBudget(
      [insertColumns(insertRows(stacked('绩效', cards, 2), [3, 3]), [0, 1, 3, 3])],
      xinjiang2019,
    );
    assert.deepEqual(
      figuresOf(budget),
      expected.filter((line) => line.startsWith('target')),
    );
    const [first] = tablesOf(budget, 'target');
    const row = first?.rows[0];
    assert.ok(first && row);
    assert.deepEqual(placeOf(first, row, 'total'), { sheet: '绩效', row: 5, column: 4 });
  });

  it('knows where the blank fields of an empty card are', () => {
    const blank = change(example, '绩效目标表1', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) =>
          at === 2 || at === 3
            ? row.map((value, column) => ([1, 2, 4, 6].includes(column) && !(at === 3 && column === 1) ? null : value))
            : row,
        ),
      ),
    );
    const [card] = tablesOf(readBudget(blank, xinjiang2019), 'target');
    assert.deepEqual(
      [...(card?.fields ?? [])].slice(0, 5).map(([id, at]) => [id, at.row, at.column]),
      [
        ['department', 2, 1],
        ['projectName', 2, 4],
        ['total', 3, 2],
        ['appropriation', 3, 4],
        ['other', 3, 6],
      ],
    );
    assert.equal(card?.rows[0]?.figures.size, 0);
  });

  it('gives the line of 表八 its row before anything is typed', () => {
    const blank = change(example, '表八', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row, at) => (at === 5 ? row.map(() => null) : row)),
      ),
    );
    const table = tableOf(readBudget(blank, xinjiang2019), 't8');
    assert.deepEqual(
      table?.rows.map((row) => [row.row, row.line?.id]),
      [[5, 'figures']],
    );
    assert.deepEqual(table?.blankRows, [6, 7, 8, 9]);
  });

  it('is not slowed down by thousands of blank rows, nor takes them for rows of a table', () => {
    const blank = Array.from({ length: 5000 }, (): readonly CellValue[] => Array.from({ length: 16 }, () => null));
    const sheets = each((sheet) => withValues(sheet, [...sheet.values, ...blank]));
    same(sheets);
    for (const table of readBudget(sheets, xinjiang2019).tables) assert.ok(table.blankRows.length < 30, table.form.id);
  });

  it('reads any cells without complaint, and accounts for every sheet', () => {
    const words = example.flatMap((sheet) => sheet.values.flat()).filter((value) => value !== null);
    const cell = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constant(null) },
      fc.string({ maxLength: 12 }),
      fc.double(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 30 }), (values) => {
        const budget = readBudget([sheetOf('甲', values), sheetOf('乙', [])], xinjiang2019);
        assert.deepEqual([...new Set(budget.sheets.map((use) => use.sheet))], ['甲', '乙']);
        for (const table of budget.tables) {
          const rows = table.rows.map((row) => row.row);
          assert.deepEqual(
            rows,
            [...rows].sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same figures whatever blank rows and columns are put anywhere in a sheet', () => {
    const cuts = fc.record({
      rows: fc.array(fc.integer({ min: 0, max: 36 }), { maxLength: 4 }),
      columns: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(cuts, { minLength: 17, maxLength: 17 }), (all) => {
        same(
          example.map((sheet, at) => {
            const cut = all[at] ?? { rows: [], columns: [] };
            return insertColumns(insertRows(sheet, cut.rows), cut.columns);
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
