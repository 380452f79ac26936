import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inputsOf } from '../../src/cli/inputs.js';

describe('the workbooks that arguments name', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'yusuan-inputs-'));
    await mkdir(path.join(folder, '乙', '下级'), { recursive: true });
    await mkdir(path.join(folder, '文件夹.xlsx'));
    for (const name of ['b.xlsx', 'A.XLSX', '~$b.xlsx', 'c.xls', '乙/下级/宏.xlsm', '乙/b.xlsx']) {
      await writeFile(path.join(folder, name), '');
    }
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

  it('are those of a folder with all below it, in one order, without lock files and other kinds', async () => {
    const inputs = await inputsOf([folder]);
    assert.deepEqual(
      inputs.map(({ name }) => name),
      ['A.XLSX', 'b.xlsx', path.join('乙', 'b.xlsx'), path.join('乙', '下级', '宏.xlsm')],
    );
    assert.deepEqual(
      inputs.map(({ file }) => file),
      inputs.map(({ name }) => path.join(folder, name)),
    );
  });

  it('have results of different names below --out, also where a disk knows no case, and never outside it', async () => {
    const outside = path.join('..', '..', 'b.xlsx');
    const names = (await inputsOf([outside, folder, path.join(folder, '乙'), '/etc/B.xlsx', 'index'])).map(
      ({ name }) => name,
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
    assert.deepEqual(names.slice(0, 3), ['b.xlsx', 'A.XLSX', 'b.xlsx (2)']);
    assert.ok(names.every((name) => !path.isAbsolute(name) && !name.split(path.sep).includes('..')));
    assert.ok(!names.includes('index'), 'that is the list of pages');
  });

  it('are told as given where there is nothing', async () => {
    assert.deepEqual(await inputsOf(['no-such.xlsx']), [{ file: 'no-such.xlsx', name: 'no-such.xlsx' }]);
  });
});
