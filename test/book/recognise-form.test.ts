import assert from 'node:assert/strict';
import { recogniseForm } from '../../src/book/recognise-form.js';
import type { FormSet } from '../../src/forms/form.js';
import { formSets } from '../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { planInsert } from '../../src/changes/insert.js';
import { simulate } from '../../src/changes/simulate.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { readExample } from '../example/read-example.js';

/** All known form sets, some other one first, so that none wins by standing first. */
function knownBut(formSet: FormSet): readonly [FormSet, ...FormSet[]] {
  const [first, ...rest] = formSets.filter((one) => one !== formSet);
  return first ? [first, ...rest, formSet] : [formSet];
}

function inserted(formSet: FormSet, year: number): readonly Sheet[] {
  const { changes } = planInsert({ sheets: [] }, formSet, {
    tables: formSet.tables.map(({ id }) => id),
    projects: ['会议费'],
    department: '某局',
    unit: formSet.unit,
    year,
  });
  return simulate([], changes);
}

describe('recognising the form set', () => {
  for (const formSet of formSets) {
    it(`knows tables of ${formSet.id} just inserted, this year and later`, () => {
      for (const year of [formSet.fromYear, formSet.fromYear + 3]) {
        const { budget, found, tied } = recogniseForm(inserted(formSet, year), knownBut(formSet));
        assert.equal(budget.form.id, formSet.id);
        assert.ok(found);
        assert.deepEqual(tied, []);
      }
    });
  }

  it('knows the published example, also with half of its sheets', async () => {
    const sheets = await readExample();
    assert.equal(recogniseForm(sheets, knownBut(xinjiang2019)).budget.form.id, 'xinjiang-2019');
    assert.equal(recogniseForm(sheets.slice(0, 5), knownBut(xinjiang2019)).budget.form.id, 'xinjiang-2019');
  });

  it('says that it found none, and takes the first', () => {
    for (const first of formSets) {
      const { budget, found } = recogniseForm([], [first, ...formSets.filter((one) => one !== first)]);
      assert.equal(found, false);
      assert.equal(budget.form, first);
    }
  });

  it('names another that fits as well, and takes the newer one in force', async () => {
    const later: FormSet = { ...xinjiang2019, id: 'later', fromYear: 2022 };
    const { budget, tied } = recogniseForm(await readExample(), [later, xinjiang2019], { year: 2019 });
    assert.equal(budget.form.id, 'xinjiang-2019');
    assert.deepEqual(
      tied.map(({ id }) => id),
      ['later'],
    );
    const year2023 = recogniseForm(await readExample(), [xinjiang2019, later], { year: 2023 });
    assert.equal(year2023.budget.form.id, 'later');
  });
});
