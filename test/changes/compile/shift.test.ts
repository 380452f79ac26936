import assert from 'node:assert/strict';
import { filledInto, moveReferences } from '../../../src/changes/compile/shift.js';

describe('references of a formula', () => {
  it('move with the cell that the formula is filled into, but for what is pinned', () => {
    assert.equal(filledInto('=A1+$A1+A$1+$A$1', 2, 1), '=B3+$A3+B$1+$A$1');
    assert.equal(filledInto("=SUM('表三'!E$6:E$24)", 1, 1), "=SUM('表三'!F$6:F$24)");
  });
  it('are not looked for in texts, function names, sheet names and whole columns', () => {
    const formula = `=SUMIFS(LOG10(B2),"A1",'A1'!C3)+INDEX(E:E,ROW()-1)`;
    assert.equal(filledInto(formula, 1, 0), `=SUMIFS(LOG10(B3),"A1",'A1'!C4)+INDEX(E:E,ROW()-1)`);
  });
  it('tell their sheet, quoted or not', () => {
    const sheets: (string | undefined)[] = [];
    moveReferences(`='It''s'!A1+表三!B2+C3`, (cell) => {
      sheets.push(cell.sheet);
      return cell;
    });
    assert.deepEqual(sheets, ["It's", '表三', undefined]);
  });
});
