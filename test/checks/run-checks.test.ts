import assert from 'node:assert/strict';
import { runChecks } from '../../src/checks/run-checks.js';
import type { MatchCheck } from '../../src/forms/check.js';
import { base, budgetOf, found, rowsForm, type RowSpec } from './build-budget.js';

const projects = rowsForm('P', ['x']);
const targets = rowsForm('T', ['x'], { repeats: 'project' });
const forms = [projects, targets];
const match: MatchCheck = {
  ...base('t-p.project', 'T'),
  kind: 'match',
  by: 'project',
  keys: 'both',
  left: [{ table: 'T', columns: ['x'], label: '目标' }],
  relation: '=',
  right: [{ table: 'P', columns: ['x'], label: '项目' }],
};
const withProjects = (...rows: RowSpec[]) => budgetOf([found(projects, rows)], [match], { forms });

describe('runChecks', () => {
  it('wants no target table of a department without projects', () => {
    assert.deepEqual(
      runChecks(withProjects()).map(({ outcome }) => outcome),
      ['pass'],
    );
  });

  it('does not take a missing target table for passed once there is a project, nor where projects were not read', () => {
    const one = withProjects({ code: '2010302', project: '外事工作', amounts: { x: 1 } });
    assert.equal(runChecks(one)[0]?.outcome, 'not-checked');
    const before = withProjects();
    assert.equal(
      runChecks(one, { previous: { budget: before, outcomes: runChecks(before) } })[0]?.outcome,
      'not-checked',
    );
    assert.equal(runChecks(budgetOf([], [match], { forms }))[0]?.outcome, 'not-checked');
  });

  it('gives outcomes in the order of the declarations, one each', () => {
    const checks = [match, { ...match, id: 'again' }, { ...base('p.total', 'P'), kind: 'total-row' } as const];
    const outcomes = runChecks(budgetOf([found(projects, [])], checks, { forms }));
    assert.deepEqual(
      outcomes.map(({ check }) => check),
      ['t-p.project', 'again', 'p.total'],
    );
  });

  it('never takes a sum beyond exact integers for checked', () => {
    const form = rowsForm('A', ['x']);
    const rows: RowSpec[] = Array.from({ length: 3 }, () => ({ code: '2010301', amounts: { x: 9_000_000_000 } }));
    const check = { ...base('a.total', 'A'), kind: 'total-row' } as const;
    const [outcome] = runChecks(budgetOf([found(form, [...rows, { role: 'total', amounts: { x: 1 } }])], [check]));
    assert.deepEqual([outcome?.outcome, outcome?.reason?.id], ['not-checked', 'checks.not-checked.too-large']);
  });
});
