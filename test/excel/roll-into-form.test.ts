import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../local/src/xlsx/open-xlsx.js';
import { planBeside } from '../../src/changes/roll/beside.js';
import { keptTasks } from '../../src/changes/roll/kept-tasks.js';
import { keepForm, knownForms } from '../../src/excel/forms.js';
import { rollForward } from '../../src/excel/roll-forward.js';
import { KEPT } from '../../src/sheet/saved.js';
import { xinjiang2020 } from '../changes/roll/form/next-forms.js';
import { openSession } from './open-session.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

for (const profile of ['excel2021', 'microsoft365'] as const) {
  describe(`rolling forward into a bureau’s new form set (${profile})`, function () {
    this.timeout(120_000);

    it('makes its sheets beside the old ones, reads them by it, and keeps with the workbook which it is', async () => {
      const { session, local, settle } = await openSession(profile, await openXlsx(await readFile(EXAMPLE)));
      await session.start();
      await settle();
      await keepForm(session, xinjiang2020);
      const before = local.host.content().sheets;
      const { budget, sheets, forms } = session.state;
      assert.ok(budget && forms);
      assert.equal(budget.form.id, 'xinjiang-2019');
      const plan = planBeside(sheets, budget, { toYear: 2020, formSets: knownForms(forms) });
      assert.equal(plan.form.id, 'xinjiang-2020');
      assert.ok(await rollForward(session, plan));
      await settle();
      const after = local.host.content().sheets;
      assert.deepEqual(after.slice(0, before.length), before);
      const { budget: now, saved, outcomes } = session.state;
      assert.equal(now?.form.id, 'xinjiang-2020');
      assert.deepEqual(saved[KEPT.form], { id: 'xinjiang-2020', year: 2020 });
      assert.equal(now.year, 2020);
      assert.deepEqual(
        now.tables.flatMap(({ form, sheet }) => (form.layout.kind === 'grid' ? [sheet.name] : [])).sort(),
        [
          '表一 2020',
          '表七 2020',
          '表三 2020',
          '表九 2020',
          '表二 2020',
          '表五 2020',
          '表六 2020',
          '表十',
          '表四 2020',
        ].sort(),
      );
      const errors = outcomes.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
      assert.deepEqual(errors, []);
      assert.ok(keptTasks(saved).some(({ kind }) => kind === 'no-place'));
    });
  });
}
