import assert from 'node:assert/strict';
import type { Host } from '../../local/src/engine/host.js';
import { sheetOfPlan } from '../../src/changes/sheet-of-plan.js';
import { checkOfMark } from '../../src/changes/marks.js';
import { allPlans } from '../changes/typed-workbook.js';
import { flaggedCells, idOf, openSheets } from './marked-workbook.js';

const PLANS = allPlans();
const MARKS = PLANS.map(({ name, marks }) => ({
  kind: 'marks' as const,
  sheet: name,
  marks,
  why: { id: 'changes.marks', values: {} },
}));

describe('a row inserted in an inserted table', () => {
  let host: Host;

  beforeEach(async () => {
    host = await openSheets(PLANS.map(sheetOfPlan), MARKS);
    const sheet = idOf(host, '表三');
    await host.user.paste(sheet, 'A7', [['201', '03', '01', '行政运行', '=SUM(F7:G7)', 10, 2]]);
  });
  afterEach(() => {
    host.dispose();
  });

  /** Number of the sheet's row; what the total and 表一's class say afterwards. */
  async function insertAt(row: number): Promise<{ total: unknown; own: unknown; overall: unknown }> {
    const sheet = idOf(host, '表三');
    await host.user.insertRows(sheet, row - 1);
    await host.user.paste(sheet, `A${row}`, [['201', '03', '02', '一般行政管理事务', 5, 5]]);
    await host.settled();
    return {
      total: host.value(sheet, 30, 5),
      own: host.value(sheet, 30, 4),
      overall: host.value(idOf(host, '表一'), 5, 3),
    };
  }

  for (const [where, row] of [
    ['right below the header', 7],
    ['in between', 12],
    ['right above the total', 30],
  ] as const) {
    it(`${where} is counted by the total's own formula and by other tables`, async () => {
      assert.deepEqual(await insertAt(row), { total: 15, own: 17, overall: 17 });
    });
    it(`${where} is covered by the marks`, async () => {
      await insertAt(row);
      const sheet = idOf(host, '表三');
      await host.user.type(sheet, `E${row}`, '6');
      await host.settled();
      const rowSum = [...flaggedCells(host, '表三')].filter(([formula]) => checkOfMark(formula) === 't3.row');
      assert.deepEqual(
        rowSum.flatMap(([, cells]) => [...cells]),
        // The total row adds up 6 too, which 基本支出 and 项目支出 do not make.
        [`E${row}`, 'E31'],
      );
    });
  }

  it('leaves the total row balanced', async () => {
    await insertAt(30);
    const checks = [...flaggedCells(host, '表三').keys()].map(checkOfMark);
    assert.ok(!checks.includes('t3.total'));
  });
});
