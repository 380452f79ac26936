import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../../local/src/xlsx/open-xlsx.js';
import { readLastYear } from '../../../src/changes/roll/last-year.js';
import { keptTasks } from '../../../src/changes/roll/kept-tasks.js';
import { planRollForward } from '../../../src/changes/roll/plan-roll.js';
import { KEPT } from '../../../src/sheet/saved.js';
import { archive, passGate } from '../../../src/xlsx/gate.js';
import { makeWorkbook } from '../../../src/taskpane/rollover/make-workbook.js';
import { type OpenSession, openSession } from '../../excel/open-session.js';

const EXAMPLE = new URL('../../example/disclosure-2019.xlsx', import.meta.url);

async function openExample(): Promise<OpenSession> {
  const open = await openSession('excel2021', await openXlsx(await readFile(EXAMPLE)));
  await open.session.start();
  await open.settle();
  return open;
}

describe('rolling forward into a new workbook', () => {
  it('opens the new year beside the old, with its list of tasks, and changes no cell of the old', async () => {
    const { session, local, settle } = await openExample();
    await session.save(KEPT.acknowledged, [{ check: 'x', key: 'y', figures: '1', reason: '去年的理由' }]);
    await local.user.type(local.host.sheetId('表七') ?? '', 'F8', '7.77');
    await settle();
    const before = local.host.content();
    const { budget, sheets } = session.state;
    assert.ok(budget);
    const plan = planRollForward(sheets, budget, { toYear: 2020 });
    assert.deepEqual(await makeWorkbook(session, budget, plan, 'open', []), []);
    assert.deepEqual(local.host.content(), before);
    assert.deepEqual(session.state.notices.at(-1)?.message, {
      id: 'pane.roll.opened',
      values: { year: 2020, name: '工作簿1 2020.xlsx', count: plan.tasks.length },
    });
    const [file] = local.opened;
    assert.ok(file);
    local.dispose();

    const next = await openSession('excel2021', await openXlsx(file));
    await next.session.start();
    await next.settle();
    const { budget: now, saved, sheets: nowSheets } = next.session.state;
    assert.equal(now?.year, 2020);
    assert.deepEqual(
      now.tables.map(({ sheet }) => sheet.name),
      budget.tables.map(({ sheet }) => sheet.name),
    );
    assert.equal(keptTasks(saved).length, plan.tasks.length);
    assert.equal(saved[KEPT.acknowledged], undefined);
    const figures = readLastYear(nowSheets)?.figures ?? [];
    assert.equal(figures.length, plan.lastYear.length);
    assert.ok(figures.some(({ fen }) => fen === 7_770_000));
    next.local.dispose();
  });

  it('makes nothing of a plan that a later edit has overtaken, and says which cell it is', async () => {
    const { session, local, settle } = await openExample();
    const { budget, sheets } = session.state;
    assert.ok(budget);
    const plan = planRollForward(sheets, budget, { toYear: 2020 });
    await local.user.type(local.host.sheetId('表七') ?? '', 'F8', '7.77');
    await settle();
    await makeWorkbook(session, budget, plan, 'open', []);
    assert.deepEqual(local.opened, []);
    assert.deepEqual(session.state.notices.at(-1)?.message, {
      id: 'session.problem.stale',
      values: { where: '表七!F8' },
    });
    local.dispose();
  });
});

describe('a file that Excel gives as it was before the last edits', () => {
  it('is no new workbook: the cell is named, and nothing is made', async () => {
    const { session, local, settle } = await openExample();
    const stale = session.state;
    await local.user.type(local.host.sheetId('表三') ?? '', 'E8', '7.77');
    await settle();
    const { budget, sheets } = stale;
    assert.ok(budget);
    const plan = planRollForward(sheets, budget, { toYear: 2020 });
    const before = {
      state: stale,
      request: session.request.bind(session),
      tell: session.tell.bind(session),
      recheck: session.recheck.bind(session),
    };
    assert.deepEqual(await makeWorkbook(before, budget, plan, 'open', []), []);
    assert.deepEqual(local.opened, []);
    const said = session.state.notices.at(-1);
    assert.deepEqual(
      [said?.tone, said?.message],
      ['error', { id: 'pane.roll.other-file', values: { where: '表三!E8' } }],
    );
    local.dispose();
  });
});

describe('what a new workbook would lose', () => {
  it('is shown first, and taken only when it was shown', async () => {
    const { session, local } = await openExample();
    const { budget, sheets } = session.state;
    assert.ok(budget);
    const plan = planRollForward(sheets, budget, { toYear: 2020 });
    const passed = passGate(await readFile(EXAMPLE));
    assert.ok(passed.kind === 'passed');
    const signed = archive(new Map([...passed.parts, ['_xmlsignatures/sig1.xml', new TextEncoder().encode('<s/>')]]));
    // The local workbook keeps neither signature nor macros: it says here that it has them.
    const request = async <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T | undefined> => {
      const given = await session.request(work);
      if (typeof given === 'object' && given !== null) Object.assign(given, { name: '预算2019.xlsm', bytes: signed });
      return given;
    };
    const signing = {
      state: session.state,
      request,
      tell: session.tell.bind(session),
      recheck: session.recheck.bind(session),
    };
    const lost = await makeWorkbook(signing, budget, plan, 'open', []);
    assert.deepEqual(
      lost.map(({ id }) => id),
      ['xlsx.risk.signature', 'pane.roll.macros-left-out'],
    );
    assert.equal((await makeWorkbook(signing, budget, plan, 'open', lost.slice(1))).length, 2);
    assert.deepEqual(local.opened, []);
    assert.deepEqual(await makeWorkbook(signing, budget, plan, 'open', lost), []);
    assert.equal(local.opened.length, 1);
    assert.equal(session.state.notices.at(-1)?.message.values['name'], '预算2020.xlsx');
    local.dispose();
  });
});
