import assert from 'node:assert/strict';
import { planCarry } from '../../src/changes/carry.js';
import type { Change } from '../../src/changes/change.js';
import { insertTables, type OpenSession, openSession } from './open-session.js';
import { idOf } from './open-workbook.js';

/** Codes as they are typed into three cells. */
const codeCells = (code: string): string => [code.slice(0, 3), code.slice(3, 5), code.slice(5)].join('\t');

describe('带入 among codes that are in order (microsoft365)', () => {
  let open: OpenSession;
  const list = (): unknown[][] =>
    [6, 7, 8, 9, 10].map((row) =>
      [0, 1, 2, 4, 5].map((column) => open.local.host.value(idOf(open.local, '表三'), row, column)),
    );
  const type = async (sheet: string, address: string, text: string): Promise<void> => {
    await open.local.user.type(idOf(open.local, sheet), address, text);
    await open.settle();
  };
  const row = async (sheet: string, at: number, code: string, amount: string): Promise<void> => {
    for (const [index, part] of codeCells(code).split('\t').entries()) {
      await type(sheet, `${'ABC'[index] ?? ''}${String(at)}`, part);
    }
    await type(sheet, `F${String(at)}`, amount);
  };
  const changes = (): readonly Change[] => {
    const { budget } = open.session.state;
    assert.ok(budget);
    return planCarry(budget).find(({ from, to }) => from === 't2' && to === 't3')?.changes ?? [];
  };
  const t3 = (): readonly string[] =>
    open.session.state.outcomes
      .filter(({ table, outcome }) => table === 't3' && outcome === 'fail')
      .map(({ check }) => check);

  before(async () => {
    open = await openSession('microsoft365');
    await open.session.start();
    await insertTables(open, ['t2', 't3']);
    await row('表二', 6, '2010301', '5');
    await row('表二', 7, '2010302', '2');
    await row('表二', 8, '2080501', '3');
    await row('表三', 7, '2010301', '5');
    await row('表三', 8, '2080501', '3');
  });
  after(() => {
    open.local.dispose();
  });

  it('inserts the row where it belongs, in the looks of the row above, and the figures below move with it', async () => {
    const { host } = open.local;
    const id = idOf(open.local, '表三');
    const planned = changes();
    assert.deepEqual(
      planned.flatMap((change) => (change.kind === 'rows' ? [[change.before, change.count]] : [])),
      [[7, 1]],
    );
    assert.equal(await open.session.apply(planned, { id: 'pane.carried', values: {} }), true);
    await open.settle();
    assert.deepEqual(list(), [
      ['201', '03', '01', 5, 5],
      ['201', '03', '02', 0, null],
      ['208', '05', '01', 3, 3],
      [null, null, null, 0, null],
      [null, null, null, 0, null],
    ]);
    assert.equal(host.value(id, 7, 3), '一般行政管理事务');
    assert.equal(host.value(id, 30, 4), 8, 'the total counts the inserted row');
    await type('表三', 'F8', '2');
    assert.equal(host.value(id, 30, 4), 10);
    assert.deepEqual(t3(), []);
  });

  it('has nothing more to bring; taken back, its row stays blank and is the one that is used next time', async () => {
    assert.deepEqual(changes(), []);
    await type('表三', 'F8', '');
    const entry = open.session.state.journal.find(({ title }) => title.id === 'pane.carried');
    assert.ok(entry);
    assert.equal(await open.session.revert(entry.id), true);
    await open.settle();
    assert.deepEqual(
      list()
        .slice(0, 3)
        .map((cells) => cells.slice(0, 3)),
      [
        ['201', '03', '01'],
        [null, null, null],
        ['208', '05', '01'],
      ],
    );
    assert.deepEqual(
      [...new Set(changes().map((change) => (change.kind === 'cell' ? change.at.row : change.kind)))],
      [7],
    );
  });
});
