import assert from 'node:assert/strict';
import { planMend, sameMend } from '../../src/changes/mend.js';
import { simulate } from '../../src/changes/simulate.js';
import type { Finding, MendKind } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { budgetOf, contentOf, typedSheets, type Typed } from './typed-workbook.js';

function findings(sheets: readonly Sheet[], kind: MendKind): Finding[] {
  return runChecks(budgetOf(sheets))
    .flatMap((outcome) => outcome.findings)
    .filter(({ mend }) => mend?.kind === kind);
}

/** The workbook after all mends of a kind, which leave none of the kind behind. */
function mended(typed: Typed, kind: MendKind): Sheet[] {
  const sheets = typedSheets(typed);
  const found = findings(sheets, kind);
  assert.ok(found.length > 0, `nothing to mend: ${kind}`);
  const after = simulate(sheets, planMend(budgetOf(sheets), found));
  assert.deepEqual(findings(after, kind), []);
  return after;
}

const ROW: Typed = { '表三!A7': '201', '表三!B7': '03', '表三!C7': '01', '表三!D7': '行政运行', '表三!F7': 3 };

describe('mends', () => {
  it('tidy a code', () => {
    const after = mended({ '表三!A7': '201-3-1', '表三!F7': 1 }, 'tidy-code');
    assert.deepEqual([contentOf(after, '表三!A7'), contentOf(after, '表三!C7')], ['201', '01']);
  });
  it('write the official name over a typed one', () => {
    assert.equal(contentOf(mended({ ...ROW, '表三!D7': '行政的运行' }, 'official-name'), '表三!D7'), '行政运行');
  });
  it('restore a total that was typed over', () => {
    const after = mended({ ...ROW, '表三!E30': 284.84 }, 'restore-total');
    assert.equal(contentOf(after, '表三!E30'), '=SUM(E$6:INDEX(E:E,ROW()-1))');
  });
  it('extend a total that misses rows', () => {
    const after = mended({ ...ROW, '表三!F30': '=SUM(F8:F29)' }, 'restore-total');
    assert.equal(contentOf(after, '表三!F30'), '=SUM(F$6:INDEX(F:F,ROW()-1))');
  });
  it('insert the line of a class that the form does not have, in code order and computed', () => {
    const after = mended(
      { '表三!A7': '224', '表三!B7': '01', '表三!C7': '01', '表三!F7': 3, '表三!E7': 3 },
      'insert-class-line',
    );
    const column = ['C27', 'C28'].map((cell) => contentOf(after, `表一!${cell}`));
    assert.deepEqual(column[0], '223 国有资本经营预算支出');
    assert.match(String(column[1]), /^224 \S+/u);
    assert.equal(contentOf(after, '表一!D28'), `=SUMIFS('表三'!$E$6:$E$30,'表三'!$A$6:$A$30,"224")`);
    assert.equal(contentOf(after, '表一!D34'), '=SUM(D$5:INDEX(D:D,ROW()-1))');
  });
  it('turn a text into the amount that it says', () => {
    assert.equal(contentOf(mended({ ...ROW, '表三!F7': '1,248.84' }, 'amount-from-text'), '表三!F7'), 1248.84);
  });
  it('round amounts to the decimals of the unit', () => {
    const after = mended({ ...ROW, '表三!F7': 2.345, '表三!G7': 1.23456789, '表五!F7': 1.005 }, 'round-amount');
    assert.deepEqual(
      ['表三!F7', '表三!G7', '表五!F7'].map((cell) => contentOf(after, cell)),
      [2.35, 1.23, 1.01],
    );
  });
  it('write nothing for findings without one, and nothing on a protected sheet', () => {
    const sheets = typedSheets({ ...ROW, '表三!E30': 284.84 });
    const all = runChecks(budgetOf(sheets)).flatMap((outcome) => outcome.findings);
    assert.deepEqual(
      planMend(
        budgetOf(sheets),
        all.filter(({ mend }) => mend === undefined),
      ),
      [],
    );
    const locked = sheets.map((sheet) => ({ ...sheet, protected: true }));
    assert.deepEqual(planMend(budgetOf(locked), findings(locked, 'restore-total')), []);
  });
  it('are found for all findings of a kind', () => {
    const sheets = typedSheets({
      ...ROW,
      '表三!D7': '甲',
      '表五!A7': '201',
      '表五!B7': '03',
      '表五!C7': '01',
      '表五!D7': '乙',
    });
    const all = runChecks(budgetOf(sheets)).flatMap((outcome) => outcome.findings);
    const [first] = findings(sheets, 'official-name');
    assert.ok(first);
    assert.equal(sameMend(first, all).length, 2);
  });
});
