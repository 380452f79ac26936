import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listText, nameText } from '../../../src/codes/lists/list-columns.js';
import type { ListValue } from '../../../src/codes/lists/list-reading.js';
import { readLists } from '../../../src/codes/lists/read-lists.js';

type Rows = readonly (readonly ListValue[])[];

const CODES = [
  ['201', '一般公共服务支出'],
  ['20103', '政府办公厅（室）及相关机构事务'],
  ['2010301', '行政运行'],
  ['2010302', '一般行政管理事务'],
] as const;

describe('an official list of codes', () => {
  const reading = (values: Rows, source = '科目.xlsx') => readLists([{ name: 'Sheet1', values }], source);
  const entries = (values: Rows) => reading(values).lists[0]?.entries;

  it('is read with a code in one cell, whatever the header is called', () => {
    for (const header of [
      ['科目编码', '科目名称'],
      ['代码', '名称'],
      ['支出功能分类科目编码', '支出功能分类科目名称'],
      ['科 目 编 码', '科　目　名　称'],
    ]) {
      assert.deepEqual(entries([['2026年政府收支分类科目'], header, ...CODES]), CODES, header.join());
    }
  });

  it('is read with 类, 款 and 项 in a cell each: whole, repeated, as numbers, or left out where they stand above', () => {
    const header: Rows = [
      ['科目编码', null, null, '科目名称'],
      ['类', '款', '项', null],
    ];
    const forms: readonly Rows[] = [
      [
        ['201', '', '', '一般公共服务支出'],
        ['201', '03', '', '政府办公厅（室）及相关机构事务'],
        ['201', '03', '01', '行政运行'],
        ['201', '03', '02', '一般行政管理事务'],
      ],
      [
        [201, null, null, '一般公共服务支出'],
        [null, 3, null, '　政府办公厅（室）及相关机构事务'],
        [null, null, 1, '　　行政运行'],
        [null, null, 2, '　　一般行政管理事务'],
      ],
      [
        ['201', null, null, '一般公共服务支出'],
        [null, '20103', null, '政府办公厅（室）及相关机构事务'],
        [null, null, '2010301', '行政运行'],
        ['201', '03', 2, '一般行政管理事务'],
      ],
    ];
    for (const rows of forms) assert.deepEqual(entries([...header, ...rows]), CODES);
  });

  it('is read with a column of names for each level', () => {
    const header: Rows = [
      ['科目编码', null, null, '科目名称', null, null],
      ['类', '款', '项', '类', '款', '项'],
    ];
    const rows: Rows = [
      ['201', null, null, '一般公共服务支出', null, null],
      ['201', '03', null, null, '政府办公厅（室）及相关机构事务', null],
      ['201', '03', '01', null, null, '行政运行'],
      ['201', '03', '02', null, null, '一般行政管理事务'],
    ];
    assert.deepEqual(entries([...header, ...rows]), CODES);
  });

  it('is read without a header, by what the columns hold, and with code and name in one cell', () => {
    assert.deepEqual(entries(CODES.map(([code, name], at) => [at + 1, code, name])), CODES);
    assert.deepEqual(entries(CODES.map(([code, name]) => [`${code} ${name}`])), CODES);
    assert.deepEqual(entries([['科目编码及名称'], ...CODES.map(([code, name]) => [`[${code}]${name}`])]), CODES);
  });

  it('is read from two columns of a page beside each other, below headers that are repeated', () => {
    const header = ['编码', '名称', null, '编码', '名称'];
    const [a, b, c, d] = CODES;
    assert.deepEqual(new Map(entries([header, [...a, null, ...c], header, [...b, null, ...d]])), new Map(CODES));
  });

  it('is a list of its own for each classification', () => {
    const rows: Rows = [
      ['编码', '名称'],
      ...CODES,
      ['301', '工资福利支出'],
      ['30101', '基本工资'],
      ['501', '机关工资福利支出'],
    ];
    const { lists, problems } = reading(rows);
    assert.deepEqual(
      lists.map(({ scheme, entries: own }) => [scheme, own.length]),
      [
        ['functional', 4],
        ['economic', 2],
        ['government', 1],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('takes the year from its title, its sheet or the file’s name', () => {
    assert.equal(reading([['2026年支出科目'], ['编码', '名称'], ...CODES]).year, 2026);
    assert.equal(readLists([{ name: '2025', values: [['编码', '名称'], ...CODES] }], '科目.csv').year, 2025);
    assert.equal(reading([['编码', '名称'], ...CODES], '科目2024版.csv').year, 2024);
    assert.equal(reading([['编码', '名称'], ...CODES]).year, undefined);
  });

  it('says what it did not take, and where', () => {
    const { lists, problems } = reading([
      ['编码', '名称'],
      ['201', '一般公共服务支出'],
      ['2010301', '行政运行'],
      ['20l03', '政府办公厅'],
      ['20103', ''],
      ['201', '别的名称'],
      ['101', '税收收入'],
      [null, '注：本表自2026年起执行'],
    ]);
    assert.deepEqual(lists[0]?.entries.length, 2);
    assert.deepEqual(
      problems.map(({ kind, row }) => [kind, row]),
      [
        ['not-a-code', 3],
        ['no-name', 4],
        ['twice', 5],
        ['other-classification', 6],
        ['not-a-code', 7],
        ['no-parent', 2],
      ],
    );
  });

  it('says which sheet has no columns for codes and names; an empty one is nothing to tell', () => {
    const { lists, problems } = readLists(
      [
        { name: '说明', values: [[], ['本表由财政局印发']] },
        { name: '空', values: [[null, '']] },
      ],
      'a.xlsx',
    );
    assert.deepEqual(lists, []);
    assert.deepEqual(
      problems.map(({ kind, sheet, row }) => [kind, sheet, row]),
      [['no-columns', '说明', 1]],
    );
  });

  it('takes or tells of every row, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constantFrom<ListValue>(null, '', '201', '20103', '2010301', 3, '行政运行', '301', 30101, '101', '20l'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const { lists, problems } = readLists([{ name: 'a', values: [['科目编码', '科目名称'], ...rows] }], '');
        const taken = new Map(lists.flatMap((list) => list.entries));
        for (const [code, name] of taken) assert.ok(/^[235]\d{2}(?:\d{2}){0,2}$/u.test(code) && name !== '');
        rows.forEach(([code, name], at) => {
          const isBlank = listText(code) === '' && (typeof name !== 'string' || nameText(name) === '');
          const isTaken = taken.get(listText(code)) === nameText(name);
          assert.ok(isBlank || isTaken || problems.some(({ row }) => row === at + 1), String(at));
        });
      }),
    );
  });
});
