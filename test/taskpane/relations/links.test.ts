import assert from 'node:assert/strict';
import type { Outcome } from '../../../src/checks/outcome.js';
import { formSets } from '../../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { linksOf, stateOf, tableState } from '../../../src/taskpane/relations/links.js';

const outcome = (check: string, part: Partial<Outcome>): Outcome => ({
  check,
  table: 't1',
  outcome: 'pass',
  findings: [],
  compared: 1,
  ...part,
});
const failing = (severity: 'error' | 'warning'): Partial<Outcome> => ({
  outcome: 'fail',
  findings: [
    {
      check: 'any',
      severity,
      table: 't1',
      at: { sheet: '表一', row: 5, column: 3 },
      related: [],
      message: { id: 'pane.title', values: {} },
    },
  ],
});

describe('the lines of 勾稽关系图', () => {
  it('are drawn once between two tables, with every identity of theirs', () => {
    const links = linksOf(xinjiang2019, []);
    const ids = links.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const between = links.find(({ id }) => id === 't2–t3');
    assert.deepEqual(between?.checks.map(({ id }) => id).sort(), ['t2-t3.code', 't2-t3.total']);
    assert.equal(between.state, 'none');
  });

  for (const formSet of formSets) {
    it(`run through no table of ${formSet.id}: no box stands between the ends of a line`, () => {
      const at = new Map(formSet.tables.map(({ id, map }) => [id, map]));
      // Half a box in steps of the grid, and some air around it.
      const half = { x: (31 + 6) / 78, y: (20 + 6) / 64 };
      for (const { from, to } of linksOf(formSet, [])) {
        const [a, b] = [at.get(from), at.get(to)];
        assert.ok(a && b);
        for (const [id, box] of at) {
          if (id === from || id === to) continue;
          for (let step = 0; step <= 100; step += 1) {
            const x = a.x + ((b.x - a.x) * step) / 100;
            const y = a.y + ((b.y - a.y) * step) / 100;
            const inside = Math.abs(x - box.x) < half.x && Math.abs(y - box.y) < half.y;
            assert.ok(!inside, `${from}–${to} runs through ${id}`);
          }
        }
      }
    });
  }

  it('have the gravest state of their identities', () => {
    assert.equal(stateOf([]), 'none');
    assert.equal(stateOf([outcome('a', {}), outcome('b', {})]), 'pass');
    assert.equal(stateOf([outcome('a', {}), outcome('b', { outcome: 'not-checked' })]), 'not-checked');
    assert.equal(stateOf([outcome('a', { outcome: 'not-checked' }), outcome('b', failing('warning'))]), 'warning');
    assert.equal(stateOf([outcome('a', failing('warning')), outcome('b', failing('error'))]), 'fail');
  });

  it('leave to a box what its table holds against itself', () => {
    const outcomes = [outcome('t1.balance', failing('error')), outcome('t1-t3.class', {})];
    assert.equal(tableState(xinjiang2019, outcomes, 't1'), 'fail');
    assert.equal(linksOf(xinjiang2019, outcomes).find(({ id }) => id === 't1–t3')?.state, 'pass');
  });
});
