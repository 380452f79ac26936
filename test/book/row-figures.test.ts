import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PanelColumns } from '../../src/book/body-context.js';
import type { Figure } from '../../src/book/budget.js';
import { FigureMap, NO_FIGURES, readFigures } from '../../src/book/row-figures.js';
import type { CellValue } from '../../src/sheet/sheet.js';

/** Columns a, b, c stand in D, B and C of the sheet’s only row. */
function panel(
  values: readonly CellValue[],
  formulas: readonly string[] = [],
  unit: '万元' | '元' = '万元',
): PanelColumns {
  return new PanelColumns(
    { name: '表', visible: true, protected: false, values: [values], formulas: [formulas] },
    unit,
    'main',
    {
      byId: new Map([
        ['a', 3],
        ['b', 1],
        ['c', 2],
      ]),
      amounts: [3, 1, 2],
      firstAmount: 1,
      label: undefined,
      name: undefined,
      project: undefined,
    },
  );
}

const cell = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    '—',
    '-',
    '12.5',
    '1,234.50',
    '12万',
    '#REF!',
    'abc',
    true,
    0,
    -3.2,
    248.84,
    1e300,
    0.0000001,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const formula = fc.constantFrom('', '', '=B1', '=SUM(B1:C1)');

describe('figures of a row', () => {
  it('are in the order of the form, with what each cell holds', () => {
    const figures = readFigures(panel(['x', 1.5, null, '2万'], ['', '=1+0.5']), 0);
    assert.deepEqual([...figures.keys()], ['a', 'b']);
    assert.equal(figures.size, 2);
    assert.deepEqual(figures.get('b'), {
      row: 0,
      column: 1,
      reading: { kind: 'amount', fen: 1_500_000, places: 1 },
      value: 1.5,
      formula: '=1+0.5',
    });
    assert.equal(figures.fen('a'), 2_000_000);
    assert.equal(figures.value('a'), '2万');
    assert.equal(figures.formula('b'), '=1+0.5');
    assert.equal(figures.get('c'), undefined);
    assert.equal(figures.get('elsewhere'), undefined);
    assert.deepEqual([figures.fen('c'), figures.value('c'), figures.formula('elsewhere')], [0, null, '']);
  });

  it('are none where every cell is blank', () => {
    assert.equal(readFigures(panel(['x', '', ' ', null]), 0), NO_FIGURES);
    assert.equal(readFigures(panel([]), 7), NO_FIGURES);
    assert.equal(NO_FIGURES.areZero, true);
  });

  it('are not known where a formula has no result, and are no amount where a text is none', () => {
    const figures = readFigures(panel([null, null, 'abc', 0], ['', '=X1']), 0);
    assert.ok(Number.isNaN(figures.fen('b')));
    assert.ok(Number.isNaN(figures.fen('c')));
    assert.equal(figures.areZero, false);
    assert.equal(figures.holdMoney, true);
    assert.equal(readFigures(panel([null, null, 'abc']), 0).holdMoney, false);
  });

  it('say the same read in place as made one by one, whatever stands in the cells', () => {
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell), fc.tuple(formula, formula, formula), fc.boolean(), (cells, own, yuan) => {
        const figures = readFigures(panel([null, ...cells], ['', ...own], yuan ? '元' : '万元'), 0);
        const made = new FigureMap([...figures]);
        assert.equal(figures.size, made.size);
        assert.equal(figures.areZero, made.areZero);
        assert.equal(figures.holdMoney, made.holdMoney);
        assert.deepEqual([...figures.values()], [...made.values()]);
        const seen: [string, Figure][] = [];
        figures.forEach((figure, column) => seen.push([column, figure]));
        assert.deepEqual(seen, [...made.entries()]);
        for (const column of ['a', 'b', 'c', 'd']) {
          assert.equal(figures.fen(column), made.fen(column));
          assert.equal(figures.has(column), made.has(column));
          if (made.has(column)) assert.equal(figures.value(column), made.value(column));
          assert.equal(figures.formula(column), made.formula(column));
        }
        for (const [row, at] of [0, 1].flatMap((one) => [0, 1, 2, 3, 4].map((other) => [one, other] as const))) {
          const there = [...made.values()].find((figure) => figure.row === row && figure.column === at);
          assert.deepEqual(figures.inCell(row, at), there);
          assert.equal(made.inCell(row, at), there);
        }
      }),
    );
  });
});
