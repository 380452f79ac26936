import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CellChange, Change } from '../../src/changes/change.js';
import { journalEntry, planRevert } from '../../src/changes/journal.js';
import { simulate } from '../../src/changes/simulate.js';
import { tidyCodes } from '../../src/changes/tidy-codes.js';
import { placeName } from '../../src/sheet/place.js';
import { budgetOf, contentOf, place, type, typedSheets } from './typed-workbook.js';

const TITLE = { id: 'changes.revert', values: {} };

function tidy(): {
  before: ReturnType<typeof typedSheets>;
  after: ReturnType<typeof typedSheets>;
  changes: CellChange[];
} {
  const before = typedSheets({ '表三!A7': '201-34-5', '表三!A8': '2080501' });
  const changes = tidyCodes(budgetOf(before));
  return { before, changes, after: simulate(before, changes) };
}

describe('taking back an entry of 修改记录', () => {
  it('puts back every cell that still holds what was written', () => {
    const { before, after, changes } = tidy();
    const { changes: back, kept } = planRevert(journalEntry(1, 0, TITLE, changes), after);
    assert.deepEqual(kept, []);
    const reverted = simulate(after, back);
    for (const { at } of changes) assert.equal(contentOf(reverted, placeName(at)), contentOf(before, placeName(at)));
  });
  it('leaves and names a cell that holds something else by now', () => {
    const { after, changes } = tidy();
    const edited = type(after, { '表三!C7': '06' });
    const { changes: back, kept } = planRevert(journalEntry(1, 0, TITLE, changes), edited);
    assert.deepEqual(kept, [place('表三!C7')]);
    assert.ok(!back.some((change) => change.kind === 'cell' && placeName(change.at) === '表三!C7'));
  });
  it('has nothing to do where the user has undone it', () => {
    const { before, changes } = tidy();
    assert.deepEqual(planRevert(journalEntry(1, 0, TITLE, changes), before), { changes: [], kept: [] });
  });
  it('clears what was written into inserted rows and takes marks away, but keeps rows and sheets', () => {
    const sheets = typedSheets({});
    const changes: Change[] = [
      { kind: 'rows', sheet: '表三', before: 10, count: 1, why: TITLE },
      { kind: 'cell', at: { sheet: '表三', row: 10, column: 5 }, before: null, after: 3, why: TITLE },
      {
        kind: 'marks',
        sheet: '表三',
        marks: [
          {
            area: { sheet: '表三', top: 0, left: 0, bottom: 0, right: 0 },
            formula: '=FALSE',
            check: 'x',
            severity: 'error',
          },
        ],
        why: TITLE,
      },
    ];
    const { changes: back } = planRevert(journalEntry(1, 0, TITLE, changes), simulate(sheets, changes));
    assert.deepEqual(
      back.map((change) => [change.kind, change.kind === 'cell' ? change.after : undefined]),
      [
        ['cell', null],
        ['marks', undefined],
      ],
    );
  });
  it('never touches a cell that the entry did not write', () => {
    const { after, changes } = tidy();
    const written = new Set(changes.map(({ at }) => placeName(at)));
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 20 }), fc.integer({ min: 0, max: 6 }), fc.string(), (row, column, text) => {
        const at = { sheet: '表三', row, column };
        const edited = type(after, { [placeName(at)]: text === '' ? null : `x${text}` });
        const { changes: back } = planRevert(journalEntry(1, 0, TITLE, changes), edited);
        for (const change of back) {
          assert.ok(change.kind === 'cell' && written.has(placeName(change.at)));
          assert.notEqual(placeName(change.at), written.has(placeName(at)) ? placeName(at) : '');
        }
      }),
      { numRuns: 30 },
    );
  });
});
