import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Budget } from '../../src/book/budget.js';
import { readBudget } from '../../src/book/read-budget.js';
import { keptTasks, rolledSaved } from '../../src/changes/roll/kept-tasks.js';
import { planRollForward } from '../../src/changes/roll/plan-roll.js';
import type { RollPlan } from '../../src/changes/roll/roll-plan.js';
import { formSets } from '../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { placeName } from '../../src/sheet/place.js';
import { KEPT } from '../../src/sheet/saved.js';
import { archive } from '../../src/xlsx/gate.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { type OldFile, openOldFile, rollFile, rollRisks } from '../../src/xlsx/roll-file.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

async function opened(bytes?: Uint8Array): Promise<OldFile> {
  const old = await openOldFile(bytes ?? (await readFile(EXAMPLE)));
  if (old.kind === 'problem') throw new Error(old.why);
  return old;
}

async function planned(): Promise<{ readonly old: OldFile; readonly budget: Budget; readonly plan: RollPlan }> {
  const old = await opened();
  const budget = readBudget(old.sheets, xinjiang2019);
  return { old, budget, plan: planRollForward(old.sheets, budget, { toYear: 2020 }) };
}

describe('rolling a file forward', () => {
  it('keeps the year and the tasks, switches and form sets go along, reasons and the last report stay with the old year', async () => {
    const { old, budget, plan } = await planned();
    const before = await rollFile(
      old,
      budget,
      { ...plan, steps: [] },
      {
        liveTidy: false,
        formSets: [{ id: 'own' }],
        [KEPT.form]: { id: 'xinjiang-2019', year: 2019 },
        [KEPT.acknowledged]: [{ reason: '去年的理由' }],
        [KEPT.report]: { digest: 'x' },
      },
    );
    assert.ok(before.kind === 'rolled');
    const kept = await opened(before.bytes);
    const rolled = await rollFile(kept, budget, plan, rolledSaved(kept.saved, plan, formSets));
    assert.ok(rolled.kind === 'rolled');
    const read = await readXlsx(rolled.bytes);
    assert.ok(read.kind === 'sheets');
    const { [KEPT.rollTasks]: tasks, ...others } = read.saved;
    assert.deepEqual(others, {
      liveTidy: false,
      formSets: [{ id: 'own' }],
      [KEPT.form]: { id: 'xinjiang-2019', year: 2020 },
    });
    assert.deepEqual(
      keptTasks({ [KEPT.rollTasks]: tasks }).map(({ id, done }) => [id, done]),
      plan.tasks.map(({ id }) => [id, false]),
    );
  });

  it('leaves the bytes of the old file as they are', async () => {
    const { old, budget, plan } = await planned();
    assert.equal((await rollFile(old, budget, plan, {})).kind, 'rolled');
    assert.deepEqual(Buffer.from(old.bytes), await readFile(EXAMPLE));
  });

  it('writes nothing where a cell is not as the plan expects it, and names the cell', async () => {
    const { old, budget, plan } = await planned();
    const change = plan.steps.flat().find((one) => one.kind === 'cell');
    assert.ok(change?.kind === 'cell');
    const overtaken = { ...plan, steps: [[{ ...change, before: '别的' }]] };
    const refused = await rollFile(old, budget, overtaken, {});
    assert.ok(refused.kind === 'problem');
    assert.deepEqual([refused.why, refused.message.values['where']], ['stale', placeName(change.at)]);
  });

  it('names what would no longer hold in the new file', async () => {
    const { old, plan } = await planned();
    assert.deepEqual(rollRisks(old, plan), []);
    const signed = new Map([...old.passed.parts, ['_xmlsignatures/sig1.xml', new TextEncoder().encode('<s/>')]]);
    assert.deepEqual(rollRisks(await opened(archive(signed)), plan), ['signature']);
  });

  it('says why a file cannot be rolled forward', async () => {
    const none = await openOldFile(new Uint8Array([1, 2, 3]));
    assert.equal(none.kind === 'problem' ? none.why : '', 'not-xlsx');
  });
});
