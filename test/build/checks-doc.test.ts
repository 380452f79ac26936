import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { CHECKS_DOC, checksDocText } from '../../scripts/checks-doc.js';
import { formSets } from '../../src/forms/form-sets.js';

describe('docs/checks.md', () => {
  it('lists the checks as they are declared', async () => {
    const same = (await readFile(CHECKS_DOC, 'utf8')) === (await checksDocText());
    assert.ok(same, 'the declarations changed: npm run checks-doc');
  });

  it('has a line with identity and source for every check of every form set', async () => {
    const lines = (await readFile(CHECKS_DOC, 'utf8')).split('\n');
    const count = formSets.reduce((sum, { checks }) => sum + checks.length, 0);
    assert.equal(lines.filter((line) => line.startsWith('| `')).length, count);
    for (const { checks } of formSets) {
      for (const { id, identity, source } of checks) {
        assert.ok(identity !== '' && source !== '', id);
        assert.ok(
          lines.some((line) => line.startsWith(`| \`${id}\``)),
          id,
        );
      }
    }
  });
});
