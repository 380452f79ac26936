import assert from 'node:assert/strict';
import { planCarry } from '../../src/changes/carry.js';
import { checkOfMark } from '../../src/changes/marks.js';
import type { Severity } from '../../src/forms/check.js';
import { cellName, placeName } from '../../src/sheet/place.js';
import { type Accountant, accountant, type Paste } from '../example/accountant.js';
import { insertTables, type OpenSession, openSession } from './open-session.js';
import { batchesOf, idOf } from './open-workbook.js';

/** What the published document deserves to be told. 表五 came by 带入, in the order of the codes. */
const WARNINGS = [
  't6.code-known 表六!A31 30314',
  't2.code-name 表二!D8 2010302',
  't3.code-name 表三!D9 2010302',
  't5.code-name 表五!D8 2010302',
  't6.code-name 表六!C23 30213',
  't6.code-name 表六!C26 30228',
  'project-spelling 绩效目标表2!E3 侨务慰问工作项目',
  'project-spelling 绩效目标表6!E3 口岸孔道维护经费',
];
const NOTES = ['t2.code-order 表二!A8', 't3.code-order 表三!A9', 't7.code-order 表七!A10'];

describe('the accountant’s work, from an empty workbook to balanced tables', () => {
  let open: OpenSession;
  let work: Accountant;
  const sheet = (name: string): string => idOf(open.local, name);
  const paste = async (pastes: readonly Paste[]): Promise<void> => {
    for (const { sheet: name, address, block } of pastes) await open.local.user.paste(sheet(name), address, block);
    await open.settle();
  };
  const type = async (name: string, address: string, text: string): Promise<void> => {
    await open.local.user.type(sheet(name), address, text);
    await open.settle();
  };
  const carry = async (from: string, to: string): Promise<void> => {
    const { budget } = open.session.state;
    assert.ok(budget);
    for (const preview of planCarry(budget).filter((one) => one.from === from && one.to === to)) {
      assert.deepEqual(preview.conflicts, []);
      assert.equal(await open.session.apply(preview.changes, { id: 'pane.carried', values: {} }), true);
    }
    await open.settle();
  };
  const findings = (...severities: Severity[]): string[] =>
    open.session.state.outcomes
      .flatMap((outcome) => outcome.findings)
      .filter(({ severity }) => severities.includes(severity))
      .map(({ check, at, key }) => `${check} ${placeName(at)}${key === undefined ? '' : ` ${key}`}`);
  const broken = (): string[] => findings('error', 'warning').filter((line) => !WARNINGS.includes(line));
  /** Every flag in the workbook as `表三!E7 t3.row`. */
  const flags = (): string[] => {
    const { host } = open.local;
    return host.content().sheets.flatMap(({ name, marks = [] }) =>
      host.flagged(sheet(name)).map(({ row, column, mark }) => {
        const check = checkOfMark(marks[mark]?.formula ?? '') ?? 'not ours';
        return `${name}!${cellName(row, column)} ${check}`;
      }),
    );
  };

  before(async function () {
    // The whole of the work: seventeen sheets and some hundred entries.
    this.timeout(60_000);
    work = await accountant();
    open = await openSession('microsoft365');
    await open.session.start();
    await insertTables(open, work.tables);
    await paste(work.income);
    await paste(work.expenditure);
    await carry('t3', 't5');
    await paste(work.economic);
    await paste(work.projects);
    await paste(work.officialExpenses);
    await paste(work.reasons);
    await insertTables(open, ['target']);
    await carry('t7', 'target');
    await paste(work.targets.flatMap(({ pastes }) => pastes));
  });
  after(() => {
    open.local.dispose();
  });

  it('finds every table, one performance table a project', () => {
    const tables = open.session.state.budget?.tables ?? [];
    assert.deepEqual(
      tables.map((table) => table.sheet.name),
      [
        '表一',
        '表二',
        '表三',
        '表四',
        '表五',
        '表六',
        '表七',
        '表八',
        '表九',
        ...work.targets.map((entry) => entry.sheet),
      ],
    );
    assert.equal(work.targets.length, 8);
    assert.deepEqual(open.session.state.notices, []);
  });

  it('has tidied every code that was typed in another form, and nothing that was in form', () => {
    const { host } = open.local;
    for (const name of ['表二', '表三', '表七']) {
      const codes = open.session.state.budget?.tables
        .find((table) => table.sheet.name === name)
        ?.rows.filter(({ role }) => role === 'detail')
        .map(({ row }) => [0, 1, 2].map((column) => host.value(sheet(name), row, column)));
      assert.ok(codes && codes.length >= 5);
      for (const code of codes) assert.match(code.join('-'), /^\d{3}-\d{2}-\d{2}$/u);
    }
    assert.deepEqual(
      open.session.state.journal.filter(({ title }) => title.id === 'session.live-tidy').length,
      3,
      '表二, 表三 and 表七 were tidied, by one list each',
    );
  });

  it('arrives at every total of the published tables', () => {
    const { host } = open.local;
    for (const { sheet: name, row, column, amount } of work.totals) {
      const id = sheet(name);
      const found = Array.from({ length: 60 }, (_, at) => at).filter((at) =>
        [column - 1, column - 2, column - 3, column - 4, 3, 2, 4, 0].some(
          (label) =>
            label >= 0 && label < column && String(host.value(id, at, label) ?? '').replaceAll(/\s/gu, '') === row,
        ),
      );
      assert.ok(found.length > 0, `${name}: no row ${row}`);
      const stated = found.map((at) => Number(host.value(id, at, column) ?? 0).toFixed(2));
      assert.ok(
        stated.includes(Number(amount).toFixed(2)),
        `${name} ${row} column ${column}: ${stated.join()} for ${amount}`,
      );
    }
  });

  it('passes every amount check, and is told exactly what the published document deserves', () => {
    const { outcomes, budget } = open.session.state;
    assert.ok(budget);
    assert.deepEqual(findings('error'), []);
    assert.deepEqual(findings('warning'), WARNINGS);
    assert.deepEqual(findings('info'), NOTES);
    assert.deepEqual(
      outcomes.filter(({ outcome }) => outcome === 'not-checked').map(({ check }) => check),
      [],
    );
    assert.deepEqual(flags(), []);
  });

  it('flags exactly the identities that 284.84 for 248.84 in 表三 breaks, on both sides, and clears them', async () => {
    open.local.host.traffic.clear();
    await type('表三', 'F7', '284.84');
    assert.deepEqual(
      batchesOf(open.local).map(({ writes }) => writes),
      [false],
    );
    assert.deepEqual(broken(), [
      't1.balance 表一!B35',
      't1-t4.class 表一!D6 201',
      't2-t3.total 表二!E23',
      't2-t3.code 表二!E6 2010301',
      't3-t5-t9.code 表三!E7 2010301',
      't3-t5-t9.code 表三!F7 2010301',
    ]);
    assert.deepEqual(flags().sort(), [
      '表一!B35 t1.balance',
      '表一!D34 t2-t3.total',
      '表一!D35 t1.balance',
      '表一!D6 t1-t4.class',
      '表三!E30 t2-t3.total',
      '表三!E7 t2-t3.code',
      '表三!E7 t3-t5-t9.code',
      '表三!F7 t3-t5-t9.code',
      '表二!E23 t2-t3.total',
      '表二!E6 t2-t3.code',
      '表五!E7 t3-t5-t9.code',
      '表五!F7 t3-t5-t9.code',
      '表四!D6 t1-t4.class',
    ]);
    await type('表三', 'F7', '248.84');
    assert.deepEqual(broken(), []);
    assert.deepEqual(flags(), []);
  });

  it('finds a total that was typed over, and undo puts it right', async () => {
    await type('表三', 'E7', '284.84');
    assert.ok(broken().includes('t3.row 表三!E7 2010301'));
    assert.ok(flags().includes('表三!E7 t3.row'));
    assert.equal(await open.local.user.undo(), true);
    await open.settle();
    assert.deepEqual(broken(), []);
    assert.deepEqual(flags(), []);
  });

  it('counts a row inserted above 合计 by the total’s own formula, without a write', async () => {
    const { user, host } = open.local;
    const total = open.session.state.budget?.tables
      .find(({ form }) => form.id === 't2')
      ?.rows.find(({ role }) => role === 'total')?.row;
    assert.ok(total);
    await user.insertRows(sheet('表二'), total, 1);
    await open.settle();
    host.traffic.clear();
    await type('表二', `F${total + 1}`, '100');
    assert.equal(host.value(sheet('表二'), total + 1, 5), 540.85);
    assert.equal(
      batchesOf(open.local).some(({ writes }) => writes),
      false,
    );
    await user.deleteRows(sheet('表二'), total, 1);
    await open.settle();
    assert.equal(host.value(sheet('表二'), total, 5), 440.85);
    assert.deepEqual(broken(), []);
  });

  it('puts 201-34-5 right and takes that back in the 修改记录', async () => {
    const { host } = open.local;
    await type('表三', 'A12', '201-34-5');
    const row = (): unknown[] => [0, 1, 2, 3].map((column) => host.value(sheet('表三'), 11, column));
    assert.deepEqual(row(), ['201', '34', '05', '华侨事务']);
    const [entry] = open.session.state.journal;
    assert.ok(entry);
    assert.equal(await open.session.revert(entry.id), true);
    assert.deepEqual(row(), ['201-34-5', null, null, null]);
    await type('表三', 'A12', '');
    assert.deepEqual(broken(), []);
  });
});
