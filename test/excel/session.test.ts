import assert from 'node:assert/strict';
import { fillTotals } from '../../src/changes/fill-totals.js';
import { clearMarks, planMarks } from '../../src/changes/marks.js';
import type { Change } from '../../src/changes/change.js';
import { insertTables, type OpenSession, openSession } from './open-session.js';
import { batchesOf, idOf } from './open-workbook.js';

const TITLE = { id: 'pane.inserted', values: { count: 1 } };

for (const profile of ['excel2021', 'microsoft365'] as const) {
  describe(`the session over an open workbook (${profile})`, () => {
    let open: OpenSession;
    const sheet = (name: string): string => idOf(open.local, name);
    const said = (): string[] =>
      open.session.state.notices.map(({ message }) => message.id).filter((id) => id !== 'session.undo-lost');
    /** Nothing of the test before is still under way, not even the events of what it wrote, or a wait that a failure left. */
    const quiet = async (): Promise<void> => {
      open.local.user.editMode(false);
      while (open.waits.length > 0) open.endWait();
      await open.settle();
      for (const { id } of open.session.state.notices) open.session.closeNotice(id);
    };
    const cellChange = (name: string, row: number, column: number, after: string | number): Change => ({
      kind: 'cell',
      at: { sheet: name, row, column },
      before: null,
      after,
      why: TITLE,
    });

    before(async () => {
      open = await openSession(profile);
    });
    after(() => {
      open.local.dispose();
    });
    beforeEach(quiet);

    it('starts by reading the workbook, its selection and its switches', async () => {
      assert.equal(open.session.state.phase, 'starting');
      await open.local.user.select(sheet('Sheet1'), 'B2:C3');
      await open.session.start();
      const { phase, budget, switches, selection, obstacle } = open.session.state;
      assert.equal(phase, 'ready');
      assert.deepEqual(budget?.tables, []);
      assert.deepEqual(switches, { liveTidy: true, startWithWorkbook: false });
      assert.deepEqual(selection, { sheet: 'Sheet1', top: 1, left: 1, bottom: 2, right: 2 });
      assert.equal(obstacle, undefined);
    });

    it('inserts with progress, notes it and finds the tables', async () => {
      const seen = new Set<string>();
      const stop = open.session.subscribe(() => {
        const { work } = open.session.state;
        if (work) seen.add(`${work.done}/${work.total}`);
      });
      await insertTables(open, ['t2', 't3', 't6']);
      stop();
      assert.deepEqual([...seen], ['0/1', '3/7', '4/7', '5/7', '6/7', '7/7']);
      assert.equal(open.session.state.work, undefined);
      assert.deepEqual(
        open.session.state.budget?.tables.map(({ form }) => form.id),
        ['t2', 't3', 't6'],
      );
      assert.equal(open.session.state.journal[0]?.changes.length, 3);
    });

    it('says which cell was changed in between, writes nothing and notes nothing', async () => {
      const entries = open.session.state.journal.length;
      await open.local.user.type(sheet('Sheet1'), 'A1', 'typed');
      const done = await open.session.apply([cellChange('Sheet1', 0, 0, 1), cellChange('Sheet1', 4, 4, 2)], TITLE);
      assert.equal(done, false);
      assert.deepEqual(said(), ['session.problem.stale']);
      assert.equal(open.session.state.notices.at(-1)?.message.values['where'], 'Sheet1!A1');
      assert.equal(open.local.host.value(sheet('Sheet1'), 4, 4), null);
      assert.equal(open.session.state.journal.length, entries);
    });

    it('waits while a cell is edited, says so, and goes on by itself', async () => {
      open.local.user.editMode(true);
      const recheck = open.session.recheck();
      await until(open, () => open.waits.length === 1);
      assert.equal(open.session.state.obstacle?.kind, 'edit-mode');
      open.endWait();
      await until(open, () => open.waits.length === 1);
      assert.equal(open.session.state.obstacle.kind, 'edit-mode');
      open.local.user.editMode(false);
      open.endWait();
      await recheck;
      assert.equal(open.session.state.obstacle, undefined);
      assert.deepEqual(open.waits, []);
    });

    it('asks less and less often while a cell is edited, and at once when Excel raises an event', async () => {
      const asked: number[] = [];
      open.local.user.editMode(true);
      const recheck = open.session.recheck();
      for (let time = 0; time < 6; time += 1) {
        await until(open, () => open.waits.length === 1);
        asked.push(open.waits[0] ?? 0);
        open.endWait();
      }
      await until(open, () => open.waits.length === 1);
      assert.deepEqual(asked, [400, 800, 1_600, 3_200, 6_400, 6_400]);
      open.local.user.editMode(false);
      await open.local.user.select(sheet('Sheet1'), 'D4');
      await recheck;
      assert.equal(open.session.state.obstacle, undefined);
      open.endWait();
    });

    it('applies what the user asked for as soon as the cell is done, and only once', async () => {
      open.local.user.editMode(true);
      const done = open.session.apply([cellChange('Sheet1', 9, 0, 'once')], TITLE);
      await until(open, () => open.waits.length === 1);
      open.local.user.editMode(false);
      open.endWait();
      assert.equal(await done, true);
      assert.equal(open.local.host.value(sheet('Sheet1'), 9, 0), 'once');
    });

    it('goes to a finding’s cell when the cell that is being edited is done', async () => {
      open.local.user.editMode(true);
      const gone = open.session.goTo({ sheet: 'Sheet1', row: 2, column: 1 });
      await until(open, () => open.waits.length === 1);
      open.local.user.editMode(false);
      open.endWait();
      await gone;
      await open.settle();
      assert.deepEqual(said(), []);
      assert.deepEqual(open.session.state.selection, { sheet: 'Sheet1', top: 2, left: 1, bottom: 2, right: 1 });
    });

    it('gives up an insertion while a cell is edited when the user stops it', async () => {
      const entries = open.session.state.journal.length;
      open.local.user.editMode(true);
      const done = open.session.apply([cellChange('Sheet1', 9, 1, 'never')], TITLE);
      await until(open, () => open.waits.length === 1);
      open.session.cancel();
      open.local.user.editMode(false);
      assert.equal(await done, false);
      assert.deepEqual(said(), ['session.problem.cancelled']);
      assert.equal(open.local.host.value(sheet('Sheet1'), 9, 1), null);
      assert.equal(open.session.state.journal.length, entries);
      open.endWait();
    });

    it('stops long work half-way: no table stays half-inserted', async () => {
      const before = open.local.host.sheetIds().length;
      const stop = open.session.subscribe(() => {
        if (open.session.state.work?.done === 3) open.session.cancel();
      });
      await assert.rejects(insertTables(open, ['t7', 't8'], []));
      stop();
      await open.settle();
      assert.equal(open.local.host.sheetIds().length, before);
      assert.deepEqual(said(), ['session.problem.cancelled']);
      assert.equal(open.session.state.budget?.tables.length, 3);
    });

    it('follows a sheet that is renamed, deleted or new while it runs', async () => {
      const { user } = open.local;
      const six = sheet('表六');
      await user.renameSheet(six, '部门表六');
      open.local.host.traffic.clear();
      if (profile === 'excel2021') await user.activate(sheet('表二'));
      await open.settle();
      assert.deepEqual(
        batchesOf(open.local).map(({ writes }) => writes),
        [false],
      );
      assert.ok(open.session.state.budget?.tables.some((table) => table.sheet.name === '部门表六'));
      await user.type(six, 'A7', '30101');
      await open.settle();
      assert.deepEqual(
        [0, 1, 2].map((column) => open.local.host.value(six, 6, column)),
        ['301', '01', '基本工资'],
      );
      await user.deleteSheet(six);
      await open.settle();
      assert.equal(open.session.state.budget?.tables.length, 2);
      assert.equal(open.session.state.obstacle, undefined);
    });

    it('checks a protected sheet and never writes to it', async () => {
      const { user, host } = open.local;
      await user.type(sheet('表三'), 'A7', '201-34-5');
      await open.settle();
      await user.protectSheet(sheet('表三'), true);
      await open.settle();
      assert.equal(open.session.state.budget?.tables.find(({ form }) => form.id === 't3')?.sheet.protected, true);
      host.traffic.clear();
      const typed = await open.session.apply([cellChange('表三', 8, 0, '201')], TITLE);
      assert.equal(typed, false);
      assert.deepEqual(said(), ['session.problem.protected']);
      assert.equal(
        batchesOf(open.local).some(({ writes }) => writes),
        false,
      );
      await user.protectSheet(sheet('表三'), false);
      await open.settle();
    });

    it('says when the user calculates by hand, and calculates for the user', async () => {
      const { user, host } = open.local;
      await user.setCalculation('Manual');
      await user.type(sheet('表三'), 'F7', '5');
      await open.settle();
      assert.equal(open.session.state.manualCalculation, true);
      assert.notEqual(host.value(sheet('表三'), 6, 4), 5);
      await open.session.calculate();
      await open.settle();
      assert.equal(host.value(sheet('表三'), 6, 4), 5);
      await user.type(sheet('表三'), 'F7', '7');
      await user.calculate();
      await open.settle();
      const seen = open.session.state.sheets.find(({ name }) => name === '表三');
      assert.equal(seen?.values[6]?.[4], 7);
      await user.setCalculation('Automatic');
      await open.session.recheck();
      assert.equal(open.session.state.manualCalculation, false);
    });

    it('saves the switches with the workbook and reads them back when it is opened again', async () => {
      await open.session.switchTo({ liveTidy: false, startWithWorkbook: true });
      assert.equal(open.local.host.startupBehavior(), 'Load');
      const again = await openSession(profile, open.local.host.content());
      await again.session.start();
      assert.equal(again.session.state.switches.liveTidy, false);
      again.local.dispose();
      Object.assign(globalThis, { Excel: open.local.Excel, Office: open.local.Office });
      await open.session.switchTo({ liveTidy: true, startWithWorkbook: false });
      assert.equal(open.local.host.startupBehavior(), 'None');
    });

    it('goes to a cell, and says so where its sheet is gone', async () => {
      await open.session.goTo({ sheet: '表三', row: 6, column: 4 });
      assert.deepEqual(open.local.user.selection(), {
        sheet: sheet('表三'),
        areas: [{ top: 6, left: 4, bottom: 6, right: 4 }],
      });
      await open.session.goTo({ sheet: '没有', row: 0, column: 0 });
      assert.deepEqual(said(), ['session.problem.missing']);
      assert.equal(open.session.state.notices.at(-1)?.message.values['where'], '没有');
    });

    it('takes marks back, and says that inserted sheets stay', async () => {
      const { session } = open;
      const marks = (): number =>
        open.local.host.content().sheets.find(({ name }) => name === '表三')?.marks?.length ?? 0;
      const { budget } = session.state;
      assert.ok(budget);
      await session.apply(clearMarks(['表三']), TITLE);
      assert.equal(marks(), 0);
      await session.apply(planMarks(budget, ['表三']), TITLE);
      assert.ok(marks() > 0);
      const [installed] = session.state.journal;
      assert.ok(installed);
      assert.equal(await session.revert(installed.id), true);
      assert.equal(marks(), 0);
      const inserted = session.state.journal.find(({ changes }) => changes[0]?.kind === 'sheet');
      assert.ok(inserted);
      assert.equal(await session.revert(inserted.id), false);
      assert.deepEqual(said(), ['session.sheets-stay']);
      assert.equal(open.session.state.notices.at(-1)?.message.values['sheets'], '表二、表三、表六');
      assert.ok(open.local.host.sheetId('表二'));
    });

    it('takes back what was written into inserted rows, and says that the rows stay', async () => {
      const { session, local } = open;
      const rows: Change = { kind: 'rows', sheet: '表三', before: 10, count: 2, why: TITLE };
      await session.apply([rows, cellChange('表三', 10, 3, '新行')], TITLE);
      assert.equal(local.host.value(sheet('表三'), 10, 3), '新行');
      const [entry] = session.state.journal;
      assert.ok(entry);
      assert.equal(await session.revert(entry.id), true);
      assert.equal(local.host.value(sheet('表三'), 10, 3), null);
      assert.deepEqual(said(), ['session.rows-stay']);
    });

    it('takes filled totals back to what stood there', async () => {
      const { session, local } = open;
      await local.user.clear(sheet('表三'), 'E7');
      await open.settle();
      const { budget } = session.state;
      assert.ok(budget);
      const { changes } = fillTotals(budget);
      assert.ok(changes.some(({ at }) => at.sheet === '表三' && at.row === 6 && at.column === 4));
      await session.apply(changes, TITLE);
      assert.equal(local.host.value(sheet('表三'), 6, 4), 7);
      const [entry] = session.state.journal;
      assert.ok(entry);
      await session.revert(entry.id);
      assert.equal(local.host.formula(sheet('表三'), 6, 4), '');
    });
  });
}

/** Lets office.js and the local workbook work until something is so. */
async function until(open: OpenSession, isSo: () => boolean): Promise<void> {
  // By the clock, not by turns: office.js and the host answer through timers, which a busy machine keeps waiting.
  const end = Date.now() + 10_000;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(isSo(), `never: ${JSON.stringify(open.session.state.obstacle)}`);
}
