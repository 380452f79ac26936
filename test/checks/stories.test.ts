import assert from 'node:assert/strict';
import { runChecks } from '../../src/checks/run-checks.js';
import { storiesOf } from '../../src/checks/stories.js';
import type { Check } from '../../src/forms/check.js';
import { placeName } from '../../src/sheet/place.js';
import { base, budgetOf, found, rowsForm } from './build-budget.js';

const a = rowsForm('A', ['total', 'part']);
const b = rowsForm('B', ['total']);
const checks: readonly Check[] = [
  { ...base('a.row', 'A'), kind: 'row-sum', total: 'total', parts: ['part'] },
  { ...base('a.total', 'A'), kind: 'total-row' },
  {
    ...base('a-b.code', 'A'),
    kind: 'match',
    by: 'code',
    left: [{ table: 'A', columns: ['total'], label: 'A' }],
    relation: '=',
    right: [{ table: 'B', columns: ['total'], label: 'B' }],
  },
];
const stories = (first: number, second: number, part = 248.84) => {
  const budget = budgetOf(
    [
      found(a, [
        { code: '2010301', amounts: { total: first, part } },
        { code: '2010302', amounts: { total: second, part: 3 } },
        { role: 'total', name: '合计', amounts: { total: 251.84, part: 251.84 } },
      ]),
      found(b, [
        { code: '2010301', amounts: { total: 248.84 } },
        { code: '2010302', amounts: { total: 3 } },
      ]),
    ],
    checks,
  );
  return storiesOf(budget, runChecks(budget));
};

describe('stories', () => {
  it('tells none where every identity holds', () => {
    assert.deepEqual(stories(248.84, 3), []);
  });

  it('names the one cell that all broken identities share, and the transposition', () => {
    const [story, ...others] = stories(284.84, 3);
    assert.ok(story);
    assert.deepEqual(others, []);
    assert.equal(placeName(story.cell), 'A!F4');
    assert.deepEqual(story.findings.map(({ check }) => check).sort(), ['a-b.code', 'a.row', 'a.total']);
    assert.deepEqual([story.actual, story.expected, story.slip?.kind], [284_840_000, 248_840_000, 'transposed']);
  });

  it('tells a slipped decimal point and a wrong sign', () => {
    assert.deepEqual(
      [2488.4, 24_884, 2_488_400, -248.84, 249].map((first) => stories(first, 3).map(({ slip }) => slip?.kind)),
      [['places'], ['places'], ['places'], ['sign'], [undefined]],
    );
  });

  it('tells two mistakes as two stories', () => {
    const cells = stories(284.84, 4).map(({ cell, slip }) => [placeName(cell), slip?.kind]);
    assert.deepEqual(cells, [
      ['A!F4', 'transposed'],
      ['A!F5', undefined],
    ]);
  });

  it('finds the typed figure behind the formulas that carry it into every broken identity', () => {
    const part = rowsForm('P', ['total', 'basic', 'project']);
    const other = rowsForm('Q', ['total']);
    const budget = budgetOf(
      [
        found(part, [
          { code: '2010301', amounts: { total: { formula: '=G4+H4', value: 284.84 }, basic: 284.84, project: 0 } },
          {
            role: 'total',
            name: '合计',
            amounts: {
              total: { formula: '=SUM(F4)', value: 284.84 },
              basic: { formula: '=SUM(G4)', value: 284.84 },
              project: 0,
            },
          },
        ]),
        found(other, [
          { code: '2010301', amounts: { total: 248.84 } },
          { role: 'total', name: '合计', amounts: { total: 248.84 } },
        ]),
      ],
      [
        {
          ...base('p.row', 'P'),
          kind: 'row-sum',
          total: 'total',
          parts: ['basic', 'project'],
          computes: true,
        },
        { ...base('p.total', 'P'), kind: 'total-row' },
        {
          ...base('p-q.code', 'P'),
          kind: 'match',
          by: 'code',
          left: [{ table: 'P', columns: ['total'], label: 'P' }],
          relation: '=',
          right: [{ table: 'Q', columns: ['total'], label: 'Q' }],
        },
        {
          ...base('p-q.total', 'P'),
          kind: 'balance',
          left: [{ table: 'P', rows: 'total', columns: ['total'], label: 'P' }],
          relation: '=',
          right: [{ table: 'Q', rows: 'total', columns: ['total'], label: 'Q' }],
        },
      ],
    );
    const [story, ...others] = storiesOf(budget, runChecks(budget));
    assert.ok(story);
    assert.deepEqual(others, []);
    assert.equal(placeName(story.cell), 'P!G4');
    assert.deepEqual([story.actual, story.expected, story.slip?.kind], [284_840_000, 248_840_000, 'transposed']);
  });
});
