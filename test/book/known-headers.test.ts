import assert from 'node:assert/strict';
import { tableOf } from '../../src/book/queries.js';
import { readBudget } from '../../src/book/read-budget.js';
import { xinjiang2019 } from '../../src/forms/xinjiang-2019/form-set.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { change, exampleSheets, withValues } from './example-sheets.js';
import { figuresOf } from './figures.js';

describe('a header that was read before', () => {
  let example: readonly Sheet[];

  before(async () => {
    example = await exampleSheets();
  });

  const withRows = (at: number, more: readonly (readonly CellValue[])[]): readonly Sheet[] =>
    change(example, '表三', (sheet) =>
      withValues(sheet, [...sheet.values.slice(0, at), ...more, ...sheet.values.slice(at)]),
    );

  it('goes on where one more row of it stands below', () => {
    const known = readBudget(example, xinjiang2019);
    const more = readBudget(
      withRows(6, [['类', '款', '项', '科目名称', '合计', '基本支出', '项目支出']]),
      xinjiang2019,
    );
    const again = readBudget(example, xinjiang2019);
    const bottom = (budget: typeof known): number | undefined => tableOf(budget, 't3')?.headerBottom;
    assert.equal(bottom(more), (bottom(known) ?? 0) + 1);
    const turned = readBudget(
      withRows(6, [['类', '款', '项', '科目名称', '合计', '项目支出', '基本支出']]),
      xinjiang2019,
    );
    assert.equal(tableOf(turned, 't3')?.columns.get('basic'), tableOf(known, 't3')?.columns.get('project'));
    assert.equal(bottom(again), bottom(known));
    assert.deepEqual(figuresOf(again), figuresOf(known));
  });

  it('says its unit of account where it stands on this sheet', () => {
    const headed = withRows(6, [[], ['类', '款', '项', '科目名称', '合计（元）', '基本支出', '项目支出']]).map(
      (sheet) =>
        withValues(
          sheet,
          sheet.values.map((row) =>
            row.map((value) => (typeof value === 'string' && value.includes('单位：') ? '' : value)),
          ),
        ),
    );
    const lower = headed.map((sheet) => withValues(sheet, [[], [], [], ...sheet.values]));
    const [above, below] = [headed, lower].map((sheets) => tableOf(readBudget(sheets, xinjiang2019), 't3'));
    assert.equal(above?.unit, '元');
    assert.equal(below?.unit, '元');
    assert.equal(above.unitAt?.row, 7);
    assert.equal(below.unitAt?.row, 10);
  });

  it('is another one where any of its cells says something else', () => {
    const known = tableOf(readBudget(example, xinjiang2019), 't3');
    const turned = change(example, '表三', (sheet) =>
      withValues(
        sheet,
        sheet.values.map((row) => [...row.slice(0, 5), row[6] ?? null, row[5] ?? null]),
      ),
    );
    const table = tableOf(readBudget(turned, xinjiang2019), 't3');
    const at = (id: string): readonly (number | undefined)[] => [known, table].map((one) => one?.columns.get(id));
    assert.deepEqual(at('basic'), [5, 6]);
    assert.deepEqual(at('project'), [6, 5]);
  });
});
