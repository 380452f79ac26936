import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { readLastYear } from '../../src/changes/roll/last-year.js';
import { planBeside } from '../../src/changes/roll/beside.js';
import { keptTasks } from '../../src/changes/roll/kept-tasks.js';
import { rollForward } from '../../src/excel/roll-forward.js';
import { openSession } from './open-session.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

for (const profile of ['excel2021', 'microsoft365'] as const) {
  describe(`rolling forward beside the old sheets (${profile})`, () => {
    it('leaves the old sheets as they are and makes the new year’s the ones that are read', async () => {
      const open = await openSession(profile, await openXlsx(await readFile(EXAMPLE)));
      const { session, local, settle } = open;
      await session.start();
      await settle();
      const before = local.host.content().sheets;
      const { budget, sheets } = session.state;
      assert.ok(budget);
      const plan = planBeside(sheets, budget, { toYear: 2020 });
      assert.ok(await rollForward(session, plan));
      await settle();
      const after = local.host.content().sheets;
      assert.deepEqual(after.slice(0, before.length), before);
      const { budget: now, saved } = session.state;
      assert.equal(now?.year, 2020);
      const grids = now.tables.filter(({ form }) => form.layout.kind === 'grid');
      assert.deepEqual(
        grids.map(({ sheet }) => sheet.name),
        ['表一', '表二', '表三', '表四', '表五', '表六', '表七', '表八', '表九'].map((name) => `${name} 2020`),
      );
      assert.ok(now.sheets.some((use) => use.sheet === '表一' && use.table === null && use.reason === 'other-year'));
      assert.equal(readLastYear(session.state.sheets)?.figures.length, plan.lastYear.length);
      assert.equal(keptTasks(saved).length, plan.tasks.length);
    });
  });
}
