import assert from 'node:assert/strict';
import type { CellValue } from '../../src/sheet/sheet.js';
import { insertTables, type OpenSession, openSession } from './open-session.js';
import { batchesOf, idOf } from './open-workbook.js';

const row = (open: OpenSession, at: number): CellValue[] =>
  [0, 1, 2, 3].map((column) => open.local.host.value(idOf(open.local, '表三'), at, column));

describe('undo where Excel keeps it for add-ins (microsoft365)', () => {
  let open: OpenSession;
  const type = async (address: string, text: string): Promise<void> => {
    await open.local.user.type(idOf(open.local, '表三'), address, text);
    await open.settle();
  };
  const undo = async (): Promise<void> => {
    assert.equal(await open.local.user.undo(), true);
    await open.settle();
  };
  const redo = async (): Promise<void> => {
    assert.equal(await open.local.user.redo(), true);
    await open.settle();
  };

  before(async () => {
    open = await openSession('microsoft365');
    await open.local.user.type(idOf(open.local, 'Sheet1'), 'A1', 'typed before');
    await open.session.start();
  });
  after(() => {
    open.local.dispose();
  });

  it('is known to be kept, and nothing is said about it', () => {
    assert.equal(open.session.state.undoKept, true);
    assert.deepEqual(open.session.state.notices, []);
  });

  it('is not lost by opening the pane, nor by going from sheet to sheet', async () => {
    await open.session.goTo({ sheet: 'Sheet1', row: 3, column: 3 });
    await open.settle();
    assert.equal(open.local.user.undoDepth(), 1);
    await insertTables(open, ['t3']);
  });

  it('brings back what was typed, in one step, and it stays', async () => {
    await type('A7', '201-34-5');
    assert.deepEqual(row(open, 6), ['201', '34', '05', '华侨事务']);
    open.local.host.traffic.clear();
    await undo();
    assert.deepEqual(row(open, 6), ['201-34-5', null, null, null]);
    assert.equal(
      batchesOf(open.local).some(({ writes }) => writes),
      false,
    );
  });

  it('redoes the tidy, undoes it again, and then what was typed', async () => {
    await redo();
    assert.deepEqual(row(open, 6), ['201', '34', '05', '华侨事务']);
    await undo();
    assert.deepEqual(row(open, 6), ['201-34-5', null, null, null]);
    await undo();
    assert.deepEqual(row(open, 6), [null, null, null, null]);
    await redo();
    assert.deepEqual(row(open, 6), ['201-34-5', null, null, null]);
  });

  it('keeps tidying what is typed next, in other rows and over the same cell', async () => {
    await type('A8', '201-3-1');
    assert.deepEqual(row(open, 7), ['201', '03', '01', '行政运行']);
    await type('A7', '201-34-2');
    assert.deepEqual(row(open, 6).slice(0, 3), ['201', '34', '02']);
  });

  it('tidies a code again that was cleared and typed anew', async () => {
    await type('A9', '201-34-5');
    await open.local.user.clear(idOf(open.local, '表三'), 'A9:D9');
    await open.settle();
    await type('A9', '201-34-5');
    assert.deepEqual(row(open, 8), ['201', '34', '05', '华侨事务']);
  });

  it('leaves a name alone that the user has undone', async () => {
    await type('A10', '201');
    await type('B10', '34');
    await type('C10', '05');
    assert.deepEqual(row(open, 9), ['201', '34', '05', '华侨事务']);
    await undo();
    await undo();
    assert.deepEqual(row(open, 9).slice(0, 3), ['201', '34', null]);
    await redo();
    assert.equal(row(open, 9)[2], '05');
    assert.notEqual(row(open, 9)[3], '华侨事务');
  });

  it('lets the user step back through everything that was typed', async () => {
    while (open.local.user.undoDepth() > 0) await undo();
    assert.deepEqual(
      [6, 7, 8, 9].map((at) => row(open, at)),
      [6, 7, 8, 9].map(() => [null, null, null, null]),
    );
  });
});

describe('undo where a write empties the stack (excel2021)', () => {
  let open: OpenSession;
  const said = (): string[] => open.session.state.notices.map(({ message }) => message.id);
  const type = async (address: string, text: string): Promise<void> => {
    await open.local.user.type(idOf(open.local, '表三'), address, text);
    await open.settle();
  };

  before(async () => {
    open = await openSession('excel2021');
  });
  after(() => {
    open.local.dispose();
  });

  it('says nothing while there is no table to tidy', async () => {
    await open.session.start();
    assert.equal(open.session.state.undoKept, false);
    assert.deepEqual(said(), []);
  });

  it('says it once, with the switch at hand, before anything is written while typing', async () => {
    await insertTables(open, ['t3']);
    assert.deepEqual(said(), ['session.undo-lost']);
    const [notice] = open.session.state.notices;
    assert.equal(notice?.action, 'turn-off-live-tidy');
    open.session.closeNotice(notice.id);
    await type('A7', '201-34-5');
    assert.deepEqual(row(open, 6), ['201', '34', '05', '华侨事务']);
    assert.equal(open.local.user.undoDepth(), 0);
    assert.deepEqual(said(), []);
  });

  it('writes nothing more when live tidying is switched off, and the undo stack stays', async () => {
    await open.session.switchTo({ ...open.session.state.switches, liveTidy: false });
    open.local.host.traffic.clear();
    await type('A8', '201-3-1');
    assert.deepEqual(row(open, 7), ['201-3-1', null, null, null]);
    assert.deepEqual(
      batchesOf(open.local).map(({ writes }) => writes),
      [false],
    );
    assert.equal(open.local.user.undoDepth(), 1);
    assert.ok(
      open.session.state.outcomes.some(({ findings }) => findings.some(({ check }) => check === 't3.code-form')),
    );
  });

  it('tidies again when it is switched on, but only what is typed from then on', async () => {
    await open.session.switchTo({ ...open.session.state.switches, liveTidy: true });
    await type('A9', '201-3-2');
    assert.deepEqual(row(open, 8).slice(0, 3), ['201', '03', '02']);
    assert.deepEqual(row(open, 7), ['201-3-1', null, null, null]);
  });
});
