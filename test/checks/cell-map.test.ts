import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CellMap } from '../../src/checks/cell-map.js';
import { placeName } from '../../src/sheet/place.js';

const place = fc.record({
  sheet: fc.constantFrom('表一', '表二', ''),
  row: fc.oneof(fc.nat(3), fc.nat(1_048_575)),
  column: fc.oneof(fc.nat(3), fc.nat(16_383)),
});

describe('a map of cells', () => {
  it('knows of every cell what was said last, up to the last cell of a worksheet', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat())), place, (said, other) => {
        const cells = new CellMap<number>();
        const expected = new Map<string, number>();
        for (const [at, value] of said) {
          cells.set(at, value);
          expected.set(placeName(at), value);
        }
        for (const [at] of said) assert.equal(cells.get(at), expected.get(placeName(at)));
        assert.equal(cells.get(other), expected.get(placeName(other)));
      }),
    );
  });
});
