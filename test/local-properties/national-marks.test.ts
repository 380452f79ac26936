import assert from 'node:assert/strict';
import fc from 'fast-check';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import type { CellValue } from '../../src/sheet/sheet.js';
import { filledNational, typeInto } from '../changes/national-workbook.js';
import { marksAgree } from './marks-agree.js';

const amount = fc.constantFrom<CellValue>(0, 0.5, 36, 248.84, 500, -2, 15.004, 15.006, '12.5', '—', '无');

/** Cells of the filled workbook that hold figures, typed and computed ones, levels and totals. */
const CELLS: readonly (readonly [string, number, number])[] = [
  ...[6, 11, 16, 17, 18, 20, 22].map((row) => ['01收支总表', row, 1] as const),
  ...[6, 7, 9, 20, 22, 23].map((row) => ['01收支总表', row, 3] as const),
  ...[5, 6, 7, 8, 9, 10, 15, 27].flatMap((row) => [2, 3, 4, 5].map((column) => ['02收入总表', row, column] as const)),
  ...[5, 6, 7, 8, 12, 27].flatMap((row) => [2, 3, 4, 5].map((column) => ['03支出总表', row, column] as const)),
  ...[6, 7, 10, 22].map((row) => ['04财政拨款收支总表', row, 1] as const),
  ...[6, 7, 9, 21, 22].flatMap((row) => [3, 4, 5].map((column) => ['04财政拨款收支总表', row, column] as const)),
  ...[6, 7, 8, 9, 12, 28].flatMap((row) => [2, 3, 4].map((column) => ['05一般公共预算支出表', row, column] as const)),
  ...[6, 7, 10, 13, 14, 30].flatMap((row) =>
    [2, 3, 4].map((column) => ['06一般公共预算基本支出表', row, column] as const),
  ),
  ...[0, 2, 4, 6, 8, 10, 11].map((column) => ['07三公经费支出表', 7, column] as const),
  ...[6, 7, 8].map((row) => ['08政府性基金预算支出表', row, 4] as const),
  ...[5, 6, 7, 8, 11].flatMap((row) => [3, 4, 9].map((column) => ['10项目支出表', row, column] as const)),
];

const slips = fc.array(fc.record({ cell: fc.constantFrom(...CELLS), value: amount }), { minLength: 1, maxLength: 4 });

describe('marks of tables with subtotal rows and the department’s own classes', () => {
  it('come to the verdict of the evaluator', async () => {
    const filled = await filledNational();
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(slips, async (made) => {
        const typed = made.map(({ cell: [sheet, row, column], value }) => ({
          sheet,
          row,
          block: [[...new Array<null>(column).fill(null), value]],
        }));
        broken += await marksAgree(typeInto(filled, typed), national2021);
      }),
      { numRuns: 7 },
    );
    assert.ok(broken > 20, `only ${String(broken)} comparisons were broken: the property has seen too little`);
  }).timeout(180_000);
});
