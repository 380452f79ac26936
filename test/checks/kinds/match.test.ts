import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MatchCheck } from '../../../src/forms/check.js';
import type { LineForm } from '../../../src/forms/form.js';
import { base, budgetOf, found, linesForm, rowsForm, type RowSpec } from '../build-budget.js';
import { arithmeticOf, cellsOf, firstOutcome, onlyFinding } from '../outcomes.js';

const formA = rowsForm('A', ['x', 'y']);
const formB = rowsForm('B', ['x', 'y']);
const byCode: MatchCheck = {
  ...base('a-b.code', 'A', '表A = 表B'),
  kind: 'match',
  by: 'code',
  left: [{ table: 'A', columns: ['x'], label: '表A' }],
  relation: '=',
  right: [{ table: 'B', columns: ['x'], label: '表B' }],
};
const budget = (left: readonly RowSpec[], right: readonly RowSpec[], check: MatchCheck = byCode) =>
  budgetOf([found(formA, left), found(formB, right)], [check]);
const row = (code: string, x?: number | string): RowSpec => ({ code, ...(x === undefined ? {} : { amounts: { x } }) });

describe('match by code', () => {
  it('passes where the same code has the same sum, rows of one code adding up', () => {
    const outcome = firstOutcome(
      budget([row('2010301', 3), row('2010302', 0)], [row('2010301', 1), row('2010301', 2)]),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 2]);
  });

  it('fails by code with both sides’ cells', () => {
    const finding = onlyFinding(
      firstOutcome(budget([row('2010301', 248.84), row('2010350', 1)], [row('2010350', 1), row('2010301', 284.84)])),
    );
    assert.equal(arithmeticOf(finding), '表A 248.84 − 表B 284.84 = −36.00');
    assert.deepEqual(cellsOf(finding), ['A!F4', 'B!F5']);
    assert.equal(finding.key, '2010301');
    assert.equal(finding.message.values['which'], '201-03-01');
    assert.equal(finding.message.id, 'checks.unequal.of');
  });

  it('fails where only one side has the code, at the cell that exists', () => {
    const finding = onlyFinding(firstOutcome(budget([row('2010301', 1)], [row('2010301', 1), row('2010302', 2)])));
    assert.deepEqual(cellsOf(finding), ['B!F5']);
    assert.equal(arithmeticOf(finding), '表A 0.00 − 表B 2.00 = −2.00');
  });

  it('leaves subtotal and total rows out', () => {
    const outcome = firstOutcome(
      budget(
        [{ role: 'subtotal', code: '201', amounts: { x: 1 } }, row('2010301', 1), { role: 'total', amounts: { x: 1 } }],
        [row('2010301', 1)],
      ),
    );
    assert.equal(outcome.outcome, 'pass');
  });

  it('fails for one code and keeps the reason why another was not checked', () => {
    const outcome = firstOutcome(
      budget([row('2010301', 1), row('2010302', '#N/A'), row('2010350', 5)], [row('2010301', 2), row('2010350', 5)]),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['fail', 2]);
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.invalid', values: { cell: 'A!F5', text: '#N/A' } });
  });

  it('is not checked in full where a row holds money but no code', () => {
    const outcome = firstOutcome(
      budget([row('2010301', 1), { name: '行政运行', amounts: { x: 2 } }], [row('2010301', 1)]),
    );
    assert.equal(outcome.outcome, 'not-checked');
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.no-code', values: { cell: 'A!F5' } });
    const elsewhere = budget([row('2010301', 1), { name: '行政运行', amounts: { y: 2 } }], [row('2010301', 1)]);
    assert.equal(firstOutcome(elsewhere).outcome, 'pass');
  });

  it('is not checked where either table is missing', () => {
    const outcome = firstOutcome(budgetOf([found(formA, [row('2010301', 1)])], [byCode], { forms: [formA, formB] }));
    assert.deepEqual(outcome.reason, { id: 'checks.not-checked.table', values: { table: 'B 表B' } });
    assert.equal(outcome.compared, 0);
  });

  it('adds several vectors, and repeats for each column', () => {
    const check: MatchCheck = {
      ...byCode,
      columns: ['x', 'y'],
      left: [{ table: 'A', columns: 'each', label: '表A' }],
      right: [
        { table: 'B', columns: 'each', label: '表B' },
        { table: 'A', columns: ['y'], sign: -1, label: '表A y' },
      ],
    };
    const outcome = firstOutcome(
      budget([{ code: '2010301', amounts: { x: 5, y: 2 } }], [{ code: '2010301', amounts: { x: 7, y: 9 } }], check),
    );
    assert.equal(outcome.compared, 2);
    const finding = onlyFinding(outcome);
    assert.equal(arithmeticOf(finding), '表A 2.00 − （表B 9.00 − 表A y 2.00） = −5.00');
    assert.equal(finding.message.values['which'], '201-03-01 y');
  });

  it('compares the keys that the declaration asks for', () => {
    const sides = [
      [row('2010301', 1), row('2010302', 9)],
      [row('2010301', 1), row('2010350', 9)],
    ] as const;
    const failing = (check: MatchCheck) => firstOutcome(budget(...sides, check)).findings.map(({ key }) => key);
    assert.deepEqual(failing(byCode), ['2010302', '2010350']);
    assert.deepEqual(failing({ ...byCode, keys: 'left' }), ['2010302']);
    assert.deepEqual(failing({ ...byCode, keys: 'both' }), []);
    assert.deepEqual(failing({ ...byCode, except: ['2010350'] }), ['2010302']);
    assert.deepEqual(failing({ ...byCode, optional: ['2010302', '2010350'] }), ['2010350']);
  });

  it('demands equality only for codes that have no other source', () => {
    const check: MatchCheck = {
      ...byCode,
      relation: '>=',
      equalWhereZero: [{ table: 'A', columns: ['y'], label: '其他' }],
    };
    const finding = onlyFinding(
      firstOutcome(
        budget(
          [
            { code: '2010301', amounts: { x: 5, y: 4 } },
            { code: '2010302', amounts: { x: 5 } },
          ],
          [row('2010301', 1), row('2010302', 1)],
          check,
        ),
      ),
    );
    assert.equal(finding.key, '2010302');
    assert.equal(finding.comparison?.relation, '=');
  });

  it('finds exactly the codes whose sums differ, in any order of rows', () => {
    const code = fc.integer({ min: 0, max: 9 }).map((digit) => `201030${digit}`);
    const rows = fc.array(fc.record({ code, x: fc.integer({ min: 0, max: 3 }) }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        const sum = (side: readonly { code: string; x: number }[], key: string): number =>
          side.filter((one) => one.code === key).reduce((total, { x }) => total + x, 0);
        const keys = new Set([...left, ...right].map((one) => one.code));
        const expected = [...keys].filter((key) => sum(left, key) !== sum(right, key)).sort();
        const outcome = firstOutcome(
          budget(
            left.map((one) => row(one.code, one.x)),
            right.map((one) => row(one.code, one.x)),
          ),
        );
        assert.deepEqual(outcome.findings.map(({ key }) => key).sort(), expected);
        assert.equal(outcome.compared, keys.size);
      }),
    );
  });
});

describe('match by class', () => {
  const LINES: readonly LineForm[] = ['201', '203', '230'].map((code) => ({
    id: `e${code}`,
    label: code,
    code,
    role: 'class',
  }));
  const lines = linesForm('L', LINES, ['x']);
  const byClass: MatchCheck = {
    ...base('l-a.class', 'L'),
    kind: 'match',
    by: 'class',
    left: [{ table: 'L', columns: ['x'], label: '表L' }],
    relation: '=',
    right: [{ table: 'A', columns: ['x'], label: '表A' }],
    optional: ['230'],
  };

  it('joins class lines with the first three digits of detail rows', () => {
    const tables = [
      found(lines, [
        { line: 'e201', amounts: { x: 3 } },
        { line: 'e203', amounts: { x: 4 } },
        { line: 'e230', amounts: { x: 9 } },
      ]),
      found(formA, [row('2010301', 1), row('2013405', 2), row('2039901', 5)]),
    ];
    const finding = onlyFinding(firstOutcome(budgetOf(tables, [byClass])));
    assert.equal(finding.key, '203');
    assert.deepEqual(cellsOf(finding), ['L!B5', 'A!F6']);
    assert.equal(arithmeticOf(finding), '表L 4.00 − 表A 5.00 = −1.00');
  });

  it('compares an optional class where the right side lists it', () => {
    const tables = [found(lines, [{ line: 'e230', amounts: { x: 9 } }]), found(formA, [row('2300101', 1)])];
    assert.equal(onlyFinding(firstOutcome(budgetOf(tables, [byClass]))).key, '230');
  });
});

describe('match by project', () => {
  const byProject: MatchCheck = { ...byCode, id: 'a-b.project', by: 'project', keys: 'both' };
  const project = (name: string, x: number): RowSpec => ({ code: '2010302', project: name, amounts: { x } });

  it('adds up several rows of one project', () => {
    const outcome = firstOutcome(
      budget([project('外事工作经费', 33), project('外事工作经费', 3)], [project('外事工作经费 ', 36)], byProject),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 1]);
  });

  it('joins close names that have the same amount', () => {
    const outcome = firstOutcome(
      budget(
        [project('口岸孔道维护经费', 30), project('侨务慰问工作项目', 8)],
        [project('侨务慰问工作经费', 8), project('口岸孔道维修经费', 30)],
        byProject,
      ),
    );
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 2]);
  });

  it('leaves a project that only one side has to its own rule', () => {
    const outcome = firstOutcome(budget([project('甲项目工作', 1)], [project('完全不同', 2)], byProject));
    assert.deepEqual([outcome.outcome, outcome.compared], ['pass', 0]);
  });

  it('fails where one project has two amounts', () => {
    const finding = onlyFinding(firstOutcome(budget([project('外事工作', 3)], [project('外事工作', 4)], byProject)));
    assert.equal(finding.key, '外事工作');
    assert.deepEqual(cellsOf(finding), ['A!F4', 'B!F4']);
  });

  it('is not checked in full where money stands without a project', () => {
    const outcome = firstOutcome(budget([{ code: '2010302', amounts: { x: 1 } }], [project('外事工作', 4)], byProject));
    assert.equal(outcome.reason?.id, 'checks.not-checked.no-project');
  });
});
