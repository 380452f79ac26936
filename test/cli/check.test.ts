import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkFile } from '../../src/cli/check-file.js';
import { printText } from '../../src/cli/print-text.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLE = 'test/example/disclosure-2019.xlsx';

/** Runs the command as a user does. */
function yusuan(...args: readonly string[]): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise((resolve) => {
    const all = ['--import', 'tsx', 'src/cli/main.ts', ...args];
    const child = execFile(process.execPath, all, { cwd: ROOT }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, output: stdout + stderr });
    });
  });
}

describe('yusuan check', () => {
  it('finds in the published example what the pane finds', async () => {
    const result = await checkFile('示例.xlsx', await readFile(`${ROOT}${EXAMPLE}`), {
      form: xinjiang2019,
      locale: 'zh-CN',
    });
    const lines = printText(result, 'zh-CN');
    assert.equal(lines[0], '示例.xlsx: 昌吉州外侨办，2019年，17 张表：错误 0，提醒 8，未校验 0');
    assert.ok(lines.some((line) => line.startsWith('  提醒 表六!C23 302-13 的名称“维修费”')));
  });

  it('says why a file cannot be read, in the user’s language', async () => {
    const bytes = new TextEncoder().encode('not a workbook');
    const result = await checkFile('x.xlsx', bytes, { form: xinjiang2019, locale: 'zh-CN' });
    assert.equal(result.kind, 'unreadable');
    assert.match(printText(result, 'zh-CN').join('\n'), /^x\.xlsx: \S/u);
  });

  it('ends with 0 without errors, with 1 where warnings count, with 2 where a file is not there', async () => {
    assert.equal((await yusuan('check', EXAMPLE)).status, 0);
    assert.equal((await yusuan('check', '--fail-on', 'warning', EXAMPLE)).status, 1);
    const missing = await yusuan('check', EXAMPLE, 'no-such-file.xlsx');
    assert.equal(missing.status, 2);
    assert.match(missing.output, /no-such-file\.xlsx: 找不到这个文件/u);
    assert.match(missing.output, /提醒 8/u);
  }).timeout(60_000);

  it('lists form sets and explains checks', async () => {
    assert.match((await yusuan('forms')).output, /^xinjiang-2019 {2}/u);
    assert.match((await yusuan('explain', 't1.balance')).output, /收入总计 = 支出合计/u);
    const unknown = await yusuan('explain', 'no.such');
    assert.equal(unknown.status, 1);
  }).timeout(60_000);
});
