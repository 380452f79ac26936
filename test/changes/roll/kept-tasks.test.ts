import assert from 'node:assert/strict';
import { rolledSaved } from '../../../src/changes/roll/kept-tasks.js';
import type { FormSet } from '../../../src/forms/form.js';
import { keptChoice, ownForms } from '../../../src/forms/kept-forms.js';
import { formSets } from '../../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { xinjiang2020 as NEXT } from './form/next-forms.js';

describe('what a new workbook keeps', () => {
  const plan = (fromForm: FormSet, form: FormSet) => ({ tasks: [], toYear: 2020, fromForm, form });

  it('is its year; the form set is recognised anew, unless somebody said it or it is another one than before', () => {
    const same = plan(xinjiang2019, xinjiang2019);
    assert.deepEqual(rolledSaved({}, same, formSets)['form'], { year: 2020 });
    assert.deepEqual(rolledSaved({}, same, formSets, true)['form'], { id: 'xinjiang-2019', year: 2020 });
    const said = rolledSaved({ form: { id: 'xinjiang-2019', year: 2019 } }, same, formSets);
    assert.deepEqual(said['form'], { id: 'xinjiang-2019', year: 2020 });
  });

  it('is the new year’s form set whole where it is a bureau’s own, once, beside the others, and is read again', async () => {
    const others = [{ id: 'county' }, { id: 'xinjiang-2020', name: '旧版' }];
    const saved = rolledSaved({ formSets: others }, plan(xinjiang2019, NEXT), formSets);
    assert.deepEqual(saved['form'], { id: 'xinjiang-2020', year: 2020 });
    assert.deepEqual(saved['formSets'], [{ id: 'county' }, NEXT]);
    const formSetsAgain: unknown = JSON.parse(JSON.stringify([NEXT]));
    const again = { form: saved['form'], formSets: formSetsAgain };
    assert.deepEqual(await ownForms(again), { own: [NEXT], unreadable: 0 });
    assert.deepEqual(keptChoice(again), { id: 'xinjiang-2020', year: 2020 });
    assert.equal('formSets' in rolledSaved({}, plan(xinjiang2019, xinjiang2019), formSets), false);
  });

  it('is nothing of what was said of the old year’s figures', () => {
    const saved = rolledSaved({ acknowledged: [1], report: {}, liveTidy: false }, plan(NEXT, NEXT), formSets);
    assert.deepEqual([saved['acknowledged'], saved['report'], saved['rollTasks']], [undefined, undefined, undefined]);
    assert.equal('liveTidy' in saved, false, 'what is not named goes along as it is');
  });
});
