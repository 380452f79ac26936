import assert from 'node:assert/strict';
import { formSets } from '../../src/forms/form-sets.js';

describe('the picture of relations', () => {
  for (const { id, tables } of formSets) {
    it(`calls every table of ${id} by words that fit its box, each otherwise`, () => {
      const names = tables.map(({ number, map }) => number ?? map.name ?? map.caption);
      assert.ok(
        names.every((name) => name.length <= 6 && !name.includes('{')),
        names.join(),
      );
      assert.ok(tables.every(({ map }) => map.caption.length <= 4));
      assert.equal(new Set(names).size, names.length);
    });
  }
});
