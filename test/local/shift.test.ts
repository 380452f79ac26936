import assert from 'node:assert/strict';
import type { Shift } from '../../local/src/engine/shift.js';
import {
  dropSheetInFormula,
  reanchorFormula,
  renameInFormula,
  shiftFormula,
  shiftRect,
} from '../../local/src/engine/shift.js';

const insert = (at: number, count = 1): Shift => ({ sheet: 's', kind: 'insert', axis: 'row', at, count });
const remove = (at: number, count = 1): Shift => ({ sheet: 's', kind: 'delete', axis: 'row', at, count });

describe('formulas that follow rows and columns', () => {
  it('moves references below an insertion and widens ranges around it', () => {
    assert.equal(shiftFormula('=SUM(E$5:E23)+$A$4', '表三', '表三', insert(4)), '=SUM(E$6:E24)+$A$4');
    assert.equal(
      shiftFormula('=SUM(E$5:INDEX(E:E,ROW()-1))', '表三', '表三', insert(4)),
      '=SUM(E$6:INDEX(E:E,ROW()-1))',
    );
  });

  it('shrinks ranges, and gives #REF! for what is gone', () => {
    assert.equal(shiftFormula('=SUM(A1:A5)+A3', 'x', 'x', remove(2)), '=SUM(A1:A4)+#REF!');
    assert.equal(shiftFormula('=5:7', 'x', 'x', remove(4, 3)), '=#REF!');
  });

  it('touches only references to the shifted sheet, quoted or not', () => {
    assert.equal(shiftFormula("='表 二'!A5+表三!A5+A5", '表三', '表 二', insert(0)), "='表 二'!A6+表三!A5+A5");
    assert.equal(shiftFormula('=表三!$A$5', '表二', '表三', insert(0)), '=表三!$A$6');
  });

  it('leaves texts, names and functions alone', () => {
    const formula = '=N("见 A5")+LOG10(2)+收入A5+IF(TRUE,"A5""A6",0)';
    assert.equal(shiftFormula(formula, 'x', 'x', insert(0)), formula);
  });

  it('keeps the distance of relative references when a mark loses its first row', () => {
    assert.equal(reanchorFormula('=$A5+E5<>SUM(E$5:E$9)', 'x', remove(4), 0), '=$A5+E5<>SUM(E$5:E$8)');
  });

  it('moves columns, and parts of rows in a band only', () => {
    const columns: Shift = { sheet: 's', kind: 'insert', axis: 'column', at: 1, count: 2 };
    assert.equal(shiftFormula('=A1+B1+C:C', 'x', 'x', columns), '=A1+D1+E:E');
    const band: Shift = { ...insert(0), band: [0, 1] };
    assert.equal(shiftFormula('=A1+C1', 'x', 'x', band), '=A2+C1');
    assert.deepEqual(shiftRect({ top: 0, left: 0, bottom: 1, right: 2 }, band), {
      top: 0,
      left: 0,
      bottom: 1,
      right: 2,
    });
  });

  it('follows a renamed sheet and loses a deleted one', () => {
    assert.equal(renameInFormula("='表三'!A1+A1", '表三', '表 3'), "='表 3'!A1+A1");
    assert.equal(dropSheetInFormula('=表三!A1+A1', '表三'), '=#REF!+A1');
  });
});
