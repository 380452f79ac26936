import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SCHEMAS, schemaText } from '../../scripts/schemas.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the JSON schemas', () => {
  for (const schema of SCHEMAS) {
    it(`describe what the types say: ${schema.file}`, async () => {
      const same = (await readFile(`${ROOT}${schema.file}`, 'utf8')) === (await schemaText(schema));
      assert.ok(same, 'the types changed: npm run schemas');
    });
  }
});
