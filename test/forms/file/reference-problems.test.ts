import assert from 'node:assert/strict';
import { referenceProblems } from '../../../src/forms/file/reference-problems.js';
import type { Check } from '../../../src/forms/check.js';
import type { FormSet, GridLayout, TableForm } from '../../../src/forms/form.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import { say } from '../../../src/locales/say.js';

function told(formSet: FormSet): readonly string[] {
  return referenceProblems(formSet).map(({ path, message }) => `${path}: ${say(message, 'zh-CN')}`);
}

/** The form set with one table's grid changed. */
function withGrid(id: string, change: (layout: GridLayout) => GridLayout): FormSet {
  const tables = xinjiang2019.tables.map((table): TableForm =>
    table.id === id && table.layout.kind === 'grid' ? { ...table, layout: change(table.layout) } : table,
  );
  return { ...xinjiang2019, tables };
}

function withCheck(id: string, change: (check: Check) => Check): FormSet {
  return { ...xinjiang2019, checks: xinjiang2019.checks.map((check) => (check.id === id ? change(check) : check)) };
}

const T3 = xinjiang2019.tables.findIndex(({ id }) => id === 't3');
const ROW = xinjiang2019.checks.findIndex(({ id }) => id === 't3.row');

describe('what a form set refers to', () => {
  it('is all there in the built-in one', () => {
    assert.deepEqual(told(xinjiang2019), []);
  });

  it('is told when two tables have one title', () => {
    const [first, second, ...rest] = xinjiang2019.tables;
    assert.ok(first && second);
    const lines = told({ ...xinjiang2019, tables: [first, { ...second, titleAliases: [first.title] }, ...rest] });
    assert.deepEqual(lines, [`tables[1].title: “${first.title.replaceAll(' ', '')}”与 tables[0] 重复`]);
  });

  it('is told when a header leaves a hole or has cells on one another', () => {
    const lines = told(
      withGrid('t3', (layout) => ({
        ...layout,
        header: [layout.header[0]?.slice(1) ?? [], ...layout.header.slice(1)],
      })),
    );
    assert.ok(lines.some((line) => line.startsWith(`tables[${T3}].layout.header[0]: `)));
  });

  it('is told when a column would not be found under its own header', () => {
    const lines = told(
      withGrid('t3', (layout) => ({
        ...layout,
        columns: layout.columns.map((column) => (column.id === 'total' ? { ...column, words: ['总额'] } : column)),
      })),
    );
    assert.deepEqual(lines, [`tables[${T3}].layout.columns[4].words: 表头上印的是“合计”，words 里应有它`]);
  });

  it('is told when panels leave a column out', () => {
    const lines = told(withGrid('t3', (layout) => ({ ...layout, panels: [] })));
    assert.ok(lines.some((line) => line.startsWith(`tables[${T3}].layout.panels: 各半的栏目合起来应依次是：`)));
  });

  it('is told when a check names a column or a table that is nowhere', () => {
    assert.deepEqual(
      told(withCheck('t3.row', (check) => (check.kind === 'row-sum' ? { ...check, parts: ['basic', 'x'] } : check))),
      [`checks[${ROW}].parts: 该表没有编号为“x”的金额栏`],
    );
    assert.deepEqual(told(withCheck('t3.row', (check) => ({ ...check, table: 't33' }))), [
      `checks[${ROW}].table: 没有编号为“t33”的表`,
    ]);
  });

  it('is told when a row is carried to a table that is nowhere', () => {
    const [first, ...rest] = xinjiang2019.carries;
    assert.ok(first);
    assert.deepEqual(told({ ...xinjiang2019, carries: [{ ...first, to: 't0', amounts: [] }, ...rest] }), [
      'carries[0].to: 没有编号为“t0”的表',
    ]);
  });
});
