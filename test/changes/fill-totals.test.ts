import assert from 'node:assert/strict';
import { fillTotals, proposalChange } from '../../src/changes/fill-totals.js';
import { simulate } from '../../src/changes/simulate.js';
import { placeName } from '../../src/sheet/place.js';
import { budgetOf, contentOf, place, typedSheets } from './typed-workbook.js';

describe('filling totals', () => {
  it('writes nothing into tables that we inserted', () => {
    const { changes, proposals } = fillTotals(budgetOf(typedSheets({})));
    assert.deepEqual([changes, proposals], [[], []]);
  });
  it('fills a total that was cleared', () => {
    const sheets = typedSheets({ '表三!E30': null, '表三!A7': '201', '表三!F7': 3 });
    const { changes, proposals } = fillTotals(budgetOf(sheets));
    assert.deepEqual(
      changes.map(({ at, before, after }) => [placeName(at), before, after]),
      [['表三!E30', null, '=SUM(E$6:INDEX(E:E,ROW()-1))']],
    );
    assert.deepEqual(proposals, []);
  });
  it('keeps a line without money blank to look at, but where the form prints its zeros', () => {
    const formats = (cells: Readonly<Record<string, null>>) =>
      fillTotals(budgetOf(typedSheets(cells))).changes.map(({ plainFormat }) => plainFormat);
    assert.deepEqual(formats({ '表三!E30': null }), ['General;-General;;@']);
    assert.deepEqual(formats({ '表八!A6': null }), [undefined]);
  });
  it('only proposes to replace a typed figure, with what stands there', () => {
    const sheets = typedSheets({ '表三!E30': 248.84 });
    const { changes, proposals } = fillTotals(budgetOf(sheets));
    assert.deepEqual(changes, []);
    const [proposal] = proposals;
    assert.ok(proposal);
    assert.deepEqual([proposal.before, proposal.check], [248.84, 't3.total']);
    assert.equal(contentOf(simulate(sheets, [proposalChange(proposal)]), '表三!E30'), '=SUM(E$6:INDEX(E:E,ROW()-1))');
  });
  it('leaves another formula alone', () => {
    const { changes, proposals } = fillTotals(budgetOf(typedSheets({ '表三!E30': '=SUM(E7:E29)' })));
    assert.deepEqual([changes, proposals], [[], []]);
  });
  it('leaves blank rows blank in a workbook that is at work', () => {
    const sheets = typedSheets({ '表三!E20': null });
    assert.ok(!fillTotals(budgetOf(sheets)).changes.some(({ at }) => at.row === place('表三!E20').row));
  });
  it('leaves protected sheets alone', () => {
    const sheets = typedSheets({ '表三!E30': null }).map((sheet) => ({ ...sheet, protected: true }));
    assert.deepEqual(fillTotals(budgetOf(sheets)).changes, []);
  });
});
