import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { formSetSchema, SCHEMA_FILE } from '../../../scripts/form-set-schema.js';

describe('the schema of a form set’s file', () => {
  it('is what the types say: `npm run form-set-schema` would write the same', async () => {
    const same = (await readFile(SCHEMA_FILE, 'utf8')) === (await formSetSchema());
    assert.ok(same, 'the types changed: npm run form-set-schema');
  });
});
