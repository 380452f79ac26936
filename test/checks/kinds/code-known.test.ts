import assert from 'node:assert/strict';
import { Catalogue } from '../../../src/codes/catalogue/catalogue.js';
import { budgetOf, found, rowsForm } from '../build-budget.js';
import { cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';
import { rule } from '../rule-check.js';

const functional = rowsForm('A', ['x']);
const economic = rowsForm('E', ['x'], { scheme: 'economic' });
const known = (code: string, year = 2019) =>
  firstOutcome(
    budgetOf([found(functional, [{ code }])], [rule('code-known', ['A'], { cases: { class: 'error' } })], { year }),
  );
const knownEconomic = (code: string, year = 2019) =>
  firstOutcome(
    budgetOf([found(economic, [{ code }])], [rule('code-known', ['E'], { cases: { class: 'error' } })], { year }),
  );

describe('code-known', () => {
  it('passes for codes of the fiscal year, and looks at detail and subtotal rows alone', () => {
    assert.deepEqual([known('2010301').outcome, known('2010301').compared], ['pass', 1]);
    const table = found(functional, [{ role: 'total', name: '合计', code: '2999999' }]);
    assert.equal(firstOutcome(budgetOf([table], [rule('code-known', ['A'])])).compared, 0);
  });

  it('takes an unknown 类 for an error', () => {
    const finding = onlyFinding(known('2980101'));
    assert.deepEqual([finding.severity, finding.message.id], ['error', 'checks.code-known.no-class-near']);
    assert.deepEqual(cellsOf(finding), ['A!A4']);
    assert.equal(finding.key, '2980101');
  });

  it('takes an unknown 项 for a warning: the catalogue may have a gap', () => {
    const finding = onlyFinding(known('2010398'));
    assert.deepEqual([finding.severity, finding.message.id], ['warning', 'checks.code-known.unknown-near']);
    assert.equal(finding.message.values['code'], '201-03-98');
    assert.match(String(finding.message.values['nearest']), /201-03-08 信访事务/u);
  });

  it('names the successor of a code that ended', () => {
    const finding = onlyFinding(knownEconomic('30311'));
    assert.equal(finding.message.id, 'checks.code-known.replaced');
    assert.equal(finding.message.values['until'], 2017);
    assert.match(String(finding.message.values['nearest']), /301-13 住房公积金/u);
    assert.equal(finding.severity, 'warning');
  });

  it('says from when a code holds that is not yet in force', () => {
    const finding = onlyFinding(known('2240101', 2018));
    assert.deepEqual([finding.message.id, finding.message.values['from']], ['checks.code-known.not-yet-near', 2019]);
  });

  it('takes what the year’s official list lacks for an error, where the list has others beside it', () => {
    const list = { scheme: 'functional', year: 2019, source: '科目表.xlsx' } as const;
    const entries = [
      ['201', '一般公共服务支出'],
      ['20103', '政府办公厅（室）及相关机构事务'],
      ['2010301', '行政运行'],
    ] as const;
    const catalogue = new Catalogue({ lists: [{ ...list, entries }], local: [] });
    const knownBy = (code: string) => {
      const checks = [rule('code-known', ['A'], { cases: { class: 'error' } })];
      return firstOutcome({ ...budgetOf([found(functional, [{ code }])], checks, { year: 2019 }), catalogue });
    };
    const finding = onlyFinding(knownBy('2010302'));
    assert.deepEqual([finding.severity, finding.message.id], ['error', 'checks.code-known.unlisted-near']);
    assert.equal(finding.message.values['list'], '科目表.xlsx');
    assert.equal(knownBy('2010301').outcome, 'pass');
    assert.equal(knownBy('2010101').outcome, 'pass', 'nothing of 人大 is on the list: it says nothing about it');
    assert.equal(knownBy('20401').outcome, 'pass', 'an extract of one 类 says nothing about others');
  });

  it('leaves the government’s economic classification to its own rule', () => {
    assert.equal(knownEconomic('50101').outcome, 'pass');
  });

  it('is not checked where the table is missing', () => {
    const outcome = firstOutcome(budgetOf([], [rule('code-known', ['A'])], { forms: [functional] }));
    assert.deepEqual([outcome.outcome, outcome.reason?.id], ['not-checked', 'checks.not-checked.table']);
  });
});
