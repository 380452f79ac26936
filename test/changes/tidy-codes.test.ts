import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillNames } from '../../src/changes/fill-names.js';
import { simulate } from '../../src/changes/simulate.js';
import { tidyCodes, tidyRows } from '../../src/changes/tidy-codes.js';
import { placeName } from '../../src/sheet/place.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { budgetOf, contentOf, place, typedSheets, type Typed } from './typed-workbook.js';

function tidied(typed: Typed): Sheet[] {
  const sheets = typedSheets(typed);
  return simulate(sheets, tidyCodes(budgetOf(sheets)));
}

function codeOf(sheets: readonly Sheet[]): unknown[] {
  return ['A7', 'B7', 'C7'].map((cell) => contentOf(sheets, `表三!${cell}`));
}

const SPELLINGS: readonly Typed[] = [
  { '表三!A7': '201-34-5' },
  { '表三!A7': '2013405' },
  { '表三!A7': 2013405 },
  { '表三!A7': '２０１　３４　０５' },
  { '表三!A7': 201, '表三!B7': 34, '表三!C7': 5 },
  { '表三!A7': '201 ', '表三!B7': '34', '表三!C7': '5' },
  { '表三!A7': '201', '表三!B7': '20134', '表三!C7': '2013405' },
];

describe('codes that are not in form', () => {
  for (const spelling of SPELLINGS) {
    it(`${JSON.stringify(Object.values(spelling))} becomes 201 | 34 | 05`, () => {
      assert.deepEqual(codeOf(tidied({ ...spelling, '表三!F7': 1 })), ['201', '34', '05']);
    });
  }
  it('are written as text, knowing what they replace', () => {
    const changes = tidyCodes(budgetOf(typedSheets({ '表三!A7': '201-34-5' })));
    assert.deepEqual(
      changes.map(({ at, before, after, numberFormat }) => [placeName(at), before, after, numberFormat]),
      [
        ['表三!A7', '201-34-5', '201', '@'],
        ['表三!B7', null, '34', '@'],
        ['表三!C7', null, '05', '@'],
      ],
    );
  });
  it('are left alone where other cells say something else', () => {
    const typed = { '表三!A7': '201-34-05', '表三!B7': '99', '表三!C7': '01', '表三!F7': 1 };
    assert.deepEqual(codeOf(tidied(typed)), ['201-34-05', '99', '01']);
  });
  it('are left alone where a formula makes them', () => {
    assert.deepEqual(tidyCodes(budgetOf(typedSheets({ '表三!A7': '="2013405"', '表三!F7': 1 }))), []);
  });
  it('are left alone on a protected sheet', () => {
    const sheets = typedSheets({ '表三!A7': '201-34-5' }).map((sheet) => ({ ...sheet, protected: true }));
    assert.deepEqual(tidyCodes(budgetOf(sheets)), []);
  });
  it('need nothing more once they are tidied', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPELLINGS), (spelling) => {
        assert.deepEqual(tidyCodes(budgetOf(tidied(spelling))), []);
      }),
      { numRuns: SPELLINGS.length },
    );
  });
});

describe('names of codes', () => {
  it('are filled where they are blank, by the catalogue of the fiscal year', () => {
    const sheets = typedSheets({ '表三!A7': '201', '表三!B7': '03', '表三!C7': '01', '表三!F7': 1 });
    assert.deepEqual(
      fillNames(budgetOf(sheets)).map(({ at, after }) => [placeName(at), after]),
      [['表三!D7', '行政运行']],
    );
  });
  it('are never replaced', () => {
    const sheets = typedSheets({ '表三!A7': '201', '表三!B7': '03', '表三!C7': '01', '表三!D7': '别的名称' });
    assert.deepEqual(fillNames(budgetOf(sheets)), []);
  });
  it('are not invented for codes that the catalogue does not have', () => {
    assert.deepEqual(fillNames(budgetOf(typedSheets({ '表三!A7': '299', '表三!B7': '99', '表三!C7': '88' }))), []);
  });
});

describe('tidying while typing', () => {
  const sheets = typedSheets({ '表三!A7': '201-03-1', '表三!A8': '201-34-5', '表三!F7': 1 });
  const at = (name: string): { sheet: string; top: number; bottom: number; left: number; right: number } => {
    const { sheet, row, column } = place(name);
    return { sheet, top: row, bottom: row, left: column, right: column };
  };

  it('splits, pads and names the row that was typed in, and no other', () => {
    const changes = tidyRows(budgetOf(sheets), [at('表三!A7')]);
    assert.deepEqual(
      changes.map((change) => [placeName(change.at), change.after]),
      [
        ['表三!A7', '201'],
        ['表三!B7', '03'],
        ['表三!C7', '01'],
        ['表三!D7', '行政运行'],
      ],
    );
  });
  it('writes nothing for an amount', () => {
    assert.deepEqual(tidyRows(budgetOf(sheets), [at('表三!F7')]), []);
  });
  it('writes nothing for a code that is in form and named', () => {
    const done = simulate(sheets, tidyRows(budgetOf(sheets), [at('表三!A7')]));
    assert.deepEqual(tidyRows(budgetOf(done), [at('表三!A7')]), []);
  });
  it('lets the name grow with a code that is typed cell by cell, and leaves any other name alone', () => {
    const named = (name: string): unknown[] => {
      const typed = typedSheets({ '表三!A7': '201', '表三!B7': '03', '表三!C7': '01', '表三!D7': name });
      return tidyRows(budgetOf(typed), [at('表三!C7')]).map((change) => [placeName(change.at), change.after]);
    };
    assert.deepEqual(named('一般公共服务支出'), [['表三!D7', '行政运行']]);
    assert.deepEqual(named('我单位的名称'), []);
  });
});
