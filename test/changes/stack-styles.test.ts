import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlannedStyle } from '../../src/changes/change.js';
import { stackStyles } from '../../src/changes/stack-styles.js';

function style(top: number, bottom: number, left: number, right: number, horizontal: 'left' | 'center'): PlannedStyle {
  return { area: { top, bottom, left, right }, horizontal };
}

/** What each cell looks like. */
function painted(styles: readonly PlannedStyle[]): ReadonlyMap<string, string | undefined> {
  const cells = new Map<string, string | undefined>();
  for (const { area, horizontal } of styles) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) cells.set(`${row},${column}`, horizontal);
    }
  }
  return cells;
}

describe('stackStyles', () => {
  it('joins rectangles of one look that stand on each other', () => {
    assert.deepEqual(stackStyles([style(2, 2, 0, 1, 'left'), style(0, 1, 0, 1, 'left'), style(3, 5, 0, 1, 'left')]), [
      style(0, 5, 0, 1, 'left'),
    ]);
  });

  it('keeps apart what differs in look or width, or leaves a gap', () => {
    const apart = [
      style(0, 0, 0, 1, 'left'),
      style(1, 1, 0, 1, 'center'),
      style(2, 2, 0, 0, 'left'),
      style(4, 4, 0, 0, 'left'),
    ];
    assert.deepEqual(stackStyles(apart), apart);
  });

  it('changes no cell’s look', () => {
    const looks = fc.array(
      fc.array(fc.constantFrom('left' as const, 'center' as const), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(looks, (rows) => {
        const styles = rows.flatMap((cells, row) => cells.map((look, column) => style(row, row, column, column, look)));
        assert.deepEqual(new Map([...painted(stackStyles(styles))].sort()), new Map([...painted(styles)].sort()));
      }),
    );
  });
});
