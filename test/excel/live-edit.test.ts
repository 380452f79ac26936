import assert from 'node:assert/strict';
import type { Profile } from '../../local/src/engine/host.js';
import type { CellValue } from '../../src/sheet/sheet.js';
import { insertTables, type OpenSession, openSession } from './open-session.js';
import { batchesOf, idOf } from './open-workbook.js';

/** The first blank row of 表三, counted from 0. */
const FIRST = 6;

for (const profile of ['excel2021', 'microsoft365'] satisfies Profile[]) {
  describe(`typing with the add-in at work (${profile})`, () => {
    let open: OpenSession;
    const sheet = (name: string): string => idOf(open.local, name);
    const row = (name: string, at: number): CellValue[] =>
      [0, 1, 2, 3].map((column) => open.local.host.value(sheet(name), at, column));
    const type = async (name: string, address: string, text: string): Promise<void> => {
      await open.local.user.type(sheet(name), address, text);
      await open.settle();
    };
    const errors = (): string[] =>
      open.session.state.outcomes
        .flatMap(({ findings }) => findings)
        .filter(({ severity }) => severity === 'error')
        .map(({ check }) => check);

    before(async () => {
      open = await openSession(profile);
      await open.session.start();
      await insertTables(open, ['t1', 't2', 't3', 't4', 't5']);
    });
    after(() => {
      open.local.dispose();
    });

    it('splits, pads and names a code typed in one cell', async () => {
      await type('表三', 'A7', '201-34-5');
      assert.deepEqual(row('表三', FIRST), ['201', '34', '05', '华侨事务']);
      await type('表三', 'A8', '201-3-1');
      assert.deepEqual(row('表三', FIRST + 1), ['201', '03', '01', '行政运行']);
      await type('表三', 'A9', '2013402');
      assert.deepEqual(row('表三', FIRST + 2).slice(0, 3), ['201', '34', '02']);
      await type('表三', 'A10', '２０１ ３４ ０５');
      assert.deepEqual(row('表三', FIRST + 3), ['201', '34', '05', '华侨事务']);
    });

    it('pads what is typed cell by cell, and names the code when it is whole', async () => {
      await type('表三', 'A11', '２０１');
      await type('表三', 'B11', '3');
      await type('表三', 'C11', '1');
      assert.deepEqual(row('表三', FIRST + 4), ['201', '03', '01', '行政运行']);
    });

    it('leaves a name alone that the user typed', async () => {
      await type('表三', 'D12', '自己的名字');
      await type('表三', 'A12', '2013402');
      assert.deepEqual(row('表三', FIRST + 5), ['201', '34', '02', '自己的名字']);
    });

    it('costs one read and no write where the code is in form or nothing of a code was typed', async () => {
      const { traffic } = open.local.host;
      traffic.clear();
      await type('表三', 'F7', '12.5');
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false],
      );
      traffic.clear();
      await type('表三', 'C7', '05');
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false],
      );
    });

    it('costs one read and one write where a code was typed that is not in form, and never answers its own write', async () => {
      const { traffic } = open.local.host;
      traffic.clear();
      await type('表三', 'A13', '201-34-5');
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false, true],
      );
      assert.deepEqual(row('表三', FIRST + 6), ['201', '34', '05', '华侨事务']);
    });

    it('tidies a pasted block of 300 rows by one batch of values and nothing else', async () => {
      const { user, host } = open.local;
      await user.insertRows(sheet('表五'), 7, 300);
      await open.settle();
      const entries = open.session.state.journal.length;
      host.traffic.clear();
      const block = Array.from({ length: 300 }, (_, index) => [`201-${(index % 30) + 1}-${(index % 9) + 1}`]);
      await user.paste(sheet('表五'), 'A8', block);
      await open.settle();
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false, true],
      );
      assert.deepEqual(row('表五', 7), ['201', '01', '01', '行政运行']);
      assert.deepEqual(row('表五', 306).slice(0, 3), ['201', '30', '03']);
      assert.equal(open.session.state.journal.length, entries + 1);
      await user.clear(sheet('表五'), 'A8:D307');
      await open.settle();
    });

    it('refreshes the findings of every table that the edit reaches through formulas', async () => {
      const { host, user } = open.local;
      await user.clear(sheet('表三'), 'A7:D20');
      await user.clear(sheet('表三'), 'F7:G20');
      await open.settle();
      await user.paste(sheet('表三'), 'A7', [['201', '03', '01', '行政运行', null, 12.5]]);
      await open.settle();
      const overall = open.session.state.budget?.tables.find((table) => table.form.id === 't1');
      const line = overall?.rows.find(({ code }) => code?.kind === 'code' && code.code === '201');
      assert.equal(line?.figures.get('expenditure')?.reading.kind, 'amount');
      assert.ok(host.value(sheet('表一'), line.row, 3) === 12.5);
    });

    it('refreshes the findings for another author’s edit and writes nothing', async () => {
      const { user, host } = open.local;
      host.traffic.clear();
      await user.remoteType(sheet('表三'), 'A8', '201-34-5');
      await open.settle();
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false],
      );
      assert.equal(host.value(sheet('表三'), 7, 0), '201-34-5');
      await user.remoteType(sheet('表三'), 'G7', '99');
      await user.remoteType(sheet('表三'), 'E7', '1');
      await open.settle();
      assert.ok(errors().includes('t3.row'));
      await user.remoteType(sheet('表三'), 'A8', '');
      await user.remoteType(sheet('表三'), 'G7', '');
      await user.remoteType(sheet('表三'), 'E7', '=F7+G7');
      await open.settle();
      assert.equal(errors().includes('t3.row'), false);
    });

    it('works out two edits in a row together, and tidies both', async () => {
      const { user } = open.local;
      await Promise.all([user.type(sheet('表三'), 'A9', '201-34-5'), user.type(sheet('表三'), 'A10', '201-3-2')]);
      await open.settle();
      assert.deepEqual(row('表三', 8).slice(0, 3), ['201', '34', '05']);
      assert.deepEqual(row('表三', 9).slice(0, 3), ['201', '03', '02']);
    });

    it('knows which cell is selected', async () => {
      await open.local.user.select(sheet('表三'), 'E7');
      assert.deepEqual(open.session.state.selection, { sheet: '表三', top: 6, left: 4, bottom: 6, right: 4 });
    });

    it('lists every tidy in the 修改记录 and takes it back, and the row stays as the user wants it', async () => {
      const { host } = open.local;
      await type('表三', 'A14', '201-34-5');
      const [entry] = open.session.state.journal;
      assert.equal(entry?.title.id, 'session.live-tidy');
      assert.equal(await open.session.revert(entry.id), true);
      await open.settle();
      assert.deepEqual(row('表三', 13), ['201-34-5', null, null, null]);
      assert.equal(open.session.state.journal.find(({ id }) => id === entry.id)?.reverted, true);
      await type('表三', 'B14', '');
      assert.deepEqual(row('表三', 13), ['201-34-5', null, null, null]);
      assert.equal(host.value(sheet('表三'), 13, 0), '201-34-5');
    });

    it('keeps cells of a tidy that hold something else by now', async () => {
      await type('表三', 'A15', '201-34-5');
      const entry = open.session.state.journal[0];
      assert.ok(entry);
      await type('表三', 'D15', '我写的');
      assert.equal(await open.session.revert(entry.id), true);
      await open.settle();
      assert.deepEqual(row('表三', 14), ['201-34-5', null, null, '我写的']);
      assert.equal(open.session.state.journal[0]?.title.values['kept'], 1);
    });
  });
}
