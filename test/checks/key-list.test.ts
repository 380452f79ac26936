import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KeyList } from '../../src/checks/key-list.js';

describe('a list of keys', () => {
  it('holds each key once, in the order in which they were added, and knows where each stands', () => {
    const key = fc.constantFrom('201', '20103', '2010301', '2010350', '208', '20805', '', '项目甲', '项目乙');
    fc.assert(
      fc.property(fc.array(key), key, (added, other) => {
        const list = new KeyList();
        const places = added.map((one) => list.add(one));
        const once = [...new Set(added)];
        assert.deepEqual(list.keys, once);
        assert.deepEqual(
          places,
          added.map((one) => once.indexOf(one)),
        );
        const at = once.indexOf(other);
        assert.equal(list.at(other), at < 0 ? undefined : at);
        assert.equal(list.has(other), at >= 0);
        assert.equal(list.add(other), at < 0 ? once.length : at, 'goes on after keys were looked up');
      }),
    );
  });
});
