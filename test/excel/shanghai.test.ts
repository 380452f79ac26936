import assert from 'node:assert/strict';
import { planInsert } from '../../src/changes/insert.js';
import { planTotals } from '../../src/changes/plan-totals.js';
import { formSets } from '../../src/forms/form-sets.js';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import { cellName, placeName } from '../../src/sheet/place.js';
import { typedShanghai } from '../changes/shanghai-workbook.js';
import { type OpenSession, openSession } from './open-session.js';
import { idOf } from './open-workbook.js';

describe('a district’s department, from an empty workbook to balanced tables of shanghai-2026', () => {
  let open: OpenSession;
  const graver = (): readonly string[] =>
    open.session.state.outcomes
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity !== 'info')
      .map(({ check, at }) => `${check} ${placeName(at)}`);
  const fill = async (): Promise<void> => {
    const { budget } = open.session.state;
    assert.ok(budget);
    const { changes } = planTotals(budget);
    if (changes.length > 0) assert.ok(await open.session.apply(changes, { id: 'pane.filled', values: { count: 1 } }));
    await open.settle();
  };

  before(async () => {
    open = await openSession('microsoft365', undefined, formSets);
    await open.session.start();
    const { sheets } = open.session.state;
    const { changes } = planInsert({ sheets }, shanghai2026, {
      tables: shanghai2026.tables.map(({ id }) => id),
      department: '某区教育局',
      year: 2026,
      unit: '元',
    });
    assert.ok(await open.session.apply(changes, { id: 'pane.inserted', values: { count: changes.length } }));
    await open.settle();
  });
  after(() => {
    open.local.dispose();
  });

  it('is recognised as soon as its tables are there', () => {
    assert.equal(open.session.state.budget?.form.id, 'shanghai-2026');
    assert.equal(open.session.state.budget.tables.length, 9);
    assert.equal(open.session.state.budget.year, 2026);
  });

  it('splits a code that is typed in one cell over 类 款 项 and names it', async () => {
    const sheet = idOf(open.local, '部门收入总表');
    await open.local.user.type(sheet, 'A9', '2050201');
    await open.settle();
    const { host } = open.local;
    assert.deepEqual(
      [0, 1, 2, 3].map((column) => host.value(sheet, 8, column)),
      ['205', '02', '01', '学前教育'],
    );
  });

  it('balances when everything is typed and filled, with no finding and no mark', async () => {
    for (const { sheet, row, block } of typedShanghai()) {
      for (const [down, cells] of block.entries()) {
        for (const [column, value] of cells.entries()) {
          if (value === null || value === '') continue;
          await open.local.user.type(idOf(open.local, sheet), cellName(row - 1 + down, column), String(value));
        }
      }
    }
    await open.settle();
    await fill();
    assert.deepEqual(graver(), []);
    assert.ok(open.session.state.outcomes.every(({ outcome, findings }) => outcome === 'pass' || findings.length > 0));
    const { host } = open.local;
    for (const { name } of host.content().sheets) assert.deepEqual(host.flagged(idOf(open.local, name)), [], name);
  });

  it('tells at once when a figure is changed', async () => {
    await open.local.user.type(idOf(open.local, '部门一般公共预算拨款表'), 'F10', '6900000');
    await open.settle();
    const found = graver();
    assert.ok(
      found.some((line) => line.startsWith('s5-s8.basic')),
      found.join('\n'),
    );
    assert.ok(
      found.some((line) => line.startsWith('s2-s5-s6-s7.code')),
      found.join('\n'),
    );
  });
});
