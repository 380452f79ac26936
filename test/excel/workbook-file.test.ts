import assert from 'node:assert/strict';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { openNewWorkbook, readWorkbookFile } from '../../src/excel/workbook-file.js';
import { runExcel } from '../../src/excel/run.js';
import { idOf, inBothExcels } from './open-workbook.js';

const CELLS = 80;

/** Text that does not shrink: more than one slice of it. */
function noise(): { row: number; column: number; value: string }[] {
  let seed = 1;
  return Array.from({ length: CELLS }, (_, row) => {
    const letters = Array.from({ length: 8000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return 0x4e00 + (seed % 20_000);
    });
    return { row, column: 0, value: String.fromCharCode(...letters) };
  });
}

inBothExcels(
  'the open workbook as a file',
  (local) => {
    it('comes whole, in slices, as the workbook stands now, and is let go of each time', async () => {
      await local().user.type(idOf(local(), '表一'), 'B1', '还没有保存');
      const before = local().user.undoDepth();
      const reads = [];
      for (let time = 0; time < 3; time += 1) reads.push(await runExcel(readWorkbookFile));
      assert.deepEqual(
        reads.map(({ ok }) => ok),
        [true, true, true],
      );
      const [last] = reads;
      assert.ok(last?.ok);
      assert.equal(last.value.name, '工作簿1');
      assert.ok(last.value.bytes.length > 1024 * 1024);
      const { sheets } = await openXlsx(last.value.bytes);
      assert.equal(sheets[0]?.cells.find(({ row, column }) => row === 0 && column === 1)?.value, '还没有保存');
      assert.equal(sheets[0].cells.filter(({ column }) => column === 0).length, CELLS);
      assert.equal(local().user.undoDepth(), before);
    });

    it('is not read while a cell is being edited', async () => {
      local().user.editMode(true);
      const read = await runExcel(readWorkbookFile);
      local().user.editMode(false);
      assert.equal(read.ok ? '' : read.problem.kind, 'edit-mode');
    });

    it('says so where Excel does not give it', async () => {
      const { document } = local().Office.context;
      const held: Office.File[] = [];
      for (let time = 0; time < 2; time += 1) {
        await new Promise<void>((resolve) => {
          document.getFileAsync(local().Office.FileType.Compressed, ({ value }) => {
            held.push(value);
            resolve();
          });
        });
      }
      const read = await runExcel(readWorkbookFile);
      for (const file of held) {
        await new Promise<void>((resolve) => {
          file.closeAsync(() => {
            resolve();
          });
        });
      }
      assert.equal(read.ok ? '' : read.problem.kind, 'no-file');
      assert.match(read.ok ? '' : read.problem.detail, /^11000: /u);
    });

    it('opens as a new workbook of its own, and this one stays as it is', async () => {
      const read = await runExcel(readWorkbookFile);
      assert.ok(read.ok);
      const before = local().host.content();
      assert.equal(await openNewWorkbook(read.value.bytes), undefined);
      assert.deepEqual(local().opened.at(-1), read.value.bytes);
      assert.deepEqual(local().host.content(), before);
      assert.equal((await openNewWorkbook(new Uint8Array([1, 2, 3])))?.kind, 'failed');
    });
  },
  { sheets: [{ name: '表一', cells: noise() }] },
);
