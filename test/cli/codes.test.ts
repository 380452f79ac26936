import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { savedCodes } from '../../src/codes/lists/saved-codes.js';
import type { CheckResult } from '../../src/reports/check-result.js';
import { settingName, settingValue } from '../../src/sheet/saved.js';
import { writeDocumentSettings } from '../../src/xlsx/document-settings.js';
import { FileBook } from '../../src/xlsx/file-book.js';
import { passGate } from '../../src/xlsx/gate.js';
import { yusuan } from './yusuan.js';

const EXAMPLE = 'test/example/disclosure-2019.xlsx';
/** All of 201-34 but 201-34-05 华侨事务, which the example uses. */
const LIST = '科目编码,科目名称\n201,一般公共服务支出\n20134,统战事务\n2013401,行政运行\n101,税收收入\n';

/** What the command printed of one file; that it is as the schema says is held elsewhere. */
function resultOf(text: string): CheckResult {
  const read: unknown = JSON.parse(text);
  assert.ok(isResult(read), text);
  return read;
}

function isResult(value: unknown): value is CheckResult {
  return typeof value === 'object' && value !== null && 'findings' in value && 'codes' in value;
}

describe('official lists on the command line', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const check = async (...args: readonly string[]): Promise<CheckResult> => {
    const { output } = await yusuan('check', '--format', 'json', ...args);
    return resultOf(output);
  };
  const unlisted = ({ findings }: CheckResult): readonly string[] =>
    findings
      .filter(({ check: id, severity }) => id === 't3.code-known' && severity === 'error')
      .map(({ message }) => message);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-codes-'));
    await writeFile(at('科目2019.csv'), LIST);
    await writeFile(at('科目.csv'), LIST);
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('go before the built-in catalogue, are named in the result, and what was not taken of them is told', async () => {
    assert.deepEqual(unlisted(await check(EXAMPLE)), []);
    const result = await check(EXAMPLE, '--codes', at('科目2019.csv'));
    assert.match(unlisted(result)[0] ?? '', /科目2019\.csv.*没有 201-34-05/u);
    assert.deepEqual(
      result.codes.map(({ origin, classification, year, source, count }) => [
        origin,
        classification,
        year,
        source,
        count,
      ]),
      [['official', 'functional', 2019, '科目2019.csv', 3]],
    );
    // The option stands before the files, too.
    const { errors, output, status } = await yusuan('check', '--codes', at('科目2019.csv'), EXAMPLE);
    assert.equal(status, 1);
    assert.match(errors, /科目2019\.csv!A5 “101 税收收入”：不是支出科目/u);
    assert.match(output, /科目以导入的“科目2019\.csv”为准：2019 年功能分类，3 个科目/u);
  });

  it('are used in every process', async () => {
    await writeFile(at('一.xlsx'), await readFile(EXAMPLE));
    await writeFile(at('二.xlsx'), await readFile(EXAMPLE));
    const { output } = await yusuan(
      'check',
      '--format',
      'ndjson',
      at('一.xlsx'),
      at('二.xlsx'),
      '--codes',
      at('科目2019.csv'),
    );
    const results = output.trim().split('\n').map(resultOf);
    assert.deepEqual(
      results.map((result) => unlisted(result).length > 0),
      [true, true],
    );
  });

  it('need a year, and codes', async () => {
    const { status, errors } = await yusuan('check', EXAMPLE, '--codes', at('科目.csv'));
    assert.equal(status, 2);
    assert.match(errors, /没有写明科目表的年度/u);
    assert.equal((await yusuan('check', EXAMPLE, '--year', '2019', '--codes', at('科目.csv'))).status, 1);
    await writeFile(at('空.csv'), '说明\n');
    assert.match((await yusuan('check', EXAMPLE, '--codes', at('空.csv'))).errors, /没有读到科目/u);
    assert.match((await yusuan('check', EXAMPLE, '--codes', at('无.csv'))).errors, /无\.csv: 找不到这个文件/u);
  });

  it('that a workbook keeps are used, and so are the form set and year that its user chose', async () => {
    const entries = [
      ['201', '一般公共服务支出'],
      ['20134', '统战事务'],
      ['2013401', '行政运行'],
    ] as const;
    const codes = savedCodes({ lists: [{ scheme: 'functional', year: 2020, source: '局.xlsx', entries }], local: [] });
    const passed = passGate(await readFile(EXAMPLE));
    assert.ok(passed.kind === 'passed');
    const book = new FileBook(passed);
    writeDocumentSettings(book, {
      [settingName('codes')]: settingValue(codes),
      [settingName('form')]: settingValue({ id: 'xinjiang-2019', year: 2020 }),
    });
    await writeFile(at('带科目表.xlsx'), book.bytes());
    const result = await check(at('带科目表.xlsx'));
    assert.equal(result.year, 2020);
    assert.match(unlisted(result)[0] ?? '', /局\.xlsx/u);
    // What is said on the command line goes first.
    assert.deepEqual(unlisted(await check(at('带科目表.xlsx'), '--year', '2019')), []);
  });
});
