import assert from 'node:assert/strict';
import { runChecks } from '../../src/checks/run-checks.js';
import type { Outcome } from '../../src/checks/outcome.js';
import { placeName } from '../../src/sheet/place.js';
import type { CellValue, Sheet } from '../../src/sheet/sheet.js';
import { calculate, filledNational, nationalBudget, typeInto } from '../changes/national-workbook.js';

describe('the identities of national-2021', () => {
  let sheets: Sheet[];

  before(async () => {
    sheets = await filledNational();
  });

  it('all hold in a budget whose figures agree', () => {
    const outcomes = runChecks(nationalBudget(sheets));
    assert.deepEqual(failing(outcomes), []);
    assert.deepEqual(
      outcomes.filter(({ outcome }) => outcome === 'not-checked').map(({ check, reason }) => [check, reason]),
      [],
    );
  });

  /** One wrong figure, typed over what stands there, and every check that it breaks. */
  const SLIPS: readonly {
    readonly what: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly breaks: readonly string[];
  }[] = [
    {
      what: 'basic expenditure of one code in 公开05表',
      sheet: '05一般公共预算支出表',
      row: 8,
      column: 3,
      value: 510,
      breaks: ['p5-p2.code', 'p3-p5-p8-p9.code', 'p5-p6.basic', 'p1-p4.class', 'p4.balance'],
    },
    {
      what: 'project expenditure of a code that was carried over, within the carry-over',
      sheet: '05一般公共预算支出表',
      row: 9,
      column: 4,
      value: 210,
      breaks: ['p4.balance'],
    },
    {
      what: 'a section typed over in 公开03表: the section and the class above it',
      sheet: '03支出总表',
      row: 6,
      column: 3,
      value: 501,
      breaks: ['p3.subtotals', 'p3.total-formula'],
    },
    {
      what: 'a class typed over in 公开05表: the class and the total',
      sheet: '05一般公共预算支出表',
      row: 6,
      column: 3,
      value: 501,
      breaks: ['p5.subtotals', 'p5.total', 'p5.total-formula'],
    },
    {
      what: 'a project of 公开10表',
      sheet: '10项目支出表',
      row: 7,
      column: 4,
      value: 130,
      breaks: ['p3-p10.code'],
    },
    {
      what: 'what was carried over in 公开04表',
      sheet: '04财政拨款收支总表',
      row: 10,
      column: 1,
      value: 30,
      breaks: ['p4.balance', 'p4-p1.carryover'],
    },
    {
      what: 'receptions of this year below the basic expenditure on them',
      sheet: '07三公经费支出表',
      row: 7,
      column: 11,
      value: 4,
      breaks: ['p7-p6.reception'],
    },
    {
      what: 'last year’s vehicles, which nothing else knows',
      sheet: '07三公经费支出表',
      row: 7,
      column: 4,
      value: 17,
      breaks: [],
    },
    {
      what: 'the fund beyond what came in for it',
      sheet: '08政府性基金预算支出表',
      row: 8,
      column: 4,
      value: 90,
      breaks: ['p4.balance', 'p8-p2.code', 'p3-p5-p8-p9.code', 'p1-p4.class'],
    },
  ];

  for (const { what, sheet, row, column, value, breaks } of SLIPS) {
    it(`break exactly where they should: ${what}`, async () => {
      const block = [Array.from({ length: column + 1 }, (_, at) => (at === column ? value : null))];
      const slipped = await calculate(typeInto(sheets, [{ sheet, row, block }]));
      assert.deepEqual(failing(runChecks(nationalBudget(slipped))).sort(), [...breaks].sort());
    });
  }

  it('find what conversion between 元 and 万元 leaves over no difference, and more than that one', async () => {
    const inYuan = (amount: number, reception: number): Promise<Sheet[]> =>
      calculate(
        typeInto(
          sheets.map((sheet) =>
            sheet.name === '06一般公共预算基本支出表'
              ? { ...sheet, values: sheet.values.map((row) => row.map(yuan)) }
              : sheet,
          ),
          [
            { sheet: '06一般公共预算基本支出表', row: 13, block: [[null, null, null, null, amount]] },
            { sheet: '07三公经费支出表', row: 7, block: [[...new Array<null>(11).fill(null), reception]] },
          ],
        ),
      );
    const within = failing(runChecks(nationalBudget(await inYuan(50_049, 5))));
    assert.ok(!within.includes('p7-p6.reception'));
    const beyond = failing(runChecks(nationalBudget(await inYuan(50_051, 5))));
    assert.ok(beyond.includes('p7-p6.reception'));
  });

  it('report a class with money that has no line, with the mend that writes it', async () => {
    const more = await calculate(
      typeInto(sheets, [{ sheet: '03支出总表', row: 19, block: [['2050899', '\u3000\u3000其他进修及培训', null, 3]] }]),
    );
    const outcome = runChecks(nationalBudget(more)).find(({ check }) => check === 'p1.class-line');
    assert.deepEqual(
      outcome?.findings.map(({ key, mend }) => [key, mend?.kind]),
      [['205', 'insert-class-line']],
    );
  });

  it('are found on the cells of the figures', async () => {
    const slipped = await calculate(
      typeInto(sheets, [{ sheet: '10项目支出表', row: 7, block: [[null, null, null, null, 130]] }]),
    );
    const [finding] = runChecks(nationalBudget(slipped)).flatMap(({ findings }) => findings);
    assert.ok(finding);
    const cells = [finding.at, ...finding.related].map(placeName);
    assert.ok(cells.includes('03支出总表!E8'));
    assert.ok(cells.includes('10项目支出表!D7'));
  });
});

function yuan(value: CellValue): CellValue {
  if (value === '单位：万元') return '单位：元';
  return typeof value === 'number' ? value * 10_000 : value;
}

/** Checks with findings; remarks on what is only information are left out, but for formulas typed over. */
function failing(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ check, findings }) =>
      findings.some(({ severity }) => severity !== 'info' || check.endsWith('total-formula')),
    )
    .map(({ check }) => check);
}
