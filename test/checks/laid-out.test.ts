import assert from 'node:assert/strict';
import { checksOf } from '../../src/checks/laid-out.js';
import { formSets } from '../../src/forms/form-sets.js';

describe('checks laid out alike', () => {
  for (const form of formSets) {
    it(`say what ${form.id} declares, and no more`, () => {
      assert.deepEqual(plain(checksOf(form)), plain(form.checks));
      assert.notDeepEqual(plain(checksOf(form)), []);
    });

    it(`have the same fields in ${form.id}, whatever their kind, and so have their terms`, () => {
      const checks = checksOf(form);
      assert.equal(new Set(checks.map(fields)).size, 1);
      const terms = checks.flatMap((check) =>
        check.kind === 'balance' || check.kind === 'match' ? [...check.left, ...check.right] : [],
      );
      assert.equal(new Set(terms.map(fields)).size, 1);
    });
  }

  it('are laid out once', () => {
    const [form] = formSets;
    assert.equal(checksOf(form), checksOf(form));
  });
});

/** Without fields that say nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function fields(value: object): string {
  return Object.keys(value).join();
}
