import assert from 'node:assert/strict';
import { readBudget } from '../../../src/book/read-budget.js';
import { copiesOf, planBeside, toCopies } from '../../../src/changes/roll/beside.js';
import { planTotals } from '../../../src/changes/plan-totals.js';
import { simulate } from '../../../src/changes/simulate.js';
import { xinjiang2019 } from '../../../src/forms/xinjiang-2019/form-set.js';
import type { Sheet } from '../../../src/sheet/sheet.js';
import { readExample } from '../../example/read-example.js';

describe('new sheets beside the old', () => {
  it('are named by the year, and never as a sheet that is there', async () => {
    const sheets = await readExample();
    const taken: Sheet = { name: '表二 2020', visible: true, protected: false, values: [], formulas: [] };
    const all = [...sheets, taken];
    const copies = copiesOf(all, readBudget(all, xinjiang2019), 2020);
    assert.equal(copies.find(({ from }) => from === '表一')?.name, '表一 2020');
    assert.equal(copies.find(({ from }) => from === '表二')?.name, '表二 2020 (2)');
    assert.ok(copies.every(({ name }) => name.length <= 31));
  });

  it('refer to each other, and to what was not copied as before', () => {
    const names = new Map([
      ['表一', '表一 2020'],
      ["a'b", "a'b 2020"],
    ]);
    const cases: readonly (readonly [string, string])[] = [
      ['=表一!B2+C3', "='表一 2020'!B2+C3"],
      ["=SUM('表一'!$B$2:C9)", "=SUM('表一 2020'!$B$2:C9)"],
      ["='a''b'!A1", "='a''b 2020'!A1"],
      ['="表一!A1"&表九!A1', '="表一!A1"&表九!A1'],
      ["='[old.xlsx]表一'!A1", "='[old.xlsx]表一'!A1"],
    ];
    for (const [before, after] of cases) assert.equal(toCopies(before, names), after);
  });

  it('are the only ones that a plan writes to', async () => {
    const example = await readExample();
    const blank = simulate(example, planTotals(readBudget(example, xinjiang2019)).changes);
    const plan = planBeside(blank, readBudget(blank, xinjiang2019), { toYear: 2020 });
    const old = new Set(blank.map(({ name }) => name));
    const formulas: string[] = [];
    for (const change of plan.steps.flat()) {
      if (change.kind === 'cell') assert.ok(!old.has(change.at.sheet));
      if (change.kind === 'rows') assert.ok(!old.has(change.sheet));
      if (change.kind === 'cell' && typeof change.after === 'string' && change.after.startsWith('=')) {
        formulas.push(change.after);
      }
    }
    const across = formulas.filter((formula) => formula.includes('!'));
    assert.ok(across.length > 10);
    assert.ok(across.every((formula) => [...old].every((name) => !formula.includes(`'${name}'!`))));
  });
});
