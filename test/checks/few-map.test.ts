import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FewMap } from '../../src/checks/few-map.js';

describe('a map of a few keys', () => {
  it('gives for each key what was added, and nothing for others', () => {
    const keys = fc.uniqueArray(fc.option(fc.string(), { nil: undefined }), { maxLength: 8 });
    fc.assert(
      fc.property(keys, fc.string(), (all, other) => {
        const few = new FewMap<string | undefined, number>();
        all.forEach((key, at) => {
          assert.equal(few.get(key), undefined);
          assert.equal(few.add(key, at), at);
        });
        all.forEach((key, at) => {
          assert.equal(few.get(key), at);
        });
        if (!all.includes(other)) assert.equal(few.get(other), undefined);
      }),
    );
  });
});
