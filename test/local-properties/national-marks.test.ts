import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkOfMark, planMarks } from '../../src/changes/marks.js';
import { explain } from '../../src/checks/explain.js';
import { national2021 } from '../../src/forms/national-2021/form-set.js';
import { parseCell, placeName } from '../../src/sheet/place.js';
import { valueAt, type CellValue, type Sheet } from '../../src/sheet/sheet.js';
import { filledNational, nationalBudget, typeInto } from '../changes/national-workbook.js';
import { calculated, flaggedCells, openSheets } from './marked-workbook.js';

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
        broken += await compare(typeInto(filled, typed));
      }),
      { numRuns: 10 },
    );
    assert.ok(broken > 20, `only ${String(broken)} comparisons were broken: the property has seen too little`);
  }).timeout(180_000);
});

/**
 * Every broken comparison of the same sheet or cell shows a mark on one of its cells, and every mark belongs to a broken comparison. Class lines
 * by name are joined with the codes of other tables from their own side alone: that is where such a mark stands.
 */
async function compare(typed: readonly Sheet[]): Promise<number> {
  const first = await openSheets(typed);
  await first.settled();
  const sheets = calculated(first, typed);
  first.dispose();
  const budget = nationalBudget(sheets);
  const host = await openSheets(typed, planMarks(budget));
  try {
    await host.settled();
    const marked = new Map<string, Set<string>>();
    for (const { name } of sheets) {
      for (const [formula, cells] of flaggedCells(host, name)) {
        const check = checkOfMark(formula) ?? '';
        const same = marked.get(check) ?? new Set<string>();
        marked.set(check, same);
        for (const cell of cells) same.add(`${name}!${cell}`);
      }
    }
    let broken = 0;
    for (const { id } of national2021.checks) {
      const failing = new Set<string>();
      for (const { verdict, left, right } of explain(budget, id)) {
        if (verdict === 'pass') continue;
        broken += 1;
        const cells = [...left.parts, ...right.parts].flatMap(({ places }) => places.map(placeName));
        for (const cell of cells) failing.add(cell);
        assert.ok(
          cells.some((cell) => marked.get(id)?.has(cell)),
          `${id} is broken and no mark shows it: ${cells.join(' ')}`,
        );
      }
      for (const cell of marked.get(id) ?? []) {
        assert.ok(failing.size > 0 && (failing.has(cell) || !holdsMoney(sheets, cell)), `${cell} is marked by ${id}`);
      }
    }
    return broken;
  } finally {
    host.dispose();
  }
}

function holdsMoney(sheets: readonly Sheet[], name: string): boolean {
  const [sheet = '', cell = ''] = name.split('!');
  const at = parseCell(cell);
  const found = sheets.find((one) => one.name === sheet);
  const value = at && found ? valueAt(found, at.row, at.column) : null;
  return value !== null && value !== '-' && value !== '—' && Number(value) !== 0;
}
