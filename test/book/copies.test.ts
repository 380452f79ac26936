import assert from 'node:assert/strict';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../src/sheet/sheet.js';
import { exampleSheets } from './example-sheets.js';
import { figuresOf } from './figures.js';

describe('tables that stand in a workbook more than once', () => {
  let example: readonly Sheet[];
  let both: readonly Sheet[];

  before(async () => {
    example = await exampleSheets();
    const of = (year: string): readonly Sheet[] =>
      example.map((sheet) => ({ ...sheet, name: `${sheet.name} ${year}` }));
    both = [...of('2020'), ...of('2019')];
  });

  it('are taken of the newest year, cards too', () => {
    const budget = readBudget(both, xinjiang2019);
    const alone = readBudget(example, xinjiang2019);
    assert.equal(budget.year, 2020);
    assert.equal(budget.tables.length, alone.tables.length);
    assert.ok(budget.tables.every(({ sheet }) => sheet.name.endsWith(' 2020')));
    const left = budget.sheets.filter(({ table }) => table === null);
    assert.equal(left.length, alone.tables.length);
    assert.ok(left.every((use) => use.table === null && use.reason === 'other-year'));
  });

  it('are taken of the newest year where cards alone stand there for two', () => {
    const cards = new Set(
      readBudget(example, xinjiang2019)
        .tables.filter(({ form }) => form.repeats !== undefined)
        .map(({ sheet }) => sheet.name),
    );
    const sheets = both.filter(({ name }) => name.endsWith(' 2020') || cards.has(name.replace(' 2019', '')));
    const budget = readBudget(sheets, xinjiang2019);
    assert.ok(cards.size > 1 && sheets.length > example.length);
    assert.ok(budget.tables.every(({ sheet }) => sheet.name.endsWith(' 2020')));
  });

  it('are taken of the year that was said', () => {
    const budget = readBudget(both, xinjiang2019, { year: 2019 });
    assert.ok(budget.tables.every(({ sheet }) => sheet.name.endsWith(' 2019')));
    const figures = figuresOf(budget).map((figure) => figure.replaceAll(' 2019', ''));
    assert.equal(figures.length, figuresOf(readBudget(example, xinjiang2019)).length);
  });

  it('are taken once where they are copies of one year, the first of them; cards each', () => {
    const copied = [...example, ...example.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }))];
    const budget = readBudget(copied, xinjiang2019);
    const cards = budget.tables.filter(({ form }) => form.repeats !== undefined);
    const alone = readBudget(example, xinjiang2019).tables.filter(({ form }) => form.repeats !== undefined);
    assert.equal(cards.length, alone.length * 2);
    assert.ok(budget.tables.every((table) => cards.includes(table) || !table.sheet.name.endsWith('(2)')));
  });
});
