import assert from 'node:assert/strict';
import { readBudget } from '../../../../src/book/read-budget.js';
import { isSameStructure } from '../../../../src/changes/roll/form/same-structure.js';
import { successors, type TableFates, tableFates } from '../../../../src/changes/roll/form/table-fates.js';
import type { FormSet, TableForm } from '../../../../src/forms/form.js';
import { formSets } from '../../../../src/forms/form-sets.js';
import { national2021 } from '../../../../src/forms/national-2021/form-set.js';
import { xinjiang2019 } from '../../../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../../../src/sheet/sheet.js';
import { readExample } from '../../../example/read-example.js';
import { edited, withColumn, withLines, withWord, xinjiang2020 } from './next-forms.js';

const t3 = xinjiang2019.tables.find(({ id }) => id === 't3');
assert.ok(t3);
const table: TableForm = t3;

describe('the structure of a table', () => {
  it('is the same where words, widths and looks are others', () => {
    assert.ok(isSameStructure(table, withWord(table, 'basic', '基本支出', '基本支出数')));
    assert.ok(isSameStructure(table, { ...table, title: '别的', map: { ...table.map, x: 9 } }));
  });

  it('is another one with a column or a line more, or a line of another class', () => {
    assert.ok(!isSameStructure(table, withColumn(table, 'more', '又一栏')));
    const [t1] = xinjiang2019.tables;
    assert.ok(t1);
    assert.ok(
      !isSameStructure(
        t1,
        withLines(t1, 'income', (lines) => lines.slice(1)),
      ),
    );
    assert.ok(
      !isSameStructure(
        t1,
        withLines(t1, 'expenditure', (lines) => lines.map((line) => ({ ...line, code: '299' }))),
      ),
    );
  });
});

describe('the successor of a table', () => {
  const ids = (from: FormSet, to: FormSet): readonly (readonly [string, string])[] =>
    [...successors(from, to)].map(([id, form]) => [id, form.id]);

  it('is itself where the form set goes on', () => {
    for (const one of formSets) for (const [from, to] of ids(one, one)) assert.equal(from, to);
  });

  it('is the one of the same id in a region', () => {
    const found = new Map(ids(xinjiang2019, xinjiang2020));
    assert.equal(found.get('t3'), 't3');
    assert.equal(found.get('t8'), undefined);
    assert.ok(![...found.values()].includes('t10'));
  });

  it('is known by its title where ids are others, also in another region', () => {
    const renamed = {
      ...xinjiang2019,
      id: 'elsewhere-2020',
      tables: xinjiang2019.tables.map((one) => ({ ...one, id: `x-${one.id}` })),
    };
    assert.deepEqual(
      ids(xinjiang2019, renamed),
      xinjiang2019.tables.map(({ id }) => [id, `x-${id}`]),
    );
    const abroad = new Map(ids(national2021, xinjiang2019));
    assert.equal(abroad.get('p1'), 't1');
  });

  it('is no table of the same id that has nothing in common with it', () => {
    const [first, ...rest] = national2021.tables;
    assert.ok(first);
    const other = { ...national2021, tables: [{ ...first, id: 't6' }, ...rest] };
    assert.equal(new Map(ids(xinjiang2019, other)).get('t6'), 'p6');
  });
});

describe('the tables of a workbook', () => {
  let sheets: readonly Sheet[] = [];
  const fates = (to: FormSet, all = sheets): TableFates => tableFates(readBudget(all, xinjiang2019), to);
  before(async () => {
    sheets = await readExample();
  });

  it('stay, are made anew, go or come', () => {
    const { kept, anew, gone, added, left } = fates(xinjiang2020);
    assert.deepEqual(
      kept.map(({ to }) => to.id),
      ['t1', 't2', 't5', 't6', 't9'],
    );
    assert.deepEqual([...new Set(anew.map(({ to }) => to.id))], ['t3', 't4', 't7', 'target']);
    assert.deepEqual(
      gone.map(({ form }) => form.id),
      ['t8'],
    );
    assert.deepEqual(
      added.map(({ id }) => id),
      ['t10'],
    );
    assert.ok(left.has('表八') && left.has('表三') && !left.has('表一'));
  });

  it('are made anew where their unit of account is another one', () => {
    const inYuan: FormSet = { ...xinjiang2019, id: 'xinjiang-2020', unit: '元' };
    assert.equal(fates(inYuan).kept.length, 0);
  });

  it('are made anew where they share a sheet with one that is', () => {
    const [one, three] = ['表一', '表三'].map((name) => sheets.find((sheet) => sheet.name === name));
    assert.ok(one && three);
    const both: Sheet = {
      ...one,
      values: [...one.values, [], ...three.values],
      formulas: [...one.formulas, [], ...three.formulas],
    };
    const found = fates(
      {
        ...xinjiang2019,
        id: 'xinjiang-2020',
        tables: edited(xinjiang2019, { t3: (form) => withColumn(form, 'more', '又一栏') }),
      },
      [both],
    );
    assert.deepEqual(
      found.anew.map(({ to }) => to.id),
      ['t1', 't3'],
    );
  });
});
