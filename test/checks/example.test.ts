import assert from 'node:assert/strict';
import type { Finding } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { explain } from '../../src/checks/explain.js';
import { summary } from '../../src/checks/summary.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { exampleSheets } from '../book/example-sheets.js';

/** The example with one cell typed over. */
async function typed(sheet: string, row: number, column: number, value: CellValue): Promise<readonly Sheet[]> {
  return (await exampleSheets()).map((one) =>
    one.name === sheet
      ? {
          ...one,
          values: one.values.map((cells, at) =>
            at === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
          ),
        }
      : one,
  );
}

const findingsOf = (sheets: readonly Sheet[]): readonly Finding[] =>
  runChecks(readBudget(sheets, xinjiang2019)).flatMap(({ findings }) => findings);
const short = ({ check, at, key }: Finding): string => `${check} ${placeName(at)}${key === undefined ? '' : ` ${key}`}`;
const ofSeverity = (findings: readonly Finding[], severity: Finding['severity']): string[] =>
  findings.filter((finding) => finding.severity === severity).map(short);

/** What the published document deserves to be told, and nothing else. */
const WARNINGS = [
  't6.code-known 表六!A31 30314',
  't2.code-name 表二!D8 2010302',
  't3.code-name 表三!D9 2010302',
  't5.code-name 表五!D9 2010302',
  't6.code-name 表六!C23 30213',
  't6.code-name 表六!C26 30228',
  'project-spelling 绩效目标表3!E3 口岸孔道维护经费',
  'project-spelling 绩效目标表7!E3 侨务慰问工作项目',
];

describe('the example workbook', () => {
  it('balances: no error, nothing unchecked, and exactly the warnings that it deserves', async () => {
    const outcomes = runChecks(readBudget(await exampleSheets(), xinjiang2019));
    const findings = outcomes.flatMap((outcome) => outcome.findings);
    assert.deepEqual(ofSeverity(findings, 'error'), []);
    assert.deepEqual(ofSeverity(findings, 'warning'), WARNINGS);
    assert.deepEqual(
      outcomes.filter(({ outcome }) => outcome === 'not-checked'),
      [],
    );
    const told = summary(outcomes);
    assert.deepEqual([told.state, told.errors, told.warnings, told.notChecked], ['warnings', 0, WARNINGS.length, 0]);
  });

  it('is told in notes that rows are not in code order and that its totals are no formulas', async () => {
    const infos = ofSeverity(findingsOf(await exampleSheets()), 'info');
    assert.deepEqual(
      infos.filter((line) => !line.includes('total-formula')),
      ['t2.code-order 表二!A8', 't3.code-order 表三!A9', 't5.code-order 表五!A9', 't7.code-order 表七!A10'],
    );
    assert.equal(infos.filter((line) => line.includes('total-formula')).length, 9);
  });

  it('makes a comparison for every amount check', async () => {
    const budget = readBudget(await exampleSheets(), xinjiang2019);
    const comparisons = explain(budget, 't1-t3.class');
    assert.equal(comparisons.length > 20, true);
    assert.equal(
      comparisons.every(({ verdict }) => verdict === 'pass'),
      true,
    );
    assert.deepEqual(
      comparisons.filter(({ left }) => left.fen !== 0).map(({ left, right }) => [left.fen, right.fen]),
      [
        [412_850_000, 412_850_000],
        [28_000_000, 28_000_000],
      ],
    );
  });

  it('breaks exactly the identities of 表三!E7 when 248.84 becomes 284.84 there', async () => {
    const errors = findingsOf(await typed('表三', 6, 4, 284.84)).filter(({ severity }) => severity !== 'info');
    assert.deepEqual(
      errors.map(short).filter((line) => !WARNINGS.includes(line)),
      [
        't3.row 表三!E7 2010301',
        't3.total 表三!E30',
        't1-t3.class 表一!D6 201',
        't2-t3.code 表二!E6 2010301',
        't3-t5-t9.code 表三!E7 2010301',
      ],
    );
  });

  it('breaks exactly the identities of 表五!E7 when 248.84 becomes 284.84 there', async () => {
    const errors = findingsOf(await typed('表五', 6, 4, 284.84)).filter(({ severity }) => severity !== 'info');
    assert.deepEqual(
      errors.map(short).filter((line) => !WARNINGS.includes(line)),
      [
        't5.row 表五!E7 2010301',
        't5.total 表五!E15',
        't4-t5.class 表四!E6 201',
        't2-t5.code 表二!F6 2010301',
        't3-t5-t9.code 表三!E7 2010301',
      ],
    );
  });

  it('keeps what was said of tables that did not change', async () => {
    const sheets = await exampleSheets();
    const budget = readBudget(sheets, xinjiang2019);
    const outcomes = runChecks(budget);
    const next = await typed('表六', 6, 3, 1);
    const after = readBudget(
      sheets.map((sheet, at) => (sheet.name === '表六' ? (next[at] ?? sheet) : sheet)),
      xinjiang2019,
      { previous: budget },
    );
    const again = runChecks(after, { previous: { budget, outcomes } });
    assert.deepEqual(again, runChecks(after));
    const kept = again.filter((outcome) => outcomes.includes(outcome)).map(({ check }) => check);
    assert.equal(kept.includes('t3.row'), true);
    assert.equal(kept.includes('t6.row'), false);
    assert.equal(kept.includes('t5-t6.basic'), false);
  });
});
