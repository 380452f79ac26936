import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import type { SheetPlan } from '../../src/changes/change.js';
import type { Outcome } from '../../src/checks/outcome.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { FormSet } from '../../src/forms/form.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { applyXlsx } from '../../src/xlsx/apply-xlsx.js';
import { emptyWorkbook } from '../../src/xlsx/empty-workbook.js';
import { readXlsx } from '../../src/xlsx/read-xlsx.js';
import { amountThree } from './amount-bends.js';
import { BASES } from './bases.js';

/** One check in so many goes through a file; all of them would take minutes. */
const EACH = 12;

describe('conformance through real files', () => {
  for (const { form, sheets: open } of BASES) {
    it(`says of files what it says of the same sheets: ${form.id}`, async () => {
      const sheets = await open();
      await agree(form, sheets);
      const budget = readBudget(sheets, form);
      const amounts = form.checks.filter((check) => !('tables' in check));
      for (const check of amounts.filter((_, index) => index % EACH === 0)) {
        if ('tables' in check) continue;
        const { fails } = amountThree(check, budget, sheets);
        const outcomes = await agree(form, fails);
        assert.equal(outcomes.find((one) => one.check === check.id)?.outcome, 'fail', check.id);
      }
    }).timeout(60_000);
  }
});

/** Writes the sheets as a file with the product's own writer, reads it again, and compares what the checks say. */
async function agree(form: FormSet, sheets: readonly Sheet[]): Promise<readonly Outcome[]> {
  const why = { id: 'changes.insert-sheet', values: {} };
  const written = await applyXlsx(
    emptyWorkbook(),
    sheets.map((sheet) => ({ kind: 'sheet', plan: planOf(sheet), why })),
  );
  assert.ok(written.kind === 'file');
  const read = await readXlsx(written.bytes);
  assert.ok(read.kind === 'sheets');
  const outcomes = runChecks(readBudget(read.sheets, form));
  assert.deepEqual(outcomes, runChecks(readBudget(sheets, form)));
  return outcomes;
}

function planOf({ name, values }: Sheet): SheetPlan {
  const cells = values.flatMap((line, row) =>
    line.flatMap((content, column) => (content === null || content === '' ? [] : [{ row, column, content }])),
  );
  return {
    name,
    cells,
    merges: [],
    widths: [],
    heights: {},
    styles: [],
    page: {
      orientation: 'portrait',
      paper: 'A4',
      fitWide: 1,
      centred: true,
      margins: { top: 1, bottom: 1, left: 1, right: 1, header: 0, footer: 0 },
      printArea: { top: 0, left: 0, bottom: 0, right: 0 },
      titleRows: { first: 0, last: 0 },
    },
    freezeRows: 0,
    marks: [],
  };
}
