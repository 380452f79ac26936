import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { formSets } from '../../src/forms/form-sets.js';
import { FORM, keptChoice, OWN_FORMS, ownForms } from '../../src/forms/kept-forms.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Saved } from '../../src/sheet/saved.js';
import { keepForm } from '../../src/xlsx/keep-form.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { xinjiang2020 } from '../changes/roll/form/next-forms.js';

const EXAMPLE = new URL('../example/disclosure-2019.xlsx', import.meta.url);

async function savedOf(bytes: Uint8Array): Promise<Saved> {
  const read = await readXlsx(bytes);
  assert.ok(read.kind === 'sheets');
  return read.saved;
}

describe('the form set that a file follows', () => {
  it('is kept as the pane keeps it: a built-in one by its id, a bureau’s own whole, each once', async () => {
    const example = await readFile(EXAMPLE);
    const builtIn = keepForm(example, xinjiang2019, 2020, formSets);
    assert.ok(builtIn.kind === 'file');
    const first = await savedOf(builtIn.bytes);
    assert.deepEqual(keptChoice(first), { id: 'xinjiang-2019', year: 2020 });
    assert.equal(first[OWN_FORMS], undefined);
    const once = keepForm(builtIn.bytes, xinjiang2020, 2020, formSets);
    assert.ok(once.kind === 'file');
    const twice = keepForm(once.bytes, xinjiang2020, 2021, formSets);
    assert.ok(twice.kind === 'file');
    const saved = await savedOf(twice.bytes);
    assert.deepEqual(saved[FORM], { id: 'xinjiang-2020', year: 2021 });
    const { own, unreadable } = await ownForms(saved);
    assert.equal(unreadable, 0);
    assert.deepEqual(own, [xinjiang2020]);
  });

  it('is a problem where the file is none', () => {
    assert.equal(keepForm(new Uint8Array([1, 2, 3]), xinjiang2019, 2020, formSets).kind, 'problem');
  });
});
