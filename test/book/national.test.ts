import assert from 'node:assert/strict';
import { recogniseForm } from '../../src/book/recognise-form.js';
import { readBudget } from '../../src/book/read-budget.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { runChecks } from '../../src/checks/run-checks.js';
import { formSets } from '../../src/forms/form-sets.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { filledNational, nationalPlans } from '../changes/national-workbook.js';

describe('a published workbook in the tables of national-2021', () => {
  let published: Sheet[];

  before(async () => {
    // What is published holds figures, no formulas, and words before the tables.
    published = [
      words('封面', ['某某市商务局', '2023年部门预算']),
      words('目录', ['2023年部门收支总表', '2023年部门收入总表', '2023年部门支出总表']),
      words('部门概况', ['一、主要职责', '二、机构设置']),
      ...(await filledNational()).map((sheet) => ({
        ...sheet,
        formulas: sheet.formulas.map((row) => row.map(() => '')),
      })),
    ];
  });

  it('is recognised among all form sets, each table with all of its columns', () => {
    const { budget, tied, found } = recogniseForm(published, formSets);
    assert.deepEqual([budget.form.id, tied, found], ['national-2021', [], true]);
    assert.deepEqual(
      budget.tables.map(({ form, missingColumns }) => [form.id, missingColumns]),
      national2021.tables.map(({ id }) => [id, []]),
    );
    assert.deepEqual([budget.year, budget.department], [2023, '某某市商务局']);
  });

  it('has sheets of words that are no missing tables', () => {
    const { sheets } = readBudget(published, national2021);
    assert.deepEqual(
      sheets.filter(({ table }) => table === null),
      ['封面', '目录', '部门概况'].map((sheet) => ({ sheet, table: null, reason: 'text' })),
    );
  });

  it('balances as it stands; that its totals are no formulas is information', () => {
    const findings = runChecks(readBudget(published, national2021)).flatMap((outcome) => outcome.findings);
    assert.deepEqual(
      findings.filter(({ severity }) => severity !== 'info'),
      [],
    );
    assert.ok(findings.every(({ check }) => check.endsWith('.total-formula')));
  });

  it('tells subtotal rows from details, and classes by their names', () => {
    const budget = readBudget(published, national2021);
    const general = budget.tables.find(({ form }) => form.id === 'p5');
    assert.deepEqual(
      general?.rows.slice(0, 4).map(({ role }) => role),
      ['subtotal', 'subtotal', 'detail', 'detail'],
    );
    const overall = budget.tables.find(({ form }) => form.id === 'p1');
    const classes = overall?.rows.flatMap(({ code }) => (code?.kind === 'code' ? [code.code] : []));
    assert.deepEqual(classes, ['201', '208', '212', '221']);
  });

  it('keeps last year’s “三公” apart from this year’s, in whichever order they stand', () => {
    const swapped = published.map((sheet) =>
      sheet.name === '07三公经费支出表'
        ? { ...sheet, values: sheet.values.map((row) => [...row.slice(6, 12), ...row.slice(0, 6)]) }
        : sheet,
    );
    for (const sheets of [published, withTitles(swapped)]) {
      const table = readBudget(sheets, national2021).tables.find(({ form }) => form.id === 'p7');
      const figures = table?.rows[0]?.figures;
      assert.deepEqual([figures?.get('total')?.value, figures?.get('last-total')?.value], [20, 22]);
    }
  });

  it('states its unit of account a table: 07 in 万元 beside tables in 元', () => {
    const sheets = nationalPlans('元', '单位').map(sheetOfPlan);
    const budget = readBudget(sheets, national2021);
    assert.deepEqual(
      budget.tables.map(({ form, unit }) => [form.id, unit]),
      national2021.tables.map(({ id }) => [id, id === 'p7' ? '万元' : '元']),
    );
    const header = runChecks(budget).find(({ check }) => check === 'p.same-header');
    assert.deepEqual(header?.findings, []);
    assert.equal(budget.tables[0]?.title?.text, '2023年单位收支总表');
  });
});

function words(name: string, lines: readonly string[]): Sheet {
  const values: CellValue[][] = lines.map((line) => [line]);
  return { name, visible: true, protected: false, values, formulas: values.map(() => ['']) };
}

/** The columns were swapped with the title and the department line, which go back to their places. */
function withTitles(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) =>
    sheet.name === '07三公经费支出表'
      ? { ...sheet, values: sheet.values.map((row, at) => (at < 3 ? [...row.slice(6), ...row.slice(0, 6)] : row)) }
      : sheet,
  );
}
