import assert from 'node:assert/strict';
import { withList, withLocal, withoutList } from '../../src/codes/catalogue/overlays.js';
import { keepCodes } from '../../src/excel/codes.js';
import { insertTables, openSession, type OpenSession } from './open-session.js';
import { idOf } from './open-workbook.js';

const LIST = {
  scheme: 'functional',
  year: 2019,
  source: '2019科目.xlsx',
  entries: [
    ['201', '一般公共服务支出'],
    ['20103', '政府办公厅事务'],
    ['2010301', '行政运行（改）'],
  ],
} as const;

describe('the codes of the open workbook', () => {
  let open: OpenSession;
  const kept = (): unknown => open.session.state.catalogue.overlays;
  const errorsOfCodes = (): readonly string[] =>
    open.session.state.outcomes
      .flatMap(({ findings }) => findings)
      .filter(({ check, severity }) => check === 't3.code-known' && severity === 'error')
      .map(({ message }) => String(message.values['code']));

  const type = async (address: string, text: string): Promise<void> => {
    await open.local.user.type(idOf(open.local, '表三'), address, text);
    await open.settle();
  };

  before(async () => {
    open = await openSession('microsoft365');
    await open.session.start();
    await insertTables(open, ['t3']);
    await type('A7', '201-03-02');
    await type('E7', '12');
  });
  after(() => {
    open.local.dispose();
  });

  it('follow an official list as soon as it is there, before the built-in catalogue', async () => {
    assert.deepEqual(errorsOfCodes(), []);
    assert.ok(await keepCodes(open.session, (now) => withList(now, LIST)));
    assert.deepEqual(errorsOfCodes(), ['201-03-02']);
    assert.equal(open.session.state.budget?.catalogue.nameOf('2010301', 'functional', 2019), '行政运行（改）');
  });

  it('name a code that is typed by the list', async () => {
    await type('A8', '201-3-1');
    assert.equal(open.local.host.value(idOf(open.local, '表三'), 7, 3), '行政运行（改）');
  });

  it('are the same when the workbook is opened again', async () => {
    await keepCodes(open.session, (now) =>
      withLocal(now, [{ scheme: 'functional', code: '2010398', name: '县级专项', from: 2019 }]),
    );
    const again = await openSession('microsoft365', open.local.host.content());
    await again.session.start();
    assert.deepEqual(again.session.state.catalogue.overlays, kept());
    assert.equal(again.session.state.catalogue.overlays.local.length, 1);
    again.local.dispose();
    Object.assign(globalThis, { Excel: open.local.Excel, Office: open.local.Office });
  });

  it('are the built-in ones again when all is taken out', async () => {
    await keepCodes(open.session, (now) => ({ ...withoutList(now, LIST), local: [] }));
    assert.deepEqual(kept(), { lists: [], local: [] });
    assert.equal(open.session.state.saved['codes'], undefined);
    assert.equal(open.session.state.budget?.catalogue.nameOf('2010301', 'functional', 2019), '行政运行');
  });

  it('that are damaged are said, and the rest is read', async () => {
    await open.session.save('codes', { lists: [{ scheme: 'functional' }], local: [] });
    const again = await openSession('microsoft365', open.local.host.content());
    await again.session.start();
    assert.ok(again.session.state.notices.some(({ message }) => message.id === 'session.codes-unreadable'));
    assert.equal(again.session.state.budget?.tables.length, 1);
    again.local.dispose();
    Object.assign(globalThis, { Excel: open.local.Excel, Office: open.local.Office });
  });
});
