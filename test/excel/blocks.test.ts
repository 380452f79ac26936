import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CellChange } from '../../src/changes/change.js';
import { blocksOf } from '../../src/excel/blocks.js';
import { placeName } from '../../src/sheet/place.js';

function change(sheet: string, row: number, column: number, after: CellChange['after']): CellChange {
  return { kind: 'cell', at: { sheet, row, column }, before: null, after, why: { id: 'changes.revert', values: {} } };
}

/** What the blocks write, by cell; cells that they leave alone are not in it. */
function written(changes: readonly CellChange[]): Map<string, CellChange['after']> {
  const cells = new Map<string, CellChange['after']>();
  for (const { sheet, top, left, contents } of blocksOf(changes)) {
    contents.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content === undefined) return;
        const name = placeName({ sheet, row: top + r, column: left + c });
        assert.equal(cells.has(name), false, `${name} twice`);
        cells.set(name, content);
      });
    });
  }
  return cells;
}

describe('blocksOf', () => {
  it('writes every changed cell once and no other', () => {
    const cell = fc.record({
      sheet: fc.constantFrom('表二', '表三'),
      row: fc.nat(400),
      column: fc.nat(12),
      after: fc.oneof(fc.constant(null), fc.string(), fc.integer()),
    });
    const cells = fc.uniqueArray(cell, {
      selector: ({ sheet, row, column }) => `${sheet}!${row},${column}`,
      maxLength: 120,
    });
    fc.assert(
      fc.property(cells, (list) => {
        const changes = list.map(({ sheet, row, column, after }) => change(sheet, row, column, after));
        const expected = new Map(changes.map(({ at, after }) => [placeName(at), after]));
        assert.deepEqual([...written(changes)].sort(), [...expected].sort());
      }),
    );
  });

  it('writes the codes and names of 300 pasted rows as one block', () => {
    const changes = Array.from({ length: 300 }, (_, row) =>
      [0, 1, 2, 3].map((column) => change('表五', 7 + row, column, 'x')),
    ).flat();
    assert.equal(blocksOf(changes).length, 1);
  });

  it('makes one block of rows that need nothing between rows that do', () => {
    const changes = Array.from({ length: 100 }, (_, row) => change('表五', 7 + row * 2, 0, 'x'));
    assert.equal(blocksOf(changes).length, 1);
  });

  it('does not span the sheet for two cells far apart', () => {
    const blocks = blocksOf([change('表五', 0, 0, 1), change('表五', 50_000, 6, 2)]);
    assert.deepEqual(
      blocks.map(({ contents }) => contents),
      [[[1]], [[2]]],
    );
  });
});
