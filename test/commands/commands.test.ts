import assert from 'node:assert/strict';
import { COMMANDS, type Destination, registerCommands } from '../../src/commands/commands.js';
import { placeName } from '../../src/sheet/place.js';
import { insertTables, type OpenSession, openSession } from '../excel/open-session.js';
import { idOf } from '../excel/open-workbook.js';

describe('the ribbon buttons at work', () => {
  let open: OpenSession;
  const shown: Destination[] = [];
  const press = async (name: string): Promise<void> => {
    shown.length = 0;
    for (const { id } of open.session.state.notices) open.session.closeNotice(id);
    await COMMANDS[name]?.({
      session: open.session,
      show: (destination) => {
        shown.push(destination);
        return Promise.resolve();
      },
    });
    await open.settle();
  };
  const said = (): string[] => open.session.state.notices.map(({ message }) => message.id);
  const sheet = (name: string): string => idOf(open.local, name);
  const type = async (name: string, address: string, text: string): Promise<void> => {
    await open.local.user.type(sheet(name), address, text);
    await open.settle();
  };

  before(async () => {
    open = await openSession('microsoft365');
  });
  after(() => {
    open.local.dispose();
  });

  it('wait until the workbook has been read, and answer Office', async () => {
    const handlers = new Map<string, (event: Office.AddinCommands.Event) => void>();
    const { actions } = Office;
    const associate = actions.associate.bind(actions);
    actions.associate = (name, handler) => {
      handlers.set(name, handler);
    };
    registerCommands({ session: open.session, show: () => Promise.resolve() });
    actions.associate = associate;
    assert.deepEqual([...handlers.keys()], Object.keys(COMMANDS));
    assert.equal(open.session.state.phase, 'starting');
    await new Promise<void>((resolve) => {
      handlers.get('validate')?.({ source: { id: 'validate' }, completed: () => resolve() });
    });
    assert.equal(open.session.state.phase, 'ready');
  });

  it('插入表格 shows the tables', async () => {
    await press('insertTables');
    assert.deepEqual(shown, ['tables']);
  });

  it('填充合计 says that there is no table to fill', async () => {
    await press('fillTotals');
    assert.deepEqual(said(), ['command.no-table']);
  });

  it('填充合计 says when every total has its formula', async () => {
    await insertTables(open, ['t2', 't3']);
    await press('fillTotals');
    assert.deepEqual(said(), ['command.nothing-to-fill']);
  });

  it('填充合计 fills what is blank and leaves typed totals to the user', async () => {
    await type('表三', 'A7', '2010301');
    await type('表三', 'F7', '12.5');
    await type('表三', 'E7', '');
    await type('表三', 'F30', '99');
    await press('fillTotals');
    assert.equal(open.local.host.value(sheet('表三'), 6, 4), 12.5);
    assert.equal(open.local.host.value(sheet('表三'), 29, 5), 99);
    assert.deepEqual(said(), ['command.typed-totals']);
    assert.deepEqual(shown, ['problems']);
    assert.equal(open.session.state.journal[0]?.title.id, 'command.filled');
  });

  it('校验 reads everything again and shows whether it may be submitted', async () => {
    const { checkedAt = 0 } = open.session.state;
    await press('validate');
    assert.ok((open.session.state.checkedAt ?? 0) > checkedAt);
    assert.deepEqual(shown, ['submit']);
  });

  it('下一处 and 上一处 go through the findings and select their cells', async () => {
    await press('nextProblem');
    const first = open.session.state.current;
    assert.ok(first);
    const { selection } = open.session.state;
    assert.deepEqual(
      selection && placeName({ sheet: selection.sheet, row: selection.top, column: selection.left }),
      placeName(first.at),
    );
    await press('nextProblem');
    assert.notEqual(open.session.state.current, first);
    await press('previousProblem');
    assert.equal(open.session.state.current, first);
  });
});

describe('the ribbon buttons over a workbook without findings', () => {
  it('say that there is none', async () => {
    const open = await openSession('excel2021');
    await open.session.start();
    await COMMANDS['nextProblem']?.({ session: open.session, show: () => Promise.resolve() });
    assert.deepEqual(
      open.session.state.notices.map(({ message }) => message.id),
      ['command.no-problem'],
    );
    open.local.dispose();
  });
});
