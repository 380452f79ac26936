import assert from 'node:assert/strict';
import { formSets } from '../../src/forms/form-sets.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import { amountColumns, computedCells, formOf, hasTotalRow, linesOf } from './references.js';

for (const formSet of formSets) {
  describe(`formulas of ${formSet.id}`, () => {
    it('fills every computed cell by exactly one declaration', () => {
      const by = new Map<string, string[]>();
      for (const { cell, check } of computedCells(formSet)) by.set(cell, [...(by.get(cell) ?? []), check]);
      assert.deepEqual(
        [...by].filter(([, checks]) => checks.length > 1),
        [],
      );
    });

    it('is nowhere circular', () => {
      const reads = new Map(computedCells(formSet).map(({ cell, reads: cells }) => [cell, cells]));
      const done = new Set<string>();
      const visit = (cell: string, path: readonly string[]): void => {
        assert.ok(!path.includes(cell), `circular: ${[...path, cell].join(' → ')}`);
        if (done.has(cell)) return;
        for (const next of reads.get(cell) ?? []) visit(next, [...path, cell]);
        done.add(cell);
      };
      for (const cell of reads.keys()) visit(cell, []);
    });
  });
}

describe('formulas of the 2019 tables', () => {
  const computed = new Set(computedCells(xinjiang2019).map(({ cell }) => cell));

  /** Amount cells of a table that nothing fills: they are the ones to type. */
  function typed(table: string): readonly string[] {
    const form = formOf(xinjiang2019, table);
    const rows = linesOf(form).length > 0 ? linesOf(form) : undefined;
    const cells =
      rows?.flatMap(({ line, columns }) =>
        amountColumns(form)
          .filter((column) => columns.includes(column))
          .map((column) => `${line.id}/${column}`),
      ) ??
      ['detail', ...(hasTotalRow(form) ? ['total'] : [])].flatMap((row) =>
        amountColumns(form).map((column) => `${row}/${column}`),
      );
    return cells.filter((cell) => !computed.has(`${table}/${cell}`));
  }

  it('leaves nothing to type in 表一 and 表四 but what is carried to the next year', () => {
    assert.deepEqual(typed('t1'), ['e230/expenditure']);
    assert.deepEqual(typed('t4'), ['e230/general', 'e230/fund']);
  });

  it('leaves the details of the tables by code to type, and no sum', () => {
    assert.deepEqual(typed('t2'), [
      'detail/general',
      'detail/fund',
      'detail/special',
      'detail/business',
      'detail/operating',
      'detail/other',
      'detail/reserve',
      'detail/carryover',
    ]);
    for (const table of ['t3', 't5', 't9']) assert.deepEqual(typed(table), ['detail/basic', 'detail/project']);
    assert.deepEqual(typed('t6'), ['detail/personnel', 'detail/public']);
    assert.equal(typed('t7').length, 10);
  });

  it('leaves four figures to type in 表八 and two in a performance table', () => {
    assert.deepEqual(typed('t8'), ['figures/abroad', 'figures/purchase', 'figures/running', 'figures/reception']);
    assert.deepEqual(typed('target'), ['detail/appropriation', 'detail/other']);
  });
});
