import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shanghai2026 } from '../../src/forms/shanghai-2026/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { typeInto } from '../changes/national-workbook.js';
import { filledShanghai } from '../changes/shanghai-workbook.js';
import { marksAgree } from './marks-agree.js';

const amount = fc.constantFrom<CellValue>(0, 0.5, 36, 248.84, 500_000, -2, 15.01, 15.02, '12.5', '—', '无');

/** Figures of the filled workbook, typed and computed ones, by sheet, rows counted from 1 and columns from 0. */
const CELLS: readonly (readonly [string, number, number])[] = [
  ...[8, 9, 10, 12, 14, 22].map((row) => ['部门收支总表', row, 1] as const),
  ...[8, 9, 11, 22].map((row) => ['部门收支总表', row, 3] as const),
  ...[9, 10, 11, 12, 14, 20, 31].flatMap((row) => [4, 5, 6, 8].map((column) => ['部门收入总表', row, column] as const)),
  ...[9, 10, 11, 13, 14, 31].flatMap((row) => [4, 5, 6].map((column) => ['部门支出总表', row, column] as const)),
  ...[8, 9, 10, 22].map((row) => ['部门财政拨款收支总表', row, 1] as const),
  ...[8, 9, 11, 22].flatMap((row) => [3, 4, 5, 6].map((column) => ['部门财政拨款收支总表', row, column] as const)),
  ...[8, 9, 10, 13, 30].flatMap((row) => [4, 5, 6].map((column) => ['部门一般公共预算拨款表', row, column] as const)),
  ...[9, 10, 14, 16, 17, 36].flatMap((row) =>
    [3, 4, 5].map((column) => ['部门一般公共预算拨款基本支出明细表', row, column] as const),
  ),
  ...[0, 1, 2, 3, 5, 6].map((column) => ['部门“三公”经费和机关运行费预算表', 7, column] as const),
];

const slips = fc.array(fc.record({ cell: fc.constantFrom(...CELLS), value: amount }), { minLength: 1, maxLength: 4 });

function slipped(
  filled: readonly Sheet[],
  made: readonly { cell: (typeof CELLS)[number]; value: CellValue }[],
): Sheet[] {
  return typeInto(
    filled,
    made.map(({ cell: [sheet, row, column], value }) => ({
      sheet,
      row,
      block: [[...new Array<null>(column).fill(null), value]],
    })),
  );
}

describe('marks of tables in 元 with codes in three columns, classes by name and 三公 in 万元', () => {
  it('are off on the filled workbook', async () => {
    assert.equal(await marksAgree(await filledShanghai(), shanghai2026), 0);
  });

  it('come to the verdict of the evaluator', async () => {
    const filled = await filledShanghai();
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        broken += await marksAgree(slipped(filled, made), shanghai2026);
      }),
      { numRuns: 7 },
    );
    assert.ok(broken > 20, `only ${String(broken)} comparisons were broken: the property has seen too little`);
  }).timeout(240_000);
});
