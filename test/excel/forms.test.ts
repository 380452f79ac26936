import assert from 'node:assert/strict';
import { chooseForm, dropForm, keepForm, knownForms } from '../../src/excel/forms.js';
import type { FormSet } from '../../src/forms/form.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { insertTables, openSession, type OpenSession } from './open-session.js';

/** A county's own: one table under another title, another name. */
const COUNTY: FormSet = {
  ...xinjiang2019,
  id: 'county-2019',
  name: '某县部门预算公开表',
  tables: xinjiang2019.tables.map((table) =>
    table.id === 't3' ? { ...table, title: '某县支出表', titleAliases: ['部门支出总体情况表'] } : table,
  ),
};

describe('the form set of the open workbook', () => {
  let open: OpenSession;
  const used = (): string | undefined => open.session.state.budget?.form.id;

  before(async () => {
    open = await openSession('microsoft365');
    await open.session.start();
    await insertTables(open, ['t2', 't3']);
  });
  after(() => {
    open.local.dispose();
  });

  it('is recognised by the tables, and the fiscal year read from them', () => {
    assert.equal(used(), 'xinjiang-2019');
    assert.deepEqual(open.session.state.forms?.chosen, {});
  });

  it('may be a bureau’s own, kept in the workbook, when the user says so', async () => {
    await keepForm(open.session, COUNTY);
    assert.deepEqual(
      knownForms(open.session.state.forms ?? assert.fail()).map(({ id }) => id),
      ['county-2019', 'xinjiang-2019'],
    );
    assert.equal(used(), 'xinjiang-2019');
    await chooseForm(open.session, { id: 'county-2019', year: 2021 });
    assert.equal(used(), 'county-2019');
    assert.equal(open.session.state.budget?.year, 2021);
    assert.equal(open.session.state.budget.tables.length, 2);
  });

  it('is the same when the workbook is opened again', async () => {
    const again = await openSession('microsoft365', open.local.host.content());
    await again.session.start();
    assert.equal(again.session.state.budget?.form.name, '某县部门预算公开表');
    assert.equal(again.session.state.budget.year, 2021);
    again.local.dispose();
    Object.assign(globalThis, { Excel: open.local.Excel, Office: open.local.Office });
  });

  it('is recognised again when the user takes the choice back, and an own one goes', async () => {
    await chooseForm(open.session, {});
    assert.equal(used(), 'xinjiang-2019');
    await dropForm(open.session, 'county-2019');
    assert.deepEqual(open.session.state.forms?.own, []);
  });

  it('is left out, and that is said, where the workbook keeps one that cannot be read', async () => {
    const { settings = {}, ...content } = open.local.host.content();
    const again = await openSession('microsoft365', {
      ...content,
      settings: { ...settings, 'yusuan.formSets': JSON.stringify([{ id: 'broken' }]) },
    });
    await again.session.start();
    assert.deepEqual(again.session.state.forms?.own, []);
    assert.ok(again.session.state.notices.some(({ message }) => message.id === 'session.forms-unreadable'));
    again.local.dispose();
    Object.assign(globalThis, { Excel: open.local.Excel, Office: open.local.Office });
  });
});
